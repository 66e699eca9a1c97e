import { browser } from 'wxt/browser';
import { erasureDelay } from '@/lib/actions/erase-lead';
import { forgetChosenFolder } from '@/lib/store/backup/chosen-folder';
import { browserMemory } from '@/lib/store/local-memory';
import { deleteStore } from '@/lib/store/mark';
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
  await spaces.close(async () => {
    const memory = browserMemory();
    await deleteStore('main', memory);
    await deleteStore('practice', memory);
    await forgetChosenFolder();
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
    await browser.storage.local.clear();
    await browser.storage.session.clear();
  });
  await announce({ type: 'leadsChanged' });
}
