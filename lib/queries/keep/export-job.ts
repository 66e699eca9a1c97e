import type { Door } from '@/lib/store/reads/door';
import type { Bytes } from '@/lib/transfer/archive/byte-stream';
import { textFile } from '@/lib/transfer/export/text-file';

/** What an export is made with. */
export type Exporting = {
  readonly db: Door;
  /** Version of the store's tables, as `storeReady` told. */
  readonly schemaVersion: number;
  /** Wall time in ms. */
  readonly now: number;
  /** Hears how many of `all` are written: leads, events or rows; null: nobody knows how many there are. */
  readonly onProgress: (done: number, all: number | null) => void;
};

/** A file to be made. `type`: by which the browser knows what it is. */
export type ExportJob = {
  readonly name: string;
  readonly type: string;
  /** The whole store, which counts as a backup outside the browser. */
  readonly isBackup?: true;
  readonly begin: (exporting: Exporting) => Promise<ReadableStream<Bytes>>;
};

/** To be read by people, and printed; or by another program. */
export type ReadAs = 'html' | 'json';

/**
 * A file that is small enough to be made at once.
 * @param name its ending left out
 */
export function textJob(
  name: string,
  as: ReadAs,
  make: (exporting: Exporting) => Promise<string>,
): ExportJob {
  return {
    name: `${name}.${as}`,
    type: as === 'json' ? 'application/json' : 'text/html',
    begin: async (exporting) => textFile(only(await make(exporting))),
  };
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}
