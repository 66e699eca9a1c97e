import { useCallback, useMemo } from 'react';
import { useScanOf, type Gathering, type ReadPage, type Scan } from '@/lib/queries/use-scan';
import { untouchedPage, type Untouched } from '@/lib/store/reads/untouched';
import { monthsBefore } from './months';

type Found = Untouched | null;

/**
 * Looks for leads that nobody did anything with for some months (`settings.retentionMonths`), a page at a time; those that
 * were left alone longest come first. They are listed only: nothing is deleted by itself. The command `eraseLeads` erases
 * a thousand at a time, with its ten seconds.
 * @param months null: leads are kept for as long as they are wanted; nobody is looked at
 * @param now wall time in ms; another one looks again
 */
export function useUntouched(months: number | null, now: number): Scan<readonly Untouched[]> {
  const asked = useMemo(() => {
    if (months === null) return null;
    const since = monthsBefore(now, months);
    return { since, begin: (): Gathering<readonly Untouched[], Found> => gathering() };
  }, [months, now]);
  const since = asked?.since ?? 0;
  const read: ReadPage<Found> = useCallback(
    async (db, after, limit) => untouchedPage(db, after, limit, since),
    [since],
  );
  return useScanOf(asked?.begin ?? null, read);
}

function gathering(): Gathering<readonly Untouched[], Found> {
  const leads: Untouched[] = [];
  return {
    add: (found) => {
      for (const each of found) if (each) leads.push(each);
    },
    value: () => leads.toSorted((a, b) => a.touchedAt - b.touchedAt),
  };
}
