import type { Command, CommandReply } from '@/lib/funnel/command';
import { refused } from '@/lib/funnel/refusal';
import { send, UnreachableError } from '@/lib/messaging/send';

/** Asks for a change among the real leads; a background that cannot be reached is a refusal like others. */
export async function post(opId: string, command: Command): Promise<CommandReply> {
  try {
    return await send('command', { space: 'main', opId, command });
  } catch (error) {
    if (error instanceof UnreachableError) return refused({ type: 'Unreachable' });
    throw error;
  }
}
