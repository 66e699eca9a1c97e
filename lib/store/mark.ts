import { z } from '@/lib/zod';
import { databaseName, type StoreSpace } from './database';
import type { LocalMemory } from './local-memory';

const markSchema = z.object({
  /** Which database is in use: a restore and a new beginning go into the next one. */
  generation: z.number().int().positive(),
  /** The value that lies in the database as well; null: there is none yet. */
  canary: z.string().min(1).nullable(),
});

/** What is remembered of a store outside it. */
export type Mark = z.infer<typeof markSchema>;

/** The mark of a space; one that is gone is made up from the newest database that is there. */
export async function readMark(space: StoreSpace, memory: LocalMemory, factory: IDBFactory): Promise<Mark> {
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
  const kept = await readMark(space, memory, factory);
  const generation = Math.max(kept.generation, await newestGeneration(space, factory)) + 1;
  await writeMark(space, memory, { generation, canary: null });
  return generation;
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

async function newestGeneration(space: StoreSpace, factory: IDBFactory): Promise<number> {
  return Math.max(1, ...(await generationsOf(space, factory)));
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
