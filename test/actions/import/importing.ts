import { applyPart, nextPart } from '@/lib/actions/import/apply-part';
import { beginUndo, confirmImport, stagePart } from '@/lib/actions/import/stage-import';
import { undoPart } from '@/lib/actions/import/undo-part';
import { optedOutKeys } from '@/lib/actions/opted-out-keys';
import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { ImportJournal } from '@/lib/funnel/import/journal';
import type { KnownDeed, PreparedRow } from '@/lib/funnel/import/prepared-row';
import type { Actor } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import { importUnderWay } from '@/lib/store/reads/imports';
import { digest, type TeamStore } from '@/test/actions/team-store';
import { bo, idOf, mia } from '@/test/funnel/story';

export const importId = idOf(0xaaaa);

/** A row of somebody whose address is `<name>@lead.example`; rows are numbered when they are imported. */
export function rowOf(
  name: string,
  more: Partial<ImportedLead> = {},
  ifKnown: KnownDeed = 'skip',
): Omit<PreparedRow, 'row'> {
  const person = { name, emails: [`${name.toLowerCase()}@lead.example`], profiles: [], records: [] };
  return { lead: { person, ...more }, ifKnown };
}

/** From now on a segment hands over whoever has the tag `vip`. */
export async function handOverVips(store: TeamStore): Promise<void> {
  await store.does(
    {
      type: 'saveSegment',
      segmentId: idOf(0xcc),
      changes: {
        name: 'VIPs',
        filter: { match: 'all', rules: [{ field: 'tag', not: false, anyOf: ['vip'] }] },
        does: 'qualify',
        isOn: true,
      },
    },
    mia,
  );
}

/** Stages rows and confirms them; the first row is the second of its file. */
export async function stageAll(
  { db, now }: TeamStore,
  rows: readonly Omit<PreparedRow, 'row'>[],
  { id = importId, size = 1000 } = {},
): Promise<void> {
  const numbered = rows.map((row, index) => ({ row: index + 2, ...row }));
  const parts = Math.ceil(rows.length / size);
  for (let part = 0; part < parts; part += 1)
    await stagePart(db, {
      id,
      name: 'fair.csv',
      part,
      rows: numbered.slice(part * size, (part + 1) * size),
      now: now(),
    });
  const confirmed = await confirmImport(db, { id, parts, rows: rows.length, now: now() });
  if (!confirmed.ok) throw new Error(confirmed.refusal.type);
}

/** Takes the next step of whatever is under way, as the background does. False: nothing was left to do. */
export async function takeStep(store: TeamStore, by: Actor = bo): Promise<boolean> {
  const journal = await importUnderWay(store.db);
  if (!journal) return false;
  const context = store.context(by);
  if (journal.state === 'undoing') await undoPart(context, journal.id);
  else {
    const staged = await nextPart(context, journal);
    await applyPart(context, staged, await optedOutKeys(context, staged.keys, digest));
  }
  return true;
}

export async function goOn(store: TeamStore, by?: Actor): Promise<void> {
  while (await takeStep(store, by));
}

/** Imports rows as a page and the background do together. */
export async function importAll(
  store: TeamStore,
  rows: readonly Omit<PreparedRow, 'row'>[],
  { id = importId, size = 1000, by = bo } = {},
): Promise<ImportJournal> {
  await stageAll(store, rows, { id, size });
  await goOn(store, by);
  return journalOf(store, id);
}

export async function undoAll(store: TeamStore, id = importId): Promise<ImportJournal> {
  const begun = await beginUndo(store.db, id);
  if (!begun.ok) throw new Error(begun.refusal.type);
  await goOn(store);
  return journalOf(store, id);
}

export async function journalOf({ db }: TeamStore, id = importId): Promise<ImportJournal> {
  const journal = await db.imports.get(id);
  if (!journal) throw new Error('no journal');
  return journal;
}

/** The leads that have an address of `rowOf`. */
export async function leadsOf({ db }: TeamStore, name: string): Promise<readonly Lead[]> {
  const rows = await db.leads.where('keys').equals(`mail:${name.toLowerCase()}@lead.example`).toArray();
  return rows.map(({ lead }) => lead);
}

/** The one lead that has it. */
export async function leadOf(store: TeamStore, name: string): Promise<Lead> {
  const [only, ...others] = await leadsOf(store, name);
  if (!only || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} leads of ${name}`);
  return only;
}

/** Without when a lead was last written to: an undo is written as well. */
export function asTheyStood<Kept>(kept: Kept): Kept {
  return JSON.parse(
    JSON.stringify(kept, (key, value: unknown) => (key === 'updatedAt' || key === 'tail' ? null : value)),
  ) as Kept;
}
