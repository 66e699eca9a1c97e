import type { Command, CommandReply } from '@/lib/funnel/command';
import { refused } from '@/lib/funnel/refusal';
import type { Space } from './space';
import { newOpId, send, UnreachableError } from './send';

/** Sends a command of a page of ours under a fresh `opId`; a background that does not answer is a refusal as well. */
export async function postCommand(space: Space, command: Command): Promise<CommandReply> {
  try {
    return await send('command', { space, opId: newOpId(), command });
  } catch (error) {
    if (error instanceof UnreachableError) return refused({ type: 'Unreachable' });
    throw error;
  }
}
