import type {
  DefinitionRow,
  ErasureRow,
  EventRow,
  ImportMappingRow,
  ImportRow,
  MetaRow,
  OpRow,
  SettingsRow,
  SuggestionRow,
  TeamEventRow,
  TombstoneRow,
} from './rows';

/** What the tables hold that go into an archive: all that cannot be made anew. */
type RowByTable = {
  readonly meta: MetaRow;
  readonly definitions: DefinitionRow;
  readonly settings: SettingsRow;
  readonly importMappings: ImportMappingRow;
  /** Journals of imports that are over; rows that wait to be imported belong to the file that they came from. */
  readonly imports: ImportRow;
  readonly ops: OpRow;
  readonly teamEvents: TeamEventRow;
  readonly events: EventRow;
  /** Since when segments propose somebody is told by nothing else. */
  readonly suggestions: SuggestionRow;
  readonly erasures: ErasureRow;
  readonly tombstones: TombstoneRow;
};

export type ArchiveTable = keyof RowByTable;

/** In the order in which they are written: what others are read by comes first, who is erased last. */
export const archiveTables = [
  'meta',
  'definitions',
  'settings',
  'importMappings',
  'imports',
  'ops',
  'teamEvents',
  'events',
  'suggestions',
  'erasures',
  'tombstones',
] as const satisfies readonly ArchiveTable[];

/** One row of a table, as a line of an archive holds it. */
export type ArchiveRow = {
  readonly [Table in ArchiveTable]: { readonly t: Table; readonly r: RowByTable[Table] };
}[ArchiveTable];
