import type { PresetId } from '@/lib/funnel/presets/catalogue';
import type { FunnelRefusal } from '@/lib/funnel/refusal';
import { send, UnreachableError } from '@/lib/messaging/send';

/** Asks for another funnel from a page of ours. @returns why it was not possible, or null */
export async function postFunnel(funnel: PresetId): Promise<FunnelRefusal | null> {
  try {
    const reply = await send('chooseFunnel', { funnel });
    return reply.ok ? null : reply.refusal;
  } catch (error) {
    if (error instanceof UnreachableError) return { type: 'Unreachable' };
    throw error;
  }
}
