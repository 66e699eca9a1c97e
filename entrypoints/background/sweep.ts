import { isPurgeDue, purgeErased } from '@/lib/actions/purge-erased';
import { digestFor } from '@/lib/store/digest';
import { backUpInTime } from './backup';
import { eraseWhatIsDue } from './erase-everything';
import { dropImportsLeftBehind, goOnImporting } from './imports';
import { goOnAsking } from './segments';
import { purgeFolder } from './purge-folder';
import { owePurge, purgeKept } from './purge-kept';
import { forgetInSession } from './forget-in-session';
import { goOnRestoring } from './restore';
import { saveFileInTime } from './scheduled-file';
import { applySites, injectIntoOpenTabs } from './site-scripts';
import { setDueAlarm, tellOverdue } from './overdue';
import type { Spaces } from './spaces';
import { stayAwake } from './stay-awake';
import { announce } from './tabs';
import { dropAsideInTime } from './take-into-use';
import { refreshBadge } from './toolbar';

/** After the browser or the extension was started: scripts where sites are on, and what was left undone. */
export async function startSites(spaces: Spaces): Promise<void> {
  const opened = await spaces.open('main');
  if (!opened.ok) return;
  await injectIntoOpenTabs(await applySites(await spaces.settings(opened.value)));
  await sweepUp(spaces);
}

/** What a stopped worker may have left, and what the time brings: due erasures, a badge of yesterday, clocks that ran out. */
export async function sweepUp(spaces: Spaces): Promise<void> {
  await eraseWhatIsDue(spaces);
  await purge(spaces);
  await goOnAsking(spaces);
  await refreshBadge(spaces, null);
  await tellOverdue(spaces);
  await setDueAlarm(spaces);
  const opened = await spaces.open('main');
  if (opened.ok) await spaces.lookUps.refresh(opened.value.db);
  await dropAsideInTime();
  // Last, for it may take minutes; nobody else waits for it.
  await dropImportsLeftBehind(spaces);
  await goOnImporting(spaces);
  await goOnRestoring(spaces);
  await backUpInTime(spaces);
  await purgeFolder(spaces);
  await saveFileInTime(spaces);
}

/** Purges every store of the people whose ten seconds are over. Of thousands each thousand asks for it: one does it. */
export async function purge(spaces: Spaces): Promise<void> {
  await spaces.alone('purge', async () => stayAwake(async () => purgeAll(spaces)));
}

async function purgeAll(spaces: Spaces): Promise<void> {
  for (const name of ['main', 'practice'] as const) {
    const opened = await spaces.open(name);
    if (!opened.ok) continue;
    const context = await spaces.contextOf(opened.value);
    if (name === 'main' && (await isPurgeDue(context))) await owePurge();
    const gone = await purgeErased(context, await digestFor(context.db));
    if (gone.length === 0) continue;
    // What look-ups put away may be older than the erasure while others go on writing.
    if (name === 'main') await spaces.lookUps.refresh(context.db);
    await forgetInSession(gone);
    await announce({ type: 'leadsChanged' });
  }
  await purgeKept(spaces);
}
