import { useCallback } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { Placing, type Placed } from '@/lib/scoring/placed';
import { scoreOf } from '@/lib/scoring/score';
import { useScan, type Gathering, type Scan } from './use-scan';

/**
 * Where every lead stands by fit and interest at a moment.
 * @param now wall time in ms; another one looks again
 */
export function usePlaced(definition: FunnelDefinition, rules: ScoringRules, now: number): Scan<Placed> {
  return useScan(
    useCallback((): Gathering<Placed> => {
      const placing = new Placing();
      return {
        add: (people) => {
          for (const { lead, account } of people)
            placing.add(lead.id, scoreOf(rules, { definition, lead, account, now }));
        },
        value: () => placing.placed(),
      };
    }, [definition, rules, now]),
  );
}
