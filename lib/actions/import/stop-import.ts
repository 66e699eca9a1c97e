import { Dexie } from 'dexie';
import { accepted, refused, type ImportRefusal, type Result } from '@/lib/funnel/refusal';
import { isDiskFull } from '@/lib/is-disk-full';
import type { Database } from '@/lib/store/database';
import type { ImportRow } from '@/lib/store/rows';
import { journalled } from './journalled';

/**
 * Has an import stop where it is, since its next part could not be applied, or taken back: it would fail again and again,
 * and nobody would know why it does not end. What was applied stays; it goes on when it is asked to.
 * @param tried as its journal stood when that was tried; where it has moved on since, nothing is done
 * @returns whether it was stopped
 */
export async function stopImport(
  db: Database,
  tried: Pick<ImportRow, 'id' | 'state' | 'applied'>,
  error: unknown,
): Promise<boolean> {
  return journalled(db, tried.id, async (known) => {
    const { state: during } = tried;
    if (known?.state !== during || known.applied !== tried.applied) return false;
    if (during !== 'applying' && during !== 'undoing') return false;
    const fault = { during, isFull: isDiskFull(error), error: nameOf(error) };
    await db.imports.put({ ...known, state: 'stopped', fault });
    return true;
  });
}

/** Has an import that stopped go on where it was. */
export async function resumeImport(db: Database, id: string): Promise<Result<null, ImportRefusal>> {
  return journalled(db, id, async (known) => {
    if (!known) return refused({ type: 'UnknownImport' });
    // Its reply was lost: it goes on already.
    if (known.state === 'applying' || known.state === 'undoing') return accepted(null);
    if (known.state !== 'stopped' || !known.fault)
      return refused({ type: 'ImportMovedOn', state: known.state });
    await db.imports.put({ ...known, state: known.fault.during, fault: null });
    return accepted(null);
  });
}

/** Whether the database was closed under whoever used it: that says nothing of what was tried. */
export function isClosing(error: unknown): boolean {
  return error instanceof Dexie.DatabaseClosedError;
}

/** Not every browser's own errors are of the class `Error`. */
function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : typeof error;
}
