import { applyTombstones, tombstonesOf } from '@/lib/actions/restore/apply-tombstones';
import type { TurnedBack } from '@/lib/messaging/keep/keep-messages';
import { readKept, writeKept } from '@/lib/messaging/keep/keep-state';
import { Database, databaseName } from '@/lib/store/database';
import { browserMemory } from '@/lib/store/local-memory';
import { otherGenerations, readMark, turnTo, writeMark } from '@/lib/store/mark';
import { isImporting } from './import-or-restore';
import type { Spaces } from './spaces';
import { announce, announceTo } from './tabs';

/** How long the store that was in use before is kept, in ms: a week. */
const keptFor = 7 * 86_400_000;

/**
 * Makes another database the one in use, opens it once, and keeps the one before aside for a week. Where the new one does
 * not open, everything is as it was.
 * @param options `keepsOther`: the one before can be turned back to
 * @throws where the new one does not open
 */
export async function takeIntoUse(
  spaces: Spaces,
  generation: number,
  { keepsOther }: { readonly keepsOther: boolean },
): Promise<void> {
  const memory = browserMemory();
  const before = await readMark('main', memory);
  const at = Date.now();
  const db = new Database(databaseName('main', generation));
  await db.open();
  const previous = await readKept('aside');
  await writeKept('aside', keepsOther ? { generation: before.generation, at, until: at + keptFor } : null);
  await spaces.close(async () => turnTo('main', memory, generation, db));
  db.close();
  const opened = await spaces.open('main');
  if (!opened.ok) {
    await spaces.close(async () => writeMark('main', memory, before));
    await writeKept('aside', previous);
    throw new Error(`the new store does not open: ${opened.refusal}`);
  }
  await announceTo('pages', { type: 'storeMoved' });
  await announce({ type: 'leadsChanged' });
}

/**
 * Turns back to the store that was in use before a restore; the restored one is kept aside in its turn. Whoever was erased
 * since stays erased.
 */
export async function turnBack(spaces: Spaces): Promise<TurnedBack> {
  if (await isImporting(spaces)) return 'importUnderWay';
  const aside = await readKept('aside');
  const others = await otherGenerations('main', browserMemory());
  const other = others.find(({ generation }) => generation === aside?.generation);
  if (!other) return 'noneAside';
  const opened = await spaces.open('main');
  const db = other.database();
  await db.open();
  if (opened.ok) for await (const some of tombstonesOf(opened.value.db)) await applyTombstones(db, some);
  db.close();
  await takeIntoUse(spaces, other.generation, { keepsOther: opened.ok });
  await writeKept('restore', { type: 'none' });
  return 'turnedBack';
}

/** Deletes what is kept aside once its week is over. */
export async function dropAsideInTime(): Promise<void> {
  const aside = await readKept('aside');
  const now = Date.now();
  if (!aside || (now >= aside.at && now - aside.at < keptFor)) return;
  // The clock was set back: its week begins anew, as nobody knows how much of it is over.
  if (now < aside.at) {
    await writeKept('aside', { ...aside, at: now, until: now + keptFor });
    return;
  }
  const others = await otherGenerations('main', browserMemory());
  await others.find(({ generation }) => generation === aside.generation)?.remove();
  await writeKept('aside', null);
}
