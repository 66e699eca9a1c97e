import { readKept } from '@/lib/messaging/keep/keep-state';
import type { Space } from '@/lib/messaging/space';
import { importUnderWay } from '@/lib/store/reads/imports';
import type { Spaces } from './spaces';

/*
 * Commands are refused while a store is restored: what they change would be put aside with the store in use.
 * An import writes into the store in use for minutes, and a restore puts another in its place: whichever began first goes
 * on, and the other is refused in words. Where both began at the same moment the import waits, and goes on whole where its
 * store is in use again.
 */

/** Whether an import is being applied or taken back: nothing else may come into use meanwhile. */
export async function isImporting(spaces: Spaces): Promise<boolean> {
  const opened = await spaces.open('main');
  return opened.ok && (await importUnderWay(opened.value.db)) !== undefined;
}

/** Whether another store is being made ready to take a space's place. */
export async function isRestoring(space: Space): Promise<boolean> {
  return space === 'main' && (await readKept('restore')).type === 'restoring';
}
