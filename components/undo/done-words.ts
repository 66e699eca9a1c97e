import type { Command } from '@/lib/funnel/command';
import { words } from '@/lib/words';

/** What was just done, in words short enough for the undo bar. */
export function doneWords(command: Command): string {
  return words(`common.done.${command.type}`);
}
