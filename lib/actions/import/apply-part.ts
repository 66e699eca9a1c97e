import type { ActionContext } from '@/lib/actions/context';
import { withFunnelInForce } from '@/lib/actions/funnel-in-force';
import type { PreparedRow } from '@/lib/funnel/import/prepared-row';
import type { ImportRow } from '@/lib/store/rows';
import type { RowChange } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';
import { applyRows } from './apply-rows';
import { keysOfPart } from './match-rows';

/** As many rows that were left out are kept with their reason; the others are counted. */
const mostLeft = 1000;
/** A part without rows. */
const nothing = '[]';

/** A part as it was staged, and the keys of its people, which are asked about before it is applied. */
export type StagedPart = {
  readonly import: string;
  readonly part: number;
  /** As it is stored. */
  readonly packed: string;
  readonly rows: readonly PreparedRow[];
  readonly keys: readonly string[];
};

/** The part of an import that is to be applied next; without rows where somebody else was faster. */
export async function nextPart(
  { db }: Pick<ActionContext, 'db'>,
  { id, applied }: Pick<ImportRow, 'id' | 'applied'>,
): Promise<StagedPart> {
  const packed = (await db.importParts.get([id, applied]))?.rows ?? nothing;
  const rows = unpacked(packed);
  return { import: id, part: applied, packed, rows, keys: keysOfPart(rows) };
}

/**
 * Applies one part of a confirmed import in one transaction, which moves its journal on: a worker that is killed leaves all
 * of the part or nothing, and a part is never applied twice. Rows that cannot be taken are left out and named.
 * @param optedOut keys of the part's people that belong to somebody who opted out and was erased
 * @returns the rows of leads that changed; none where somebody else applied it, or the import was cancelled
 */
export async function applyPart(
  known: ActionContext,
  staged: StagedPart,
  optedOut: ReadonlySet<string>,
): Promise<readonly RowChange[]> {
  const { db } = known;
  return transact(db, async () => {
    const [journal, stored] = await Promise.all([
      db.imports.get(staged.import),
      db.importParts.get([staged.import, staged.part]),
    ]);
    if (journal?.state !== 'applying' || journal.applied !== staged.part) return [];
    const context = await withFunnelInForce(known);
    // Somebody may have been erased from it in between.
    const packed = stored?.rows ?? nothing;
    const rows = packed === staged.packed ? staged.rows : unpacked(packed);
    const done = await applyRows(context, { id: staged.import, part: staged.part, rows }, optedOut);
    const applied = journal.applied + 1;
    await db.imports.put({
      ...journal,
      state: applied < journal.parts ? 'applying' : 'done',
      applied,
      added: journal.added + done.added,
      updated: journal.updated + done.updated,
      left: [...journal.left, ...done.left].slice(0, mostLeft),
      leftCount: journal.leftCount + done.left.length,
    });
    await db.importParts.delete([staged.import, staged.part]);
    return done.changed;
  });
}

function unpacked(packed: string): readonly PreparedRow[] {
  return JSON.parse(packed) as readonly PreparedRow[];
}
