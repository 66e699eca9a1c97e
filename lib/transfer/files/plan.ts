import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { VisitCount } from '@/lib/funnel/team/visits';
import type { Encoding } from '@/lib/transfer/csv/encoding';
import type { CsvRecord, RecordProblem } from '@/lib/transfer/csv/records';
import type { Mapping } from './column';
import type { DateFormat, DateGuess } from './dates';

/**
 * What a row of a file is about. `people`: somebody, whole. `changes`: one change or deed of somebody, so that rows with
 * the same record id, address or profile are put together into one lead. `visits`: a count of visits, of nobody.
 */
export type RowsMean = 'people' | 'changes' | 'visits';

/** A file as its beginning was understood; nothing but the encoding was read of the rest. */
export type FilePlan = {
  readonly kind: 'csv' | 'vcard';
  readonly encoding: Encoding;
  /** What parts the cells; empty in vCards. */
  readonly delimiter: string;
  /** Names of the columns; empty where the file has none. vCards have those of `cardHeader`, as ids of fields. */
  readonly header: readonly string[];
  /** Number of the row that the header is; rows up to it are not read. 0: there is none. */
  readonly headerRow: number;
  /** The first records after the header, at most fifty. */
  readonly sample: readonly CsvRecord[];
  /** The file's first records, header and what stands above it among them; none of vCards. */
  readonly top: readonly CsvRecord[];
  /** Id of the export that it is read as: the one that the header is known from, unless the user says another. */
  readonly preset: string | null;
  /** Id of the export that the header is known from. */
  readonly recognised: string | null;
  /** What the file looks like, to be corrected by the user. */
  readonly proposed: ImportChoices;
  /** By column, what the dates of the sample look like; null: no dates. */
  readonly dates: readonly (DateGuess | null)[];
  /** From the file's size and the sample. */
  readonly rowEstimate: number;
};

/** What the user decided before anything is written. Names are keyed by `nameKey`; null: left out, not to be asked again. */
export type ImportChoices = {
  readonly rows: RowsMean;
  readonly mapping: Mapping;
  /** By column. Null: not a date. */
  readonly dateFormats: readonly (DateFormat | null)[];
  /** IANA name of the zone that times without one are in. */
  readonly zone: string;
  readonly decimal: '.' | ',';
  /** ISO 4217, of amounts that say none; null: such amounts are a problem of their row. */
  readonly currency: string | null;
  /** Stage ids by the names that no stage is known by. Rows with a name that is not in it are refused. */
  readonly stageByName: ReadonlyMap<string, string>;
  /** Ids by the names of the file; owners whom nobody knows are left out, their rows are not. */
  readonly ownerByName: ReadonlyMap<string, string | null>;
  /** A programme that nobody knows is set up under its name when its rows are stored, where this says nothing of it. */
  readonly programmeByName: ReadonlyMap<string, string | null>;
  /** A kind that nobody knows is kept under its name. */
  readonly kindByName: ReadonlyMap<string, string | null>;
  /** Where rows without a stage start; absent: where the funnel starts. */
  readonly defaultStage?: string | undefined;
  readonly defaultSource: string | null;
  /** What every row says that its person did; `at`: wall ms, where no column tells when. */
  readonly activity: { readonly kind: string; readonly at: number | null } | null;
  /**
   * The site that the record ids are of, as `crm.example` and the word between host and id in its addresses; null: ids
   * only tell which rows belong together.
   */
  readonly record: { readonly host: string; readonly type: string } | null;
};

/** What names in a file may mean. */
export type Named = { readonly id: string; readonly name: string };

/** What the reading is asked with. */
export type Surroundings = {
  readonly definition: FunnelDefinition;
  /** Wall time in ms: nothing has happened after it. */
  readonly now: number;
  /** The user's zone, by its IANA name. */
  readonly zone: string;
  /** `me` among them; addresses where they are known. */
  readonly colleagues: readonly (Named & { readonly addresses?: readonly string[] })[];
  readonly programmes: readonly Named[];
  /** Kinds of activities with the names that the user sees. */
  readonly kinds: readonly Named[];
  /** ISO 4217, proposed for amounts that say none. */
  readonly currency?: string | undefined;
};

/** Why a file cannot be imported at all, or no further. Nothing was stored. */
export type FileProblem =
  | RecordProblem
  | { readonly type: 'Empty' }
  | { readonly type: 'HeaderOnly' }
  | { readonly type: 'Workbook' }
  /** A ZIP, gzip or other packed file: to be unpacked first. */
  | { readonly type: 'Packed' }
  | { readonly type: 'NotText' }
  /** HTML or XML. */
  | { readonly type: 'Markup' }
  | { readonly type: 'Json' }
  | { readonly type: 'TooManyRows'; readonly rows: number }
  | { readonly type: 'Unreadable' }
  | { readonly type: 'Cancelled' };

export type Inspection =
  { readonly ok: true; readonly plan: FilePlan } | { readonly ok: false; readonly problem: FileProblem };

/** Why a row is not stored. `column` is the column's place, -1 for the row as a whole. */
export type RowProblem = { readonly column: number; readonly why: RowWhy };

export const rowWhys = [
  'nobody',
  'invalidAddress',
  'unknownStage',
  'tooManyCells',
  'brokenQuotes',
  'cardNotClosed',
  'tooLong',
  'tooMany',
  'notADate',
  'impossibleDate',
  'futureDate',
  'noDate',
  'notANumber',
  'noCurrency',
  'noSource',
  'periodBackwards',
  'optedOut',
] as const;
export type RowWhy = (typeof rowWhys)[number];

export type RefusedRow = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
};

export type ReadyRow = {
  /** As spreadsheets number rows; of several that were put together, the first. vCards: the card. */
  readonly row: number;
  readonly lead: ImportedLead;
  readonly keys: readonly string[];
  /** An earlier row of the file about the same person; null: there is none. */
  readonly sameAs: number | null;
};

/** What a stretch of a file holds: a thousand rows at most. */
export type PreparedBatch = {
  readonly prepared: readonly ReadyRow[];
  readonly refused: readonly RefusedRow[];
  /** Rows that are stored without a link that was no LinkedIn profile. */
  readonly linksDropped: number;
  /** Rows that say nothing to be stored: the header once more, a change of something else than the stage. */
  readonly passedOver: number;
};

/** How a reading ended: with the rows that were looked at, or before the file's end. */
export type ReadingEnd =
  { readonly ok: true; readonly rows: number } | { readonly ok: false; readonly problem: FileProblem };

export type ReadingOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Told now and then, of `bytesTotal`; rows that are put together are gone through twice. */
  readonly onProgress?: ((bytesRead: number, bytesTotal: number) => void) | undefined;
};

/** A name in the file's column of stages, owners, programmes or kinds. */
export type NameFound = {
  readonly key: string;
  readonly name: string;
  readonly rows: number;
  /** What it is known to mean, or may mean; null: nobody knows. */
  readonly proposed: string | null;
  /** True where it is that thing's own name, so that nobody need be asked. */
  readonly isKnown: boolean;
};

/** What one look at the whole file gives, before anything of it is prepared. */
export type Survey = {
  readonly rows: number;
  readonly stages: readonly NameFound[];
  readonly owners: readonly NameFound[];
  readonly programmes: readonly NameFound[];
  readonly kinds: readonly NameFound[];
  /** By column, over all rows. */
  readonly dates: readonly (DateGuess | null)[];
};

export type Surveying =
  { readonly ok: true; readonly survey: Survey } | { readonly ok: false; readonly problem: FileProblem };

/** Visits by period and source, added up over the file, as the command `saveVisits` takes them. */
export type CountedVisits = {
  readonly visits: readonly (VisitCount & { readonly source: string })[];
  readonly refused: readonly RefusedRow[];
  readonly end: ReadingEnd;
};
