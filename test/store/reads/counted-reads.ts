import type { DBCore } from 'dexie';
import { Database } from '@/lib/store/database';

/** How many index entries and how many rows of leads were read. */
export type Reads = { readonly entries: number; readonly rows: number };

/**
 * A second connection to a store that counts what is read of it.
 * @returns the connection, and what was read since this was last asked
 */
export async function countedReads(of: Database): Promise<{ db: Database; readsSince: () => Reads }> {
  const db = new Database(of.name);
  let reads = { entries: 0, rows: 0 };
  db.use({
    stack: 'dbcore',
    name: 'count reads',
    create: (core: DBCore) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          query: async (request) => {
            const response = await table.query(request);
            reads[request.values ? 'rows' : 'entries'] += response.result.length;
            return response;
          },
          getMany: async (request) => {
            reads.rows += request.keys.length;
            return table.getMany(request);
          },
          openCursor: async () => Promise.reject(new Error('cursors are not counted')),
        };
      },
    }),
  });
  await db.open();
  return {
    db,
    readsSince: () => {
      const since = reads;
      reads = { entries: 0, rows: 0 };
      return since;
    },
  };
}
