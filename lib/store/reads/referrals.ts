import type { Lead } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';

export type Referrals = {
  /** Added first first. */
  readonly leads: readonly Lead[];
  /** True where there are more than were asked for. */
  readonly more: boolean;
};

/** The leads that somebody recommended us to, under whichever name, by their index. */
export async function referralsOf(
  db: Database,
  { leadId, limit }: { readonly leadId: string; readonly limit: number },
): Promise<Referrals> {
  const rows = await db.transaction('r', db.leads, async () => {
    const madeOf = (await db.leads.get(leadId))?.lead.madeOf ?? [];
    const found = await Promise.all(
      [leadId, ...madeOf].map(async (id) =>
        db.leads
          .where('referrer')
          .equals(id)
          .limit(limit + 1)
          .toArray(),
      ),
    );
    return found.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1));
  });
  return { leads: rows.slice(0, limit).map((row) => row.lead), more: rows.length > limit };
}
