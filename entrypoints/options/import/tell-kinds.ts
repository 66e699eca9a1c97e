import type { Comparable } from '@/lib/funnel/person/likeness';
import { likenessOf } from '@/lib/funnel/person/likeness';
import type { KnowsPeople, LeadLike } from '@/lib/queries/use-known-people';
import { keyTable } from '@/lib/transfer/files/key-table';
import type { ReadyRow } from '@/lib/transfer/files/plan';
import type { Binding, CheckedRow } from './check';
import { kindOfKey } from './row-kinds';

/** Tells of rows, stretch after stretch, who their people are. */
export function kindTeller(
  knows: KnowsPeople,
): (rows: readonly ReadyRow[]) => Promise<readonly CheckedRow[]> {
  const seen = keyTable();
  let rowBefore = 0;
  return async (rows) => {
    const bound = await knows.byKeys(rows.map(({ keys }) => keys));
    const isOpen = (row: ReadyRow, index: number): boolean => !bound[index] && row.sameAs === null;
    const likeness = rows.map((row, index) => (isOpen(row, index) ? likenessOfRow(row) : []));
    const alike = await knows.byLikeness(likeness);
    return rows.map(({ row, lead, sameAs }, index) => {
      const as = (found: Pick<CheckedRow, 'kind'> & Partial<CheckedRow>): CheckedRow => ({
        row,
        lead,
        sameAs,
        leadId: null,
        bind: null,
        ...found,
      });
      const isRest = row === rowBefore;
      rowBefore = row;
      if (isRest) return as({ kind: 'rest', sameAs: null });
      const known = bound[index];
      if (known) return as({ kind: kindOfKey(known.key), leadId: known.leadId });
      if (sameAs !== null) return as({ kind: 'twice' });
      const entries = likeness[index] ?? [];
      const above = entries.map((entry) => seen.get(entry)).find((each) => each !== undefined);
      for (const entry of entries) seen.put(entry, above ?? row);
      const like = alike[index];
      if (like) {
        const bind = bindingTo(like);
        return as({ kind: bind ? 'alike' : 'namesake', leadId: like.leadId, bind });
      }
      return above === undefined ? as({ kind: 'new' }) : as({ kind: 'namesake', sameAs: above });
    });
  };
}

/** What somebody else who is the same person would have in common with a row, beside the keys that bind by themselves. */
function likenessOfRow({ lead: { person } }: ReadyRow): readonly string[] {
  const compared: Comparable = {
    name: person.name ?? null,
    otherNames: [],
    company: person.company ?? null,
    emails: person.emails,
    profiles: [],
    records: [],
  };
  return likenessOf(compared);
}

function bindingTo({ emails, profiles, records }: LeadLike): Binding | null {
  const [email] = emails;
  if (email !== undefined) return { list: 'emails', value: email };
  const [profile] = profiles;
  if (profile !== undefined) return { list: 'profiles', value: profile };
  const [record] = records;
  return record === undefined ? null : { list: 'records', value: record };
}
