import type { Settings } from '@/lib/funnel/settings';
import type { Database } from '@/lib/store/database';
import { transact } from '@/lib/store/writes/transact';

/** More than anybody chooses from. */
const mostSources = 200;

/**
 * Keeps a source that was typed once, to be offered again; nothing is written for one that is offered anyway.
 * @param offered what is offered to everybody, as it is read
 */
export async function rememberSource(
  db: Database,
  source: string,
  offered: readonly string[],
): Promise<void> {
  await transact(db, async () => {
    const settings = (await db.settings.get('settings'))?.value as Settings | undefined;
    const own = settings?.sources ?? [];
    const isKnown = [...offered, ...own].some((each) => isSameSource(each, source));
    if (!settings || isKnown || own.length >= mostSources) return;
    await db.settings.put({ key: 'settings', value: { ...settings, sources: [...own, source.trim()] } });
  });
}

/** Whether two sources read the same to a person. */
function isSameSource(one: string, other: string): boolean {
  const fold = (text: string): string => text.normalize('NFKC').trim().toLocaleLowerCase();
  return fold(one) === fold(other);
}
