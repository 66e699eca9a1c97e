import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import { leadAsOf } from '@/lib/funnel/log/lead-as-of';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import { logOf } from '@/lib/store/log-of';
import { anyStage, staysAt } from '@/lib/store/stay-entries';
import { readPage, type Place } from './stretches';

/** One page of a list, and where the next one begins; null: this was the last. */
export type LeadPage<Next> = { readonly leads: readonly Lead[]; readonly next: Next | null };

type Asked = {
  /** Stage id; null: every lead that there was. */
  readonly stage: string | null;
  /** Wall time in ms. */
  readonly at: number;
  readonly limit: number;
  readonly place: Place | null;
};

/**
 * The leads that were in a stage at a moment, each as it was then: those that have not left it since come first, the
 * latest arrivals before the others. By the `stays` index: takes as long with many leads as with few.
 * @param definitions every version that the log names
 */
export async function leadsInStageAt(
  db: Database,
  definitions: DefinitionByKey,
  { stage, at, limit, place }: Asked,
): Promise<LeadPage<Place>> {
  const stretches = staysAt(stage ?? anyStage, at).map(
    ([from, to]) => ({ index: 'stays', from, to, backwards: true }) as const,
  );
  return db.transaction('r', [db.leads, db.events, db.merges], async () => {
    const { rows, next } = await readPage(db, stretches, { limit, place });
    const then = await Promise.all(rows.map(async ({ id }) => leadAt(db, definitions, { id, at })));
    return { leads: then.filter((lead) => lead !== null), next };
  });
}

/**
 * One lead as it was at a moment; null: there was none then, or there is none any more. Before it was merged with another
 * each was one of its own; whoever asks by stages meets the one that stayed.
 */
export async function leadAt(
  db: Database,
  definitions: DefinitionByKey,
  { id, at }: { readonly id: string; readonly at: number },
): Promise<Lead | null> {
  const events = await db.transaction('r', [db.events, db.merges], async () => logOf(db, id));
  return leadAsOf(events, definitions, at, id);
}
