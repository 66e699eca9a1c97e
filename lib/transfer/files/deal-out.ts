import type { CsvRecord } from '@/lib/transfer/csv/records';
import { hashKey } from './key-table';
import { openRecords, type Cutting } from './open-records';
import type { FileProblem, ReadingOptions } from './plan';
import { putAway, takeOut } from './put-away';

/** Records that are put away together: as many of each heap lie in memory at most. */
const recordsAtATime = 1000;

/** Records with the same keys, in the order of the file. */
export type Heap = {
  /** Pieces in which they are kept. */
  readonly pieces: number;
  readonly records: () => AsyncGenerator<readonly CsvRecord[]>;
};

export type DealtOut =
  | { readonly ok: true; readonly heaps: readonly Heap[] }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Deals a file's records out into heaps by the hash of their key, so that all records of a key lie in one heap, and one heap
 * after the other can be looked at as a whole. The file is read once; the heaps are put away, so that memory does not grow
 * with the file.
 * @param keyOf what tells which records belong together
 */
export async function dealOut(
  file: Blob,
  cutting: Cutting,
  heaps: number,
  keyOf: (record: CsvRecord) => string,
  options: ReadingOptions,
): Promise<DealtOut> {
  const dealt = Array.from({ length: heaps }, newHeap);
  const stretches = openRecords(file, cutting, options);
  for (;;) {
    const { done, value } = await stretches.next();
    if (done && value) return { ok: false, problem: value };
    if (done) break;
    for (const record of value.records) {
      const heap = dealt[hashKey(keyOf(record)) % heaps];
      if (heap && heap.add(record) >= recordsAtATime) await heap.close();
    }
  }
  for (const heap of dealt) await heap.close();
  return { ok: true, heaps: dealt };
}

type OpenHeap = Heap & {
  /** @returns how many records wait to be put away */
  readonly add: (record: CsvRecord) => number;
  /** Puts away what waits. */
  readonly close: () => Promise<void>;
};

function newHeap(): OpenHeap {
  const kept: Blob[] = [];
  // As text: a cell would keep the whole piece of the file in memory that it was cut out of.
  let waiting: string[] = [];
  return {
    add: (record) => waiting.push(JSON.stringify(record)),
    async close() {
      if (waiting.length === 0) return;
      const text = `[${waiting.join(',')}]`;
      waiting = [];
      kept.push(await putAway(text));
    },
    get pieces() {
      return kept.length;
    },
    async *records() {
      for (const blob of kept) yield JSON.parse(await takeOut(blob)) as readonly CsvRecord[];
    },
  };
}
