import { batchBuilder, endOf } from './batch';
import { doubleFinder } from './doubles';
import { joinRows } from './join-rows';
import { openRecords } from './open-records';
import type {
  FilePlan,
  ImportChoices,
  PreparedBatch,
  ReadingEnd,
  ReadingOptions,
  Surroundings,
} from './plan';
import { rowReader } from './read-row';

/**
 * All rows of a file as they will be stored, and those that will not, each with why; in batches of at most a thousand.
 * The same file, plan and choices give the same batches. Held in memory are a batch and, to find who is twice in the
 * file, a hash of each person's keys.
 */
export async function* prepareRows(
  file: Blob,
  plan: FilePlan,
  choices: ImportChoices,
  around: Surroundings,
  options: ReadingOptions = {},
): AsyncGenerator<PreparedBatch, ReadingEnd> {
  if (choices.rows === 'changes') return yield* joinRows(file, plan, choices, around, options);
  const read = rowReader(plan, choices, around);
  const finish = doubleFinder(choices, around);
  const batch = batchBuilder();
  let rows = 0;
  const stretches = openRecords(file, plan, options);
  for (;;) {
    const { done, value } = await stretches.next();
    if (done) {
      yield* batch.rest();
      return endOf(value, rows);
    }
    for (const record of value.records) {
      rows += 1;
      const reading = read(record);
      if (reading.isPassedOver) batch.passOver();
      else if (reading.problems.length > 0) batch.refuse({ ...record, problems: reading.problems });
      else for (const ready of finish(record.row, reading)) batch.add(ready, reading.linkDropped);
    }
    yield* batch.full();
  }
}
