import { detectDelimiter } from '@/lib/transfer/csv/delimiter';
import { decode, detectEncoding, type Encoding } from '@/lib/transfer/csv/encoding';
import type { CsvRecord } from '@/lib/transfer/csv/records';
import { cardHeader } from '@/lib/transfer/vcard/cards';
import { dateReaders, guessDates } from './dates';
import { enteredByName } from './entered-by-name';
import { fileKind, textKind } from './file-kind';
import { firstRecords } from './first-records';
import { guessMapping } from './guess-mapping';
import { findHeader } from './header';
import type { Cutting } from './open-records';
import type { FilePlan, FileProblem, Inspection, ReadingOptions, Surroundings } from './plan';
import type { Preset } from './presets/preset';
import { columnsOf, presetOf, recognisePreset } from './presets/recognise';
import { proposedChoices } from './propose-choices';

/** Characters by which kind and separator are told. */
const sampleLength = 64_000;
/** Records that are shown, and those at the file's top that the header may be among. */
const recordsShown = 50;
const recordsOnTop = 40;

/** How a file is to be read where the user knows better. */
export type Reread = {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: string | undefined;
  /** Number of the row that the header is; 0: there is none. */
  readonly headerRow?: number | undefined;
  /** Id of the export that it is; null: it is none that is known. */
  readonly preset?: string | null | undefined;
};

/**
 * What a file is: its kind, encoding, separator, header, and what its columns most likely hold. Reads its beginning
 * only, and once through it for the encoding where nothing else tells. Never throws on what a file holds.
 */
export async function inspectFile(
  file: Blob,
  around: Surroundings,
  options: ReadingOptions & Reread = {},
): Promise<Inspection> {
  if (file.size === 0) return failed({ type: 'Empty' });
  try {
    const wrongKind = await fileKind(file);
    if (wrongKind) return failed(wrongKind);
    const encoding = options.encoding ?? (await detectEncoding(file, options.signal));
    if (options.signal?.aborted) return failed({ type: 'Cancelled' });
    const sample = await beginningOf(file, encoding);
    if (sample.trim() === '') return failed({ type: 'Empty' });
    const notATable = textKind(sample);
    if (notATable) return failed(notATable);
    const isCards = /^\s*BEGIN\s*:\s*VCARD\s*$/imu.test(sample.slice(0, 2000));
    return await (isCards
      ? inspectCards(file, encoding, around)
      : inspectTable(file, encoding, sample, around, options));
  } catch (error) {
    // The file was moved, changed or locked since it was chosen.
    if (error instanceof DOMException) return failed({ type: 'Unreadable' });
    throw error;
  }
}

async function inspectCards(file: Blob, encoding: Encoding, around: Surroundings): Promise<Inspection> {
  const cutting: Cutting = { kind: 'vcard', encoding, delimiter: '', headerRow: 0 };
  const first = await firstRecords(file, cutting);
  if (first.records.length === 0) return failed(first.problem ?? { type: 'Empty' });
  const plan = planOf(cutting, [...cardHeader], first.records, null, around);
  return { ok: true, plan: { ...plan, top: [], recognised: null, rowEstimate: first.estimate } };
}

async function inspectTable(
  file: Blob,
  encoding: Encoding,
  sample: string,
  around: Surroundings,
  { delimiter = detectDelimiter(sample), headerRow: wanted, preset: meant }: Reread,
): Promise<Inspection> {
  // "sep=;" tells spreadsheets what parts the cells; no record is about it.
  const said = /^sep=[^\r\n](?:\r|\n|$)/u.test(sample) ? 1 : 0;
  const cutting: Cutting = { kind: 'csv', encoding, delimiter, headerRow: said };
  const first = await firstRecords(file, cutting);
  if (first.records.length === 0) return failed(first.problem ?? { type: 'Empty' });
  const at =
    wanted === undefined ? findHeader(first.records) : first.records.findIndex(({ row }) => row === wanted);
  const records = first.records.slice(at + 1);
  if (records.length === 0) return failed(first.problem ?? { type: 'HeaderOnly' });
  const header = (first.records[at]?.cells ?? []).map((cell) => cell.trim());
  const headerRow = first.records[at]?.row ?? said;
  const recognised = recognisePreset(header);
  const preset = meant === undefined ? recognised : presetOf(meant);
  const plan = planOf({ ...cutting, headerRow }, header, records, preset, around);
  return {
    ok: true,
    plan: {
      ...plan,
      top: first.records.slice(0, recordsOnTop),
      recognised: recognised?.id ?? null,
      rowEstimate: Math.max(1, first.estimate - at - 1),
    },
  };
}

function planOf(
  cutting: Cutting,
  header: readonly string[],
  records: readonly CsvRecord[],
  preset: Preset | null,
  around: Surroundings,
): Omit<FilePlan, 'rowEstimate' | 'top' | 'recognised'> {
  const sample = records.slice(0, recordsShown);
  const own = new Map([
    ...enteredByName(header, around.definition, preset),
    ...(preset ? columnsOf(preset, around.definition) : []),
  ]);
  const mapping = guessMapping(header, sample, own);
  const readers = dateReaders();
  const dates = mapping.map((_, place) =>
    guessDates(
      sample.map(({ cells }) => cells[place] ?? ''),
      readers,
    ),
  );
  return {
    ...cutting,
    header,
    sample,
    preset: preset?.id ?? null,
    dates,
    proposed: proposedChoices(mapping, dates, sample, preset, around),
  };
}

async function beginningOf(file: Blob, encoding: Encoding): Promise<string> {
  let sample = '';
  for await (const text of decode(file, encoding)) {
    sample += text;
    if (sample.length >= sampleLength) break;
  }
  return sample.slice(0, sampleLength);
}

function failed(problem: FileProblem): Inspection {
  return { ok: false, problem };
}
