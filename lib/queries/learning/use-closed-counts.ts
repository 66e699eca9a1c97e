import { useMemo } from 'react';
import { endingOf } from '@/lib/funnel/log/ending';
import { useDefinitions } from '@/lib/queries/use-definitions';
import { useScan, type Gathering, type Scan } from '@/lib/queries/use-scan';

/** Leads that there are to learn from. */
export type ClosedCounts = { readonly closed: number; readonly won: number };

/**
 * How many leads are closed, and how many of them were won in time.
 * @param withinDays days from being added in which won counts as won
 * @param now wall time in ms; another one counts again
 */
export function useClosedCounts(withinDays: number, now: number): Scan<ClosedCounts> {
  const definitions = useDefinitions();
  return useScan(
    useMemo(
      () =>
        definitions
          ? (): Gathering<ClosedCounts> => {
              let [closed, won] = [0, 0];
              return {
                add: (people) => {
                  for (const { lead } of people) {
                    const ending = endingOf(lead, definitions, { withinDays, now });
                    if (ending === null) continue;
                    closed += 1;
                    won += ending.isWon ? 1 : 0;
                  }
                },
                value: () => ({ closed, won }),
              };
            }
          : null,
      [definitions, withinDays, now],
    ),
  );
}
