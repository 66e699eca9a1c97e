import type { CommandOf } from '@/lib/funnel/command';
import type { PreparedRow } from '@/lib/funnel/import/prepared-row';
import type { ImportState } from '@/lib/funnel/import/journal';
import { accepted, refused, type ImportRefusal, type Result } from '@/lib/funnel/refusal';
import type { Database } from '@/lib/store/database';
import type { ImportRow } from '@/lib/store/rows';
import { partsOf } from '@/lib/store/reads/imports';
import { journalled } from './journalled';

/** States that only whoever was confirmed comes to by itself. */
const hasBegun: ReadonlySet<ImportState> = new Set(['applying', 'done', 'stopped']);

type Stepped = Promise<Result<null, ImportRefusal>>;

/** A part of an import on its way into the store. `now`: wall time in ms. */
export type Staging = {
  readonly id: string;
  readonly name: string;
  readonly part: number;
  readonly rows: readonly PreparedRow[];
  readonly now: number;
};

/** Puts a part aside, packed; the same part again takes the place of the one before. No lead is touched. */
export async function stagePart(db: Database, { id, name, part, rows, now }: Staging): Stepped {
  return journalled(db, id, async (known) => {
    if (known && known.state !== 'staging') return refused({ type: 'ImportMovedOn', state: known.state });
    const before = await db.importParts.get([id, part]);
    const gone = before === undefined ? 0 : (JSON.parse(before.rows) as readonly unknown[]).length;
    const { parts, rows: counted } = known ?? { parts: 0, rows: 0 };
    await db.importParts.put({ import: id, part, rows: JSON.stringify(rows) });
    await db.imports.put({
      ...(known ?? blankImport(id)),
      name,
      stagedAt: now,
      parts: before === undefined ? parts + 1 : parts,
      rows: counted - gone + rows.length,
    });
    return accepted(null);
  });
}

/**
 * Has what is staged applied from now on: one write of the journal, after which every worker knows that it is to go on.
 * @param asked how many parts and rows the page has staged; `now`: wall time in ms
 */
export async function confirmImport(
  db: Database,
  { id, parts, rows, now }: Readonly<Record<'parts' | 'rows' | 'now', number>> & { readonly id: string },
): Stepped {
  return journalled(db, id, async (known) => {
    if (!known) return refused({ type: 'UnknownImport' });
    // Its reply was lost: it is on its way.
    if (known.confirmedAt !== null && hasBegun.has(known.state)) return accepted(null);
    if (known.state !== 'staging') return refused({ type: 'ImportMovedOn', state: known.state });
    const inOrder = await partsOf(db, id, parts).count();
    if (inOrder !== parts || known.parts !== parts || known.rows !== rows)
      return refused({ type: 'PartsMissing', parts: known.parts, rows: known.rows });
    await db.imports.put({ ...known, state: 'applying', confirmedAt: now });
    return accepted(null);
  });
}

/** Drops what is staged, or stops after the part that is being applied. What is over already stays as it is. */
export async function cancelImport(db: Database, id: string): Stepped {
  return journalled(db, id, async (known) => {
    if (!known || known.state === 'cancelled') return accepted(null);
    if (known.state !== 'staging' && !isApplied(known))
      return refused({ type: 'ImportMovedOn', state: known.state });
    await partsOf(db, id).delete();
    if (known.state === 'staging') await db.imports.delete(id);
    else await db.imports.put({ ...known, state: 'cancelled', fault: null });
    return accepted(null);
  });
}

/** Has what an import wrote taken back from now on, the newest part first; what is not applied yet never will be. */
export async function beginUndo(db: Database, id: string): Stepped {
  return journalled(db, id, async (known) => {
    if (!known) return refused({ type: 'UnknownImport' });
    if (known.state === 'undoing' || known.state === 'undone') return accepted(null);
    if (known.state === 'staging') return refused({ type: 'ImportMovedOn', state: known.state });
    await partsOf(db, id).delete();
    await db.imports.put({ ...known, state: 'undoing', fault: null });
    return accepted(null);
  });
}

/**
 * The same for whoever takes back what a lead's history shows of an import; must run inside `transact`. Parts are taken back
 * afterwards: it may be more than one transaction holds.
 * @returns null: what is named is no import, or one without a journal
 */
export async function beginUndoOfImport(
  db: Database,
  { batch }: Pick<CommandOf<'undo'>, 'batch'>,
): Promise<Result<null> | null> {
  const journal = batch === undefined ? undefined : await db.imports.get(batch);
  if (!journal) return null;
  if (journal.state === 'undoing' || journal.state === 'undone') return refused({ type: 'NothingToUndo' });
  await beginUndo(db, journal.id);
  return accepted(null);
}

/**
 * Drops imports that were staged and never confirmed: the page was closed meanwhile.
 * @param before wall time in ms: those to which a part came since are left alone
 */
export async function dropLeftBehind(db: Database, before: number): Promise<void> {
  const isLeft = ({ state, stagedAt }: ImportRow): boolean => state === 'staging' && stagedAt < before;
  const left = (await db.imports.toArray()).filter(isLeft);
  for (const { id } of left)
    await journalled(db, id, async (known) => {
      if (!known || !isLeft(known)) return;
      await partsOf(db, id).delete();
      await db.imports.delete(id);
    });
}

/** Whether parts of it are being applied, or would be had they not stopped. */
function isApplied({ state, fault }: ImportRow): boolean {
  return state === 'applying' || (state === 'stopped' && fault?.during === 'applying');
}

function blankImport(id: string): Omit<ImportRow, 'name' | 'stagedAt' | 'parts' | 'rows'> {
  return {
    id,
    state: 'staging',
    confirmedAt: null,
    applied: 0,
    added: 0,
    updated: 0,
    left: [],
    leftCount: 0,
    kept: 0,
    fault: null,
  };
}
