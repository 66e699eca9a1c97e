import { detectDelimiter } from '@/lib/transfer/csv/delimiter';
import { decode, detectEncoding, type Encoding } from '@/lib/transfer/csv/encoding';
import type { CsvRecord } from '@/lib/transfer/csv/records';
import { cardHeader } from '@/lib/transfer/vcard/cards';
import { guessDecimal } from './amounts';
import { isDated, type Mapping } from './column';
import { dateReaders, guessDates, type DateGuess } from './dates';
import { enteredByName } from './entered-by-name';
import { fileKind } from './file-kind';
import { guessMapping, isAboutChanges, isAboutVisits } from './guess-mapping';
import { findHeader } from './header';
import { openRecords, type Cutting } from './open-records';
import type {
  FilePlan,
  FileProblem,
  ImportChoices,
  Inspection,
  ReadingOptions,
  RowsMean,
  Surroundings,
} from './plan';
import type { Preset } from './presets/preset';
import { columnsOf, recognisePreset } from './presets/recognise';

/** Characters by which kind and separator are told. */
const sampleLength = 64_000;
/** Records that the header is looked for in, and that are shown. */
const recordsRead = 120;
const recordsShown = 50;

/**
 * What a file is: its kind, encoding, separator, header, and what its columns most likely hold. Reads its beginning
 * only, and once through it for the encoding where nothing else tells. Never throws on what a file holds.
 * @param options `encoding` and `delimiter`: the user's choice
 */
export async function inspectFile(
  file: Blob,
  around: Surroundings,
  options: ReadingOptions & {
    readonly encoding?: Encoding | undefined;
    readonly delimiter?: string | undefined;
  } = {},
): Promise<Inspection> {
  if (file.size === 0) return failed({ type: 'Empty' });
  try {
    const wrongKind = await fileKind(file);
    if (wrongKind) return failed(wrongKind);
    const encoding = options.encoding ?? (await detectEncoding(file, options.signal));
    if (options.signal?.aborted) return failed({ type: 'Cancelled' });
    const sample = await beginningOf(file, encoding);
    if (sample.trim() === '') return failed({ type: 'Empty' });
    if (sample.includes('\0')) return failed({ type: 'NotText' });
    const isCards = /^\s*BEGIN\s*:\s*VCARD\s*$/imu.test(sample.slice(0, 2000));
    return await (isCards
      ? inspectCards(file, encoding, around)
      : inspectTable(file, encoding, sample, around, options.delimiter));
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
  return { ok: true, plan: { ...plan, rowEstimate: first.estimate } };
}

async function inspectTable(
  file: Blob,
  encoding: Encoding,
  sample: string,
  around: Surroundings,
  delimiter = detectDelimiter(sample),
): Promise<Inspection> {
  // "sep=;" tells spreadsheets what parts the cells; no record is about it.
  const said = /^sep=[^\r\n](?:\r|\n|$)/u.test(sample) ? 1 : 0;
  const cutting: Cutting = { kind: 'csv', encoding, delimiter, headerRow: said };
  const first = await firstRecords(file, cutting);
  if (first.records.length === 0) return failed(first.problem ?? { type: 'Empty' });
  const at = findHeader(first.records);
  const records = first.records.slice(at + 1);
  if (records.length === 0) return failed(first.problem ?? { type: 'HeaderOnly' });
  const header = (first.records[at]?.cells ?? []).map((cell) => cell.trim());
  const headerRow = first.records[at]?.row ?? said;
  const plan = planOf({ ...cutting, headerRow }, header, records, recognisePreset(header), around);
  return { ok: true, plan: { ...plan, rowEstimate: Math.max(1, first.estimate - at - 1) } };
}

function planOf(
  cutting: Cutting,
  header: readonly string[],
  records: readonly CsvRecord[],
  preset: Preset | null,
  around: Surroundings,
): Omit<FilePlan, 'rowEstimate'> {
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

function proposedChoices(
  mapping: Mapping,
  dates: readonly (DateGuess | null)[],
  sample: readonly CsvRecord[],
  preset: Preset | null,
  around: Surroundings,
): ImportChoices {
  const values = sample.flatMap(({ cells }) => cells[mapping.indexOf('dealValue')] ?? []);
  return {
    rows: preset && preset.rows !== 'people' ? preset.rows : rowsOf(mapping),
    mapping,
    dateFormats: mapping.map((column, place) => {
      const guess = dates[place] ?? null;
      if (guess === null) return column !== null && isDated(column) ? (preset?.dateFormat ?? 'iso') : null;
      return guess.isAmbiguous ? (preset?.dateFormat ?? guess.format) : guess.format;
    }),
    zone: around.zone,
    decimal: guessDecimal(values),
    currency: around.currency ?? null,
    stageByName: new Map(),
    ownerByName: new Map(),
    programmeByName: new Map(),
    kindByName: new Map(),
    defaultSource: null,
    activity: preset?.activity === undefined ? null : { kind: preset.activity, at: null },
    record: null,
  };
}

function rowsOf(mapping: Mapping): RowsMean {
  if (isAboutVisits(mapping)) return 'visits';
  return isAboutChanges(mapping) ? 'changes' : 'people';
}

/** The first records, and how many there may be in all. */
async function firstRecords(
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
