import { useCallback } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { isOpenToHandOff } from '@/lib/funnel/team/propose';
import type { Buyer } from '@/lib/scoring/like-buyers';
import { MostAlike } from '@/lib/scoring/most-alike';
import { traitsOf } from '@/lib/scoring/traits';
import { useScan, type Gathering, type Scan } from './use-scan';

/** Whom open leads are compared with, when, and who would hand them over. Stays the same object while it is one look. */
export type LikeAsked = {
  readonly definition: FunnelDefinition;
  readonly rules: ScoringRules;
  readonly buyers: readonly Buyer[];
  readonly by: string;
  /** Wall time in ms. */
  readonly now: number;
};

/** As many as can be looked at in one go. */
const most = 50;

/** Ids of the leads that marketing could hand over now and that are most like a buyer, the most alike first. */
export function useLikeBuyers(asked: LikeAsked): Scan<readonly string[]> {
  return useScan(
    useCallback((): Gathering<readonly string[]> => {
      const { definition, rules, buyers, by, now } = asked;
      const alike = new MostAlike(buyers, most);
      return {
        add: (people) =>
          alike.add(
            people
              .filter(({ lead }) => isOpenToHandOff(definition, lead, by, now))
              .map(({ lead, account }) => ({ id: lead.id, traits: traitsOf(rules, { lead, account }, now) })),
          ),
        value: () => alike.ids(),
      };
    }, [asked]),
  );
}
