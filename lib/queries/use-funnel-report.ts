import { useCallback, useMemo } from 'react';
import { asksPast } from '@/lib/metrics/past/gather-past';
import type { LeadPast } from '@/lib/metrics/past/lead-past';
import { Pasts } from '@/lib/metrics/past/pasts';
import type { Asked } from '@/lib/metrics/report/asked';
import type { Report } from '@/lib/metrics/report/report';
import { reportOn } from '@/lib/metrics/report/report-on';
import type { Door } from '@/lib/store/reads/door';
import { scanPageWithLogs, type ScanPage } from '@/lib/store/reads/scan';
import { companyLogsOf } from './account-then';
import { tellPasts, type ReportBasis } from './gather-pasts';
import { screensTurn } from './screens-turn';
import { useLastKnown } from './use-live';
import { useScanOf, type Gathering, type Scan } from './use-scan';

/** How long pasts are told before the screen gets a turn, in ms: less than a frame. */
const patience = 12;

/**
 * Every figure of the reports. All leads are looked at once, a page at a time, and packed; another question is answered
 * from that at once. While the look goes on figures are of the leads that were seen.
 * @param basis another object looks again
 * @param asked another object is another question; the same as long as nothing of it changes
 */
export function useFunnelReport(basis: ReportBasis, asked: Asked): Scan<Report> {
  const scan = useScanOf(
    useCallback(() => gatherPasts(basis), [basis]),
    useCallback(
      async (db: Door, after: string, limit: number) => pastsPage(basis, db, after, limit),
      [basis],
    ),
  );
  const { value: seen } = scan;
  const report = useMemo(() => (seen ? reportOn(seen.pasts, asked) : undefined), [seen, asked]);
  // While it looks again what was known before stands.
  return { ...scan, value: useLastKnown(report) };
}

/** Another object each time that more was packed. */
export type Packed = { readonly pasts: Pasts };

/** Packs what is told of leads. */
export function gatherPasts({ definition }: Pick<ReportBasis, 'definition'>): Gathering<Packed, LeadPast> {
  const pasts = new Pasts(definition);
  return {
    add: (people) => {
      for (const past of people) pasts.put(past);
    },
    value: () => ({ pasts }),
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
  const companies = await companyLogsOf(db, page.people);
  const tell = tellPasts(basis);
  const people: LeadPast[] = [];
  let begun = performance.now();
  for (const each of page.people) {
    people.push(tell(each, companies));
    if (performance.now() - begun < patience) continue;
    await screensTurn();
    begun = performance.now();
  }
  return { ...page, people };
}
