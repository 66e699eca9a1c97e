import { scoreOf } from '@/lib/scoring/score';
import type { Door } from '@/lib/store/reads/door';
import { scanPage } from '@/lib/store/reads/scan';
import { readScoring } from '@/lib/store/reads/scoring';
import type { ExportedLead } from '@/lib/transfer/export/leads-csv';
import type { Names } from './describing';

/** Leads that are read at a time: many enough to be quick, few enough to be nothing. */
const pageSize = 500;

/**
 * Every lead as it is told in an export, in the order of their ids.
 * @param now wall time in ms, of which scores are told
 */
export async function* leadLines(
  db: Door,
  { definition }: Names,
  now: number,
): AsyncGenerator<readonly ExportedLead[]> {
  const rules = await readScoring(db);
  for (let after: string | null = ''; after !== null;) {
    const page = await scanPage(db, after, pageSize);
    yield page.people.map(({ lead, account }) => ({
      lead,
      score: definition && scoreOf(rules, { definition, lead, account, now: Math.max(now, lead.updatedAt) }),
    }));
    ({ after } = page);
  }
}
