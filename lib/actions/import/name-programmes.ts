import type { PreparedRow } from '@/lib/funnel/import/prepared-row';
import { programmeKinds, type ProgrammeKind } from '@/lib/funnel/team/programme';
import { activitiesOf } from '@/lib/funnel/team/programme-activities';
import type { TeamPayload } from '@/lib/funnel/team/team-event';
import type { Stamp } from '@/lib/store/writes/append';
import { appendTeamEvents } from '@/lib/store/writes/append-team';
import type { Database } from '@/lib/store/database';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/**
 * Under which id each programme is kept that rows name: by its id, else by what it is called; one that nobody has heard of
 * is set up, under the import's batch. Must run inside `transact`.
 */
export async function nameProgrammes(
  db: Database,
  rows: readonly PreparedRow[],
  stamp: Stamp,
): Promise<(named: string) => string> {
  const named = new Set(
    rows.flatMap(({ lead }) => [
      ...(lead.programmes ?? []),
      ...(lead.activities ?? []).flatMap(({ programme }) => programme ?? []),
    ]),
  );
  if (named.size === 0) return (id) => id;
  const known = await db.programmes.toArray();
  const ids = new Set(known.map(({ id }) => id));
  const idByName = new Map(known.map(({ id, value }) => [folded(value.name), id]));
  const payloads: TeamPayload[] = [];
  for (const name of named) {
    // An id that nobody knows is of a programme that was removed.
    if (ids.has(name) || uuid.test(name) || idByName.has(folded(name))) continue;
    const id = stamp.newId();
    idByName.set(folded(name), id);
    payloads.push({
      kind: 'programmeSet',
      subject: { type: 'programme', id },
      changes: { name: name.trim(), kind: kindOf(name, rows) },
    });
  }
  if (payloads.length > 0) await appendTeamEvents(db, payloads, stamp);
  return (name) => (ids.has(name) ? name : (idByName.get(folded(name)) ?? name));
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLocaleLowerCase();
}

/** By what people did under it; else as content, which says least. */
function kindOf(name: string, rows: readonly PreparedRow[]): ProgrammeKind {
  const did = new Set<string>(
    rows.flatMap(({ lead }) =>
      (lead.activities ?? []).flatMap(({ activity, programme }) => (programme === name ? [activity] : [])),
    ),
  );
  return programmeKinds.find((kind) => did.has(activitiesOf[kind][0] ?? '')) ?? 'content';
}
