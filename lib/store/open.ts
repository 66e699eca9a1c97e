import { accepted, refused, type Result, type StoreTrouble } from '@/lib/funnel/refusal';
import { isDiskFull } from '@/lib/is-disk-full';
import { logProblem } from '@/lib/log';
import { checkCanary } from './canary';
import { Database, databaseName, type StoreSpace } from './database';
import { giveWay } from './give-way';
import { guardDatabase, type Guard } from './guard';
import type { LocalMemory } from './local-memory';
import { readMark, writeMark } from './mark';
import { TimeOutError, withinTime } from './within-time';

/** How long the background waits for the database, in ms; a browser start with a million leads takes half. */
const patience = 5000;

type Opening = {
  readonly space: StoreSpace;
  readonly memory: LocalMemory;
  readonly factory?: IDBFactory;
  readonly timeOut?: number;
  /** The browser closed it, or it gave way to another connection: open the store anew before the next use. */
  readonly onClosed?: () => void;
};

/**
 * Opens the store for writing; for the background alone. Creates it where none was known, upgrades an older one, and
 * says what is wrong instead of starting over: a database that is gone is not replaced by an empty one.
 * @returns the open database, or the trouble: nothing was then changed
 */
export async function openStore(opening: Opening): Promise<Result<Database, StoreTrouble>> {
  const { space, memory, factory = indexedDB, timeOut = patience } = opening;
  const mark = await readMark(space, memory, factory);
  const guard = guardDatabase(factory, { create: mark.canary === null, upgrade: true });
  const db = new Database(databaseName(space, mark.generation), guard.factory);
  giveWay(db);
  const opened = await within(timeOut, guard, async () => {
    await db.open();
    return checkCanary(db, mark.canary);
  });
  if (!opened.ok) {
    guard.abandon();
    db.close();
    return opened;
  }
  // From here on nothing is created or upgraded behind our back.
  guard.rights.create = false;
  guard.rights.upgrade = false;
  if (opened.value !== mark.canary) await writeMark(space, memory, { ...mark, canary: opened.value });
  db.on('close', () => opening.onClosed?.());
  return accepted(db);
}

async function within(
  timeOut: number,
  guard: Guard,
  open: () => Promise<Result<string, StoreTrouble>>,
): Promise<Result<string, StoreTrouble>> {
  try {
    // New indexes over many leads take their time: giving up would undo them, and begin them again at the next try.
    return await withinTime(timeOut, open(), () => guard.seen.upgrading);
  } catch (error) {
    const trouble = troubleOf(error, guard);
    logProblem('store', `not opened: ${trouble}`, error);
    return refused(trouble);
  }
}

function troubleOf(error: unknown, { seen }: Guard): StoreTrouble {
  if (seen.dataLoss) return 'damaged';
  if (seen.denied === 'newer') return 'newer-version';
  if (seen.denied === 'missing') return 'lost';
  if (error instanceof TimeOutError) return 'timed-out';
  return isDiskFull(error) ? 'full' : 'damaged';
}
