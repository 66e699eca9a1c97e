import type { ArchiveRow } from '@/lib/store/archive-rows';
import type { TombstoneRow } from '@/lib/store/rows';

/** Leaves out of an archive's rows what tells of people who were erased, and adds their tombstones at the end. */
export async function* withoutPeople(
  rows: AsyncIterable<readonly ArchiveRow[]>,
  tombstones: readonly TombstoneRow[],
): AsyncGenerator<readonly ArchiveRow[]> {
  const gone = new Set(tombstones.map(({ leadId }) => leadId));
  for await (const some of rows) yield some.filter((row) => !gone.has(leadOf(row) ?? ''));
  yield tombstones.map((r) => ({ t: 'tombstones', r }));
}

/** Whose row it is; null: nobody's. */
function leadOf({ t, r }: ArchiveRow): string | null {
  if (t === 'events') return r.subject.id;
  return t === 'suggestions' || t === 'erasures' || t === 'tombstones' ? r.leadId : null;
}
