import { browser } from 'wxt/browser';
import { erasureDelay } from '@/lib/actions/erase-lead';
import { logProblem } from '@/lib/log';
import type { Spaces } from './spaces';
import { announce } from './tabs';

const dueKey = 'eraseAllDueAt';

/** Notes that everything is to be erased ten seconds from now, or takes that back. */
export async function eraseEverything(
  spaces: Spaces,
  cancel: boolean,
): Promise<{ readonly dueAt: number | null }> {
  if (cancel) {
    await browser.storage.local.remove(dueKey);
    return { dueAt: null };
  }
  const dueAt = Date.now() + erasureDelay;
  await browser.storage.local.set({ [dueKey]: dueAt });
  setTimeout(() => void eraseWhatIsDue(spaces), erasureDelay + 50);
  return { dueAt };
}

/** Erases everything once its time has come; asked again at every start, so that a stopped worker forgets nothing. */
export async function eraseWhatIsDue(spaces: Spaces): Promise<void> {
  const dueAt = (await browser.storage.local.get(dueKey))[dueKey];
  if (typeof dueAt !== 'number' || dueAt > Date.now()) return;
  spaces.close();
  const names = (await indexedDB.databases()).map(({ name }) => name).filter((name) => name !== undefined);
  await Promise.all(names.map(deleteDatabase));
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await announce({ type: 'leadsChanged' });
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => {
      logProblem('erase', 'a database could not be deleted', request.error);
      resolve();
    });
  });
}
