import { nameOf } from '@/lib/funnel/person/name-of';
import type { Buyer } from '@/lib/scoring/like-buyers';
import { traitsOf } from '@/lib/scoring/traits';
import { currentDefinition } from '@/lib/store/reads/definitions';
import type { Door } from '@/lib/store/reads/door';
import { readScoring } from '@/lib/store/reads/scoring';
import { newestWon } from '@/lib/store/reads/won-leads';
import { useLastKnown, useLive } from './use-live';

/** As many as tell what buyers are like, and are compared with in no time. */
const limit = 500;

/**
 * The newest leads that were won, as others are compared with them: by what they were and had done by then; undefined
 * while they are not known yet.
 */
export function useBuyers(): readonly Buyer[] | undefined {
  return useLastKnown(useLive(readBuyers, limit));
}

async function readBuyers(db: Door, most: number): Promise<readonly Buyer[]> {
  const [definition, rules] = await Promise.all([currentDefinition(db), readScoring(db)]);
  if (!definition) return [];
  const won = await newestWon(db, definition, most);
  return won.map(({ lead, account, wonAt }) => ({
    id: lead.id,
    name: nameOf(lead) ?? '',
    company: account?.name ?? lead.company,
    traits: traitsOf(rules, { lead, account }, wonAt),
  }));
}
