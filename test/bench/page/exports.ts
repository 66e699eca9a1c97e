import type { ExportJob } from '@/lib/queries/keep/export-job';
import { archiveJob, leadsJob } from '@/lib/queries/keep/export-jobs';
import { keptFiles } from '@/lib/store/backup/kept-files';
import { openDoor } from '@/lib/store/reads/door';
import { schemaVersion } from '@/lib/store/database';
import { ask, openRaw, timed } from './raw-store';

/** A file that is written. */
export type What = 'archive' | 'leads';

/** Tables of which the most rows of each are: what a pass over the same rows goes through. */
const tablesOf: Readonly<Record<What, readonly string[]>> = {
  archive: ['ops', 'teamEvents', 'events', 'suggestions', 'erasures', 'tombstones'],
  leads: ['leads'],
};

/** Rows that a bare pass asks for at a time. */
const pageSize = 2000;

/** How long something took, in ms, and what came of it. */
export type Written = { readonly ms: number; readonly rows: number; readonly bytes: number };

/** Writes a file as the page of the options does: page by page out of the store, piece by piece into the origin's private files. */
export async function write({
  store,
  what,
}: {
  readonly store: string;
  readonly what: What;
}): Promise<Written> {
  const opened = await openDoor(store, schemaVersion);
  if (!opened.ok) throw new Error(opened.refusal);
  const db = opened.value;
  const files = keptFiles('outgoing');
  await files.clear();
  const job = jobOf(what, Date.now());
  let rows = 0;
  const { ms, value } = await timed(async () => {
    const onProgress = (done: number): void => {
      rows = done;
    };
    const stream = await job.begin({ db, schemaVersion, now: Date.now(), onProgress });
    return files.write(job.name, stream);
  });
  db.close();
  return { ms, rows, bytes: value };
}

/** Reads the same rows by IndexedDB itself, and makes nothing of them. */
export async function pass({
  store,
  what,
}: {
  readonly store: string;
  readonly what: What;
}): Promise<Written> {
  const raw = await openRaw(store);
  let rows = 0;
  const { ms } = await timed(async () => {
    for await (const page of pagesOf(raw, what)) rows += page.length;
  });
  raw.close();
  return { ms, rows, bytes: 0 };
}

/** Reads them, and packs their JSON by the browser's own gzip into a file: the least that a packed file of them takes. */
export async function packBare({
  store,
  what,
}: {
  readonly store: string;
  readonly what: What;
}): Promise<Written> {
  const raw = await openRaw(store);
  const files = keptFiles('outgoing');
  await files.clear();
  let rows = 0;
  const encoder = new TextEncoder();
  const { ms, value } = await timed(async () => {
    const pages = pagesOf(raw, what);
    const text = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: async (controller) => {
          const { done, value: page } = await pages.next();
          if (done) {
            controller.close();
            return;
          }
          rows += page.length;
          controller.enqueue(encoder.encode(page.map((row) => `${JSON.stringify(row)}\n`).join('')));
        },
      },
      { highWaterMark: 0 },
    );
    return files.write('bare', text.pipeThrough(new CompressionStream('gzip')));
  });
  raw.close();
  return { ms, rows, bytes: value };
}

async function* pagesOf(raw: IDBDatabase, what: What): AsyncGenerator<readonly unknown[]> {
  for (const table of tablesOf[what])
    for (let after: IDBValidKey = ''; ;) {
      const store = raw.transaction(table, 'readonly').objectStore(table);
      const page: readonly unknown[] = await ask(store.getAll(IDBKeyRange.lowerBound(after, true), pageSize));
      yield page;
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize) break;
      after = (last as Readonly<Record<string, IDBValidKey>>)[String(store.keyPath)] ?? '';
    }
}

function jobOf(what: What, now: number): ExportJob {
  return what === 'archive' ? archiveJob(now, null) : leadsJob(now, { separator: ',', hasMark: true });
}
