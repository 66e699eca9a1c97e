import { z } from '@/lib/zod';
import { Database, databaseName, type StoreSpace } from './database';
import { guardDatabase } from './guard';
import type { LocalMemory } from './local-memory';
import { isUnfinished } from './restoring';

const markSchema = z.object({
  /** Which database is in use: a restore and a new beginning go into the next one. */
  generation: z.number().int().positive(),
  /** The value that lies in the database as well; null: there is none yet. */
  canary: z.string().min(1).nullable(),
});

/** What is remembered of a store outside it. */
export type Mark = z.infer<typeof markSchema>;

/** The mark of a space; one that is gone is made up from the newest database that is there. */
export async function readMark(
  space: StoreSpace,
  memory: LocalMemory,
  factory: IDBFactory = indexedDB,
): Promise<Mark> {
  const parsed = markSchema.safeParse(await memory.read(keyOf(space)));
  return parsed.success ? parsed.data : { generation: await newestGeneration(space, factory), canary: null };
}

export async function writeMark(space: StoreSpace, memory: LocalMemory, mark: Mark): Promise<void> {
  await memory.write(keyOf(space), mark);
}

/**
 * Turns to a new, empty database: what `openStore` opens next. The old one stays where it is, for a rescue.
 * @returns its generation
 */
export async function beginGeneration(
  space: StoreSpace,
  memory: LocalMemory,
  factory: IDBFactory = indexedDB,
): Promise<number> {
  const generation = await nextGeneration(space, memory, factory);
  await writeMark(space, memory, { generation, canary: null });
  return generation;
}

/**
 * Makes another database the one in use: what `openStore` opens next. It must be there and whole.
 * @param db the open one; it keeps a canary from then on, so that it is missed if it should be lost
 */
export async function turnTo(
  space: StoreSpace,
  memory: LocalMemory,
  generation: number,
  db: Database,
): Promise<void> {
  const kept = (await db.meta.get('canary'))?.value;
  const canary = typeof kept === 'string' ? kept : crypto.randomUUID();
  await db.meta.put({ key: 'canary', value: canary });
  await writeMark(space, memory, { generation, canary });
}

/** A number for a database that is yet to be made: higher than any there is. Nothing turns to it. */
export async function nextGeneration(
  space: StoreSpace,
  memory: LocalMemory,
  factory: IDBFactory = indexedDB,
): Promise<number> {
  const kept = await readMark(space, memory, factory);
  return Math.max(kept.generation, ...(await generationsOf(space, factory))) + 1;
}

/** A database of a space that is not in use. */
export type OtherGeneration = {
  readonly generation: number;
  /** Not open yet; opening it creates nothing. */
  readonly database: () => Database;
  readonly remove: () => Promise<void>;
};

/** Every database of a space but the one in use: kept aside, left by a rescue, or half restored. */
export async function otherGenerations(
  space: StoreSpace,
  memory: LocalMemory,
  factory: IDBFactory = indexedDB,
): Promise<readonly OtherGeneration[]> {
  const { generation: inUse } = await readMark(space, memory, factory);
  const others = (await generationsOf(space, factory)).filter((generation) => generation !== inUse);
  return others.map((generation) => {
    const name = databaseName(space, generation);
    return {
      generation,
      database: () => new Database(name, guardDatabase(factory, { create: false, upgrade: true }).factory),
      remove: async () => deleteDatabase(name, factory),
    };
  });
}

/** Deletes every database of a space and what was remembered of it. Open connections give way. */
export async function deleteStore(
  space: StoreSpace,
  memory: LocalMemory,
  factory: IDBFactory = indexedDB,
): Promise<void> {
  // Forgotten first: stopped in between, the next open finds a store, not a lost one.
  await memory.forget(keyOf(space));
  const generations = await generationsOf(space, factory);
  await Promise.all(
    generations.map(async (generation) => deleteDatabase(databaseName(space, generation), factory)),
  );
}

async function deleteDatabase(name: string, factory: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')));
  });
}

/** The newest database that is whole: one that is half restored is nobody's store. */
async function newestGeneration(space: StoreSpace, factory: IDBFactory): Promise<number> {
  const newestFirst = (await generationsOf(space, factory)).toSorted((a, b) => b - a);
  if (newestFirst.length < 2) return newestFirst[0] ?? 1;
  for (const generation of newestFirst)
    if (!(await isUnfinished(databaseName(space, generation), factory))) return generation;
  return 1;
}

async function generationsOf(space: StoreSpace, factory: IDBFactory): Promise<readonly number[]> {
  const prefix = databaseName(space, 0).slice(0, -1);
  return (await factory.databases())
    .map(({ name }) => name ?? '')
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length)))
    .filter((generation) => Number.isSafeInteger(generation) && generation > 0);
}

function keyOf(space: StoreSpace): string {
  return `store/${space}`;
}
