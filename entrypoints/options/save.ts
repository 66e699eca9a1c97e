import type { Settings } from '@/lib/funnel/settings';
import { send } from '@/lib/messaging/send';

/** Writes a change of the settings; what is not named stays. */
export async function save(settings: Partial<Settings>): Promise<void> {
  await send('saveSettings', { settings });
}
