import { Dexie, type DBCore, type DBCoreTable, type Middleware } from 'dexie';
import { Database } from '@/lib/store/database';

/** What a store that fails on purpose throws. */
export class BrokenStoreError extends Error {
  override readonly name = 'BrokenStoreError';
}

/** A database whose requests can be counted, and one of them made to fail. */
export type FailingStore = {
  readonly db: Database;
  /** From now on the request of that number fails, counted from 1; null: none does. */
  readonly failAt: (request: number | null) => void;
  /** Requests since `failAt` was last called. */
  readonly requests: () => number;
};

/** Fails as a disk that is full or a worker that is killed would: at any one read or write of a command. */
export function failingStore(name: string): FailingStore {
  let count = 0;
  let failing: number | null = null;
  const fails = (): boolean => {
    count += 1;
    return count === failing;
  };
  const broken: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'failing',
    create: (core) => ({ ...core, table: (table) => counted(core.table(table), fails) }),
  };
  const db = new Database(name);
  db.use(broken);
  return {
    db,
    failAt: (request) => {
      count = 0;
      failing = request;
    },
    requests: () => count,
  };
}

function counted(table: DBCoreTable, fails: () => boolean): DBCoreTable {
  // Dexie's own promises: native ones would let the transaction end.
  const or =
    <Request, Reply>(work: (request: Request) => Promise<Reply>) =>
    (request: Request): Promise<Reply> =>
      fails() ? Dexie.Promise.reject(new BrokenStoreError('on purpose')) : work(request);
  return {
    ...table,
    get: or(table.get),
    getMany: or(table.getMany),
    query: or(table.query),
    openCursor: or(table.openCursor),
    count: or(table.count),
    mutate: or(table.mutate),
  };
}
