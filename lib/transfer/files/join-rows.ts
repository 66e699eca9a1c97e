import type { CsvRecord } from '@/lib/transfer/csv/records';
import { batchBuilder, type BatchBuilder } from './batch';
import { tidy } from './cells';
import type { Column } from './column';
import { dealOut } from './deal-out';
import { doubleFinder } from './doubles';
import { joinReadings, type JoinedReadings } from './join-readings';
import { mostStays } from './limits';
import type {
  FilePlan,
  ImportChoices,
  PreparedBatch,
  ReadingEnd,
  ReadingOptions,
  Surroundings,
} from './plan';
import { rowReader, type RowReading } from './read-row';

/** Rows that are put together at a time. */
const rowsAtATime = 50_000;

/** What tells which rows belong together, the first that is filled in. */
const joining: readonly Column[] = ['recordId', 'email', 'profile', 'name', 'dealName'];

/**
 * Rows that tell one change or deed each, put together into leads. The rows of somebody may lie anywhere in the file: they
 * are dealt out into heaps of some people each, so that one heap at a time is in memory.
 */
export async function* joinRows(
  file: Blob,
  plan: FilePlan,
  choices: ImportChoices,
  around: Surroundings,
  { signal, onProgress }: ReadingOptions,
): AsyncGenerator<PreparedBatch, ReadingEnd> {
  const places = joining.map((column) => choices.mapping.indexOf(column)).filter((place) => place !== -1);
  const keyOf = (record: CsvRecord): string => joiningKey(record, places);
  // The file is read in the first half of the time, the heaps in the second.
  const of = 2 * file.size;
  const heaps = Math.max(1, Math.ceil(plan.rowEstimate / rowsAtATime));
  const dealt = await dealOut(file, plan, heaps, keyOf, {
    signal,
    onProgress: (bytes) => onProgress?.(bytes, of),
  });
  if (!dealt.ok) return dealt;
  const read = rowReader(plan, choices, around);
  const finish = doubleFinder(choices, around);
  const pieces = dealt.heaps.reduce((sum, heap) => sum + heap.pieces, 0);
  const batch = batchBuilder();
  let looked = 0;
  let rows = 0;
  try {
    for (const heap of dealt.heaps) {
      const groups = new Map<string, Group>();
      for await (const records of heap.records()) {
        if (signal?.aborted) return { ok: false, problem: { type: 'Cancelled' } };
        for (const record of records) gather(groups, keyOf(record), record, read(record), batch);
        rows += records.length;
        looked += 1;
        onProgress?.(Math.round(file.size * (1 + looked / pieces)), of);
        yield* batch.full();
      }
      for (const { row, readings } of groups.values()) {
        const reading = readings.whole();
        if (reading.stays.length > mostStays)
          batch.refuse({ ...row, problems: [{ column: choices.mapping.indexOf('stage'), why: 'tooMany' }] });
        else for (const ready of finish(row.row, reading)) batch.add(ready, reading.linkDropped);
        yield* batch.full();
      }
    }
  } catch (error) {
    // The browser had to give up what was put away: its disk is full.
    if (error instanceof DOMException) return { ok: false, problem: { type: 'Unreadable' } };
    throw error;
  }
  yield* batch.rest();
  return { ok: true, rows };
}

/** What is known so far of somebody: their first row, and what all of their rows say together. */
type Group = { readonly row: CsvRecord; readonly readings: JoinedReadings };

function gather(
  groups: Map<string, Group>,
  key: string,
  record: CsvRecord,
  reading: RowReading,
  batch: BatchBuilder,
): void {
  if (reading.isPassedOver) batch.passOver();
  else if (reading.problems.length > 0) batch.refuse({ ...record, problems: reading.problems });
  else {
    const group = groups.get(key);
    if (group) group.readings.add(reading);
    else groups.set(key, { row: record, readings: joinReadings(reading) });
  }
}

function joiningKey({ row, cells }: CsvRecord, places: readonly number[]): string {
  for (const place of places) {
    const text = tidy(cells[place] ?? '');
    if (text !== '') return `${place}:${text.toLowerCase()}`;
  }
  return `row:${row}`;
}
