import { readKept, writeKept, type RestoreState } from '@/lib/messaging/keep/keep-state';
import { inTurn } from '@/lib/store/backup/one-at-a-time';

/**
 * Moves on how a restore stands. What it depends on is read and what follows is said at one go: otherwise whoever tells how
 * far it is could say over that it was given up, and two windows could begin it twice.
 * @param next what it is from now on; null: it stays as it is
 * @returns what it was moved on to; null where it stayed
 */
export async function moveRestore<Next extends RestoreState>(
  next: (now: RestoreState) => Promise<Next | null> | Next | null,
): Promise<Next | null> {
  return inTurn('restore-state', async () => {
    const found = await next(await readKept('restore'));
    if (found) await writeKept('restore', found);
    return found;
  });
}

/** Whether both are told of the same check or restore. */
export function isSameRestore(one: RestoreState, other: RestoreState): boolean {
  if (one.type === 'checking') return other.type === 'checking' && one.id === other.id;
  if (one.type === 'restoring') return other.type === 'restoring' && one.generation === other.generation;
  return false;
}
