import type { Command, CommandReply } from '@/lib/funnel/command';
import type { Refusal } from '@/lib/funnel/refusal';
import type { ReadyRow } from './read-rows';

/** Rows of one command: as many as one transaction writes without holding others up. */
const rowsPerCommand = 500;

export type SendOptions = {
  /** One name for the whole import, by which it is undone as one step. */
  readonly batch: string;
  readonly command: (opId: string, command: Command) => Promise<CommandReply>;
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
};

export type SendOutcome = {
  /** Leads that were written. */
  readonly written: number;
  /** Rows that the store left out, with why. */
  readonly left: readonly { readonly row: number; readonly refusal: Refusal }[];
  /** Why it ended before the last row; null: it did not. What was written until then can be undone by its batch. */
  readonly stopped: 'cancelled' | Refusal | null;
};

/**
 * Sends an import's rows, 500 a command. Each command's `opId` follows from the batch and its place, so that a
 * command that is asked twice writes once.
 */
export async function sendRows(rows: readonly ReadyRow[], options: SendOptions): Promise<SendOutcome> {
  const left: { row: number; refusal: Refusal }[] = [];
  let written = 0;
  for (let at = 0; at < rows.length; at += rowsPerCommand) {
    if (options.signal.aborted) return { written, left, stopped: 'cancelled' };
    const chunk = rows.slice(at, at + rowsPerCommand);
    const reply = await options.command(`${options.batch}/${at / rowsPerCommand}`, {
      type: 'importLeads',
      batch: options.batch,
      rows: chunk.map((row) => row.lead),
    });
    if (!reply.ok) return { written, left, stopped: reply.refusal };
    written += reply.value.count;
    for (const { index, refusal } of reply.value.left) left.push({ row: chunk[index]?.row ?? 0, refusal });
    options.onProgress(Math.min(at + rowsPerCommand, rows.length));
  }
  return { written, left, stopped: null };
}
