import type { Command } from '@/lib/funnel/command';
import { words } from '@/lib/words';

/** What was just done, in words short enough for the undo bar. */
export function doneWords(command: Command): string {
  if (command.type === 'snoozeLead' && command.until === null) return words('common.done.awake');
  return words(`common.done.${command.type}`);
}
