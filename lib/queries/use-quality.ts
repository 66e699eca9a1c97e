import { useCallback } from 'react';
import { Accountability } from '@/lib/metrics/accountability';
import { ActivityClosing, type ClosingGroup, type KindClosing } from '@/lib/metrics/activity-close-rate';
import type { RowGroup, Signal, SignalRow } from '@/lib/metrics/accountability';
import type { Rate } from '@/lib/metrics/rate';
import type { Door } from '@/lib/store/reads/door';
import { scanPageWithLogs, type ScanPage } from '@/lib/store/reads/scan';
import { companyLogsOf } from './account-then';
import { asksLog, judgeLead, type JudgedLead, type Judging } from './judge-lead';
import { screensTurn } from './screens-turn';
import { useLastKnown } from './use-live';
import { useScanOf, type Gathering, type Scan } from './use-scan';

/** Which rules and sources bring leads that sales accepts, and what those who buy did before. */
export type Quality = {
  readonly rows: readonly SignalRow[];
  readonly closing: readonly KindClosing[];
  /** Leads of the period, and how many of them were won. */
  readonly leads: Rate;
  /** Ids of the leads behind a figure, as far as leads were looked at. */
  readonly idsOf: (signal: Signal, group: RowGroup) => readonly string[];
  readonly idsOfClosing: (kind: string, group: ClosingGroup) => readonly string[];
  /** Of all leads of the period, or of those that were won. */
  readonly idsOfLeads: (of: 'all' | 'won') => readonly string[];
};

/** How long leads are folded before the screen gets a turn, in ms: less than a frame. A long log takes longer. */
const patience = 12;

/**
 * Judges every lead by its log, a page at a time.
 * @param judging another object looks again
 */
export function useQuality(judging: Judging): Scan<Quality> {
  const scan = useScanOf(
    useCallback(() => gatherQuality(judging), [judging]),
    useCallback(
      async (db: Door, after: string, limit: number) => judgePage(judging, db, after, limit),
      [judging],
    ),
  );
  // While it looks again what was known before stands.
  return { ...scan, value: useLastKnown(scan.value) };
}

/** One page of leads, judged piece by piece. */
export async function judgePage(
  judging: Judging,
  db: Door,
  after: string,
  limit: number,
): Promise<ScanPage<JudgedLead>> {
  const page = await scanPageWithLogs(db, after, limit, (lead) => asksLog(judging, lead));
  const companies = await companyLogsOf(db, page.people);
  const people: JudgedLead[] = [];
  let begun = performance.now();
  for (const each of page.people) {
    people.push(judgeLead(judging, each, companies));
    if (performance.now() - begun < patience) continue;
    await screensTurn();
    begun = performance.now();
  }
  return { ...page, people };
}

/** What judged leads come to. */
export function gatherQuality({ rules }: Pick<Judging, 'rules'>): Gathering<Quality, JudgedLead> {
  const accountability = new Accountability();
  const closings = new ActivityClosing(rules.kinds.map(({ id }) => id));
  return {
    add: (people) => {
      for (const { id, judged, closing } of people) {
        if (judged.length > 0) accountability.add(id, judged);
        if (closing !== null) closings.add(closing);
      }
    },
    value: () => ({
      rows: accountability.rows(),
      closing: closings.rates(),
      leads: closings.all(),
      idsOf: (signal, group) => accountability.idsOf(signal, group),
      idsOfClosing: (kind, group) => closings.idsOf(kind, group),
      idsOfLeads: (of) => closings.idsOfAll(of),
    }),
  };
}
