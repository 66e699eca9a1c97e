import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { stageOf } from '@/lib/funnel/log/position';
import { turningPoints } from '@/lib/funnel/log/stays';
import { sortableTime, timeOfSortable } from './sortable-time';

/** A change of stage that comes by itself: an active window runs out, a parked lead wakes up. */
export type Turn = {
  readonly from: string;
  readonly to: string;
  /** Wall time in ms from which it counts. */
  readonly at: number;
};

/**
 * What will become of a lead while nothing happens, as entries `<to>|<from>|<at>` of the `turns` index. The stored
 * stage is the one before all of them, so that counts and lists of any moment need no clock when they are written.
 */
export function turnsOf(lead: Lead, definition: FunnelDefinition): readonly string[] {
  const turns: string[] = [];
  let from = lead.stage;
  for (const at of turningPoints(lead.position)) {
    const to = stageOf(definition, lead.position, at);
    if (to !== from) turns.push(`${to}|${from}|${sortableTime(at)}`);
    from = to;
  }
  return turns;
}

/** What an entry of the `turns` index says. */
export function readTurn(entry: string): Turn {
  const [to = '', from = '', at = ''] = entry.split('|');
  return { from, to, at: timeOfSortable(at) };
}

/** The range of entries that turned from one stage into another between two moments, both included. */
export function turnsRange(
  { from, to }: Pick<Turn, 'from' | 'to'>,
  since: number,
  until: number,
): readonly [string, string] {
  return [`${to}|${from}|${sortableTime(since)}`, `${to}|${from}|${sortableTime(until)}`];
}
