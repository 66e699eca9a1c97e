import { askAgainInTime, askNextPage, isAskingLeft } from '@/lib/actions/ask-segments';
import type { Command } from '@/lib/funnel/command';
import { logProblem } from '@/lib/log';
import { setDueAlarm } from './overdue';
import type { OpenSpace, Spaces } from './spaces';
import { announce } from './tabs';
import { refreshBadge } from './toolbar';

/** Whether after a command segments are to be asked about leads that it did not change itself. */
export function concernsSegments({ type }: Command): boolean {
  return type === 'saveSegment' || type === 'undo' || type === 'changeFunnel';
}

/** Asks on in the background: the command is answered meanwhile. Where the worker is stopped, the next sweep goes on. */
export function askSegmentsSoon(spaces: Spaces, space: OpenSpace): void {
  askAll(spaces, space).catch((error: unknown) => logProblem('background', 'asking segments failed', error));
}

/** What a stopped worker left, and what the time brings. */
export async function goOnAsking(spaces: Spaces): Promise<void> {
  for (const name of ['main', 'practice'] as const) {
    const opened = await spaces.open(name);
    if (!opened.ok) continue;
    await askAgainInTime(await spaces.contextOf(opened.value));
    await askAll(spaces, opened.value);
  }
}

async function askAll(spaces: Spaces, space: OpenSpace): Promise<void> {
  let handed = 0;
  for (;;) {
    // Anew for every page: settings and funnel may have changed in between.
    const opened = await spaces.open(space.space);
    if (!opened.ok) return;
    // A write takes off the label of the look-ups that were put away: never one that has nothing to do.
    if (!(await isAskingLeft(opened.value.db))) break;
    const context = await spaces.contextOf(opened.value);
    const rows = await spaces.write(
      opened.value,
      async () => askNextPage(context),
      (page) => page ?? [],
    );
    if (rows === null) break;
    handed += rows.length;
  }
  if (handed === 0) return;
  await announce({ type: 'leadsChanged' });
  if (space.space !== 'main') return;
  await refreshBadge(spaces, null);
  await setDueAlarm(spaces);
}
