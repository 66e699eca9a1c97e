import { touchedAt } from '@/lib/funnel/log/touched-at';
import type { Database } from '@/lib/store/database';
import { scanPageWithLogs, type ScanPage } from './scan';

/** A lead that nobody did anything with for long, and when somebody last did. Wall time in ms. */
export type Untouched = { readonly id: string; readonly touchedAt: number };

/** One page of a look at every lead: those that are untouched, of as many as were looked at. */
export type UntouchedPage = ScanPage<Untouched | null>;

/**
 * The leads of one page with which nobody has done anything since a moment; see `touchedAt`. Only where the lead itself
 * does not tell its log is read.
 * @param since wall time in ms
 * @returns null in place of each that was touched
 */
export async function untouchedPage(
  db: Database,
  after: string,
  limit: number,
  since: number,
): Promise<UntouchedPage> {
  const page = await scanPageWithLogs(db, after, limit, (lead) => lead.updatedAt >= since);
  return {
    people: page.people.map(({ lead, log }) => {
      const at = log ? touchedAt(log) : lead.updatedAt;
      return at < since ? { id: lead.id, touchedAt: at } : null;
    }),
    after: page.after,
  };
}
