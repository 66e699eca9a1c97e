import { useCallback, useMemo, useState } from 'react';
import { asksPast } from '@/lib/metrics/past/gather-past';
import type { LeadPast } from '@/lib/metrics/past/lead-past';
import { Pasts } from '@/lib/metrics/past/pasts';
import type { Asked } from '@/lib/metrics/report/asked';
import type { Report } from '@/lib/metrics/report/report';
import { reportOn } from '@/lib/metrics/report/report-on';
import type { Door } from '@/lib/store/reads/door';
import { scanPageWithLogs, type ScanPage } from '@/lib/store/reads/scan';
import { tellPeople, type Packed, type ReportBasis } from './gather-pasts';
import { useCaughtUp } from './use-caught-up';
import { useOpenDatabase } from './use-connection';
import { useLastKnown } from './use-live';
import { useScanOf, type Gathering, type Scan } from './use-scan';

/**
 * The past of every lead, packed. All are looked at once, a page at a time; from then on whoever changes is read again by
 * itself, a moment later. While the look goes on it is of the leads that were seen.
 * @param basis another object looks again
 */
export function usePasts(basis: ReportBasis): Scan<Packed> {
  const database = useLastKnown(useOpenDatabase()?.name);
  const [turn, setTurn] = useState(0);
  // Of another database, as after a restore, nothing of this one holds.
  const used = useMemo(() => ({ ...basis, database, turn }), [basis, database, turn]);
  const scan = useScanOf(
    useCallback(() => gatherPasts(used), [used]),
    useCallback(async (db: Door, after: string, limit: number) => pastsPage(used, db, after, limit), [used]),
  );
  const lookAgain = useCallback(() => setTurn((before) => before + 1), []);
  const isWhole = scan.state === 'done';
  const value = useCaughtUp(used, scan.value, isWhole, lookAgain);
  // Whoever came or went since counts too.
  const seen = isWhole && value ? value.pasts.size : scan.seen;
  return { ...scan, seen, all: isWhole ? seen : scan.all, value };
}

/**
 * Every figure of the reports, worked out from packed pasts: another question is answered at once. Of the first look
 * nothing is said before it is over or stopped: anew for each thousand leads it would take longer than the look itself.
 * @param asked another object is another question; the same as long as nothing of it changes
 */
export function useFunnelReport(scan: Scan<Packed>, asked: Asked): Scan<Report> {
  const seen = scan.state === 'running' ? undefined : scan.value;
  const report = useMemo(() => (seen ? reportOn(seen.pasts, asked) : undefined), [seen, asked]);
  // While it looks again what was known before stands.
  return { ...scan, value: useLastKnown(report) };
}

/** Packs what is told of leads. */
export function gatherPasts({
  definition,
  now,
}: Pick<ReportBasis, 'definition' | 'now'>): Gathering<Packed, LeadPast> {
  const pasts = new Pasts(definition);
  let at = now;
  return {
    add: (people) => {
      for (const past of people) pasts.put(past);
      // Sorted page by page: nothing of it is left to be done at once in the end.
      pasts.spells();
    },
    value: () => {
      at = Math.max(at, Date.now());
      return { pasts, at };
    },
  };
}

/** One page of leads with their pasts, told piece by piece. */
export async function pastsPage(
  basis: ReportBasis,
  db: Door,
  after: string,
  limit: number,
): Promise<ScanPage<LeadPast>> {
  const page = await scanPageWithLogs(db, after, limit, asksPast);
  return { ...page, people: await tellPeople(basis, db, page.people) };
}
