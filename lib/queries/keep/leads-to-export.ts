import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Score } from '@/lib/scoring/score';
import type { Door } from '@/lib/store/reads/door';
import { scanPage } from '@/lib/store/reads/scan';
import { readScoring } from '@/lib/store/reads/scoring';
import { readProgrammes } from '@/lib/store/reads/segments';

/** Leads that are read at a time. */
const pageSize = 1000;

/** What a file of leads is made of. */
export type LeadsToExport = {
  /** Names by id. */
  readonly programmes: ReadonlyMap<string, string>;
  /** Every lead with what it scores, page by page in the order in which they were added. */
  readonly pages: AsyncGenerator<readonly { readonly lead: Lead; readonly score: Score }[]>;
};

/**
 * Begins to read every lead. Never more than a page of them is in memory.
 * @param definition the one in force
 * @param now wall time in ms as of which they are scored
 */
export async function leadsToExport(
  db: Door,
  definition: FunnelDefinition,
  now: number,
): Promise<LeadsToExport> {
  const programmes = new Map((await readProgrammes(db)).map(({ id, name }) => [id, name]));
  return { programmes, pages: pages(db, definition, now) };
}

async function* pages(db: Door, definition: FunnelDefinition, now: number): LeadsToExport['pages'] {
  const rules = await readScoring(db);
  const { scoreOf } = await import('@/lib/scoring/score');
  for (let after: string | null = ''; after !== null;) {
    const page: Awaited<ReturnType<typeof scanPage>> = await scanPage(db, after, pageSize);
    yield page.people.map(({ lead, account }) => ({
      lead,
      score: scoreOf(rules, { definition, lead, account, now: Math.max(now, lead.updatedAt) }),
    }));
    ({ after } = page);
  }
}
