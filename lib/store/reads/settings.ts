import { firstSettings } from '@/lib/funnel/first-settings';
import type { Settings } from '@/lib/funnel/settings';
import { logProblem } from '@/lib/log';
import type { Database } from '@/lib/store/database';

/** The one row of the settings table. */
const settingsKey = 'settings';

/**
 * The user's settings. Before anything was said the user goes by the id of this store's device, so that what is
 * recorded meanwhile stays theirs.
 */
export async function readSettings(db: Database): Promise<Settings> {
  const [row, device] = await db.transaction('r', [db.settings, db.meta], async () =>
    Promise.all([db.settings.get(settingsKey), db.meta.get('device')]),
  );
  const first = firstSettings(typeof device?.value === 'string' ? device.value : 'me');
  if (!row) return first;
  // Checked when they were saved: here only what an older version did not know yet is filled in.
  const kept = row.value as Partial<Settings> | null;
  if (typeof kept?.me?.id === 'string') return { ...first, ...kept, me: { ...first.me, ...kept.me } };
  logProblem('store', 'settings are not readable');
  return first;
}
