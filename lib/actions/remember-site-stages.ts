import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import { suggestStage } from '@/lib/funnel/site-stage/meant-stage';
import type { Database } from '@/lib/store/database';
import { transact } from '@/lib/store/writes/transact';

/** More than any CRM has: a page cannot fill the settings. */
const mostLabels = 100;

/**
 * Keeps the stages or statuses of a site that were met for the first time, each with the stage of ours that its name
 * suggests, to be looked over in Options. Nothing is written for those that are known.
 */
export async function rememberSiteStages(
  db: Database,
  definition: FunnelDefinition,
  site: string,
  labels: readonly string[],
): Promise<void> {
  await transact(db, async () => {
    const settings = (await db.settings.get('settings'))?.value as Settings | undefined;
    if (!settings) return;
    const known = settings.siteStages[site] ?? {};
    const fresh = newLabels(known, labels);
    if (fresh.length === 0) return;
    const met = Object.fromEntries(fresh.map((label) => [label, suggestStage(definition, label)]));
    const siteStages = { ...settings.siteStages, [site]: { ...known, ...met } };
    await db.settings.put({ key: 'settings', value: { ...settings, siteStages } });
  });
}

/** Those of the labels that a site was not seen with before and that there is room for. */
export function newLabels(
  known: Readonly<Record<string, string | null>>,
  labels: readonly string[],
): readonly string[] {
  const room = Math.max(0, mostLabels - Object.keys(known).length);
  return [...new Set(labels)].filter((label) => !Object.hasOwn(known, label)).slice(0, room);
}
