import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { isReturnOpen } from '@/lib/funnel/log/given-back';
import type { Lead } from '@/lib/funnel/log/lead';
import { noTime, sortableTime } from './sortable-time';
import { snoozedEntry } from './waiting';

const listed = 'came-back';

/**
 * Entries of the `waiting` index for a lead that came back and that marketing has not answered yet: one for the whole
 * list and one for its plain reason, each `<list>|<when it came back>`. Both are counted as whoever waits is. A snoozed
 * lead stays in both and gets an entry for each that says until when, as `waitingEntries` gives one.
 */
export function cameBackEntries(lead: Lead, definition: FunnelDefinition): readonly string[] {
  const { givenBack, snoozedUntil } = lead;
  if (givenBack === null || !isReturnOpen(lead)) return [];
  const plain =
    definition.reasons.find((reason) => reason.id === givenBack.reason)?.plain ?? givenBack.reason;
  const at = sortableTime(givenBack.at);
  const lists = [cameBackList(null), cameBackList(plain)];
  return [
    ...lists.map((list) => `${list}|${at}`),
    ...(snoozedUntil === null ? [] : lists.map((list) => snoozedEntry(list, snoozedUntil))),
  ];
}

/** Name of the list of all that came back, or of those by one plain reason, as its counter is called too. */
export function cameBackList(plain: string | null): string {
  return plain === null ? listed : `${listed} ${plain}`;
}

/** The plain reason of such a list's name. */
export function plainOfList(list: string): string {
  return list.slice(listed.length + 1);
}

/** The range of a list's entries, those that came back first first. */
export function cameBackRange(plain: string | null): readonly [string, string] {
  const list = cameBackList(plain);
  return [`${list}|${sortableTime(0)}`, `${list}|${sortableTime(noTime)}`];
}
