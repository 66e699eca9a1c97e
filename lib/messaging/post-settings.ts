import type { Refusal } from '@/lib/funnel/refusal';
import type { Settings } from '@/lib/funnel/settings';
import { send, UnreachableError } from './send';

/** Saves settings from a page of ours. @returns why it was not possible, or null */
export async function postSettings(settings: Partial<Settings>): Promise<Refusal | null> {
  try {
    await send('saveSettings', { settings });
    return null;
  } catch (error) {
    if (error instanceof UnreachableError) return { type: 'Unreachable' };
    throw error;
  }
}
