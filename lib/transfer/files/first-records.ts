import type { CsvRecord } from '@/lib/transfer/csv/records';
import { openRecords, type Cutting } from './open-records';
import type { FileProblem } from './plan';

/** Records that the header is looked for in. */
const recordsRead = 120;

/** The first records of a file, blank ones left out, and how many there may be in all. */
export async function firstRecords(
  file: Blob,
  cutting: Cutting,
): Promise<{
  readonly records: readonly CsvRecord[];
  readonly estimate: number;
  readonly problem: FileProblem | null;
}> {
  const records: CsvRecord[] = [];
  let counted = 0;
  let bytes = 0;
  let problem: FileProblem | null = null;
  const stretches = openRecords(file, cutting);
  for (;;) {
    const { done, value } = await stretches.next();
    if (done) {
      problem = value;
      return { records, estimate: counted, problem };
    }
    counted += value.records.length;
    bytes = value.bytesRead;
    records.push(...value.records.slice(0, recordsRead - records.length));
    if (records.length >= recordsRead) break;
  }
  await stretches.return(null);
  return { records, estimate: Math.round((counted / bytes) * file.size), problem };
}
