import { Dexie, type Table } from 'dexie';
import type {
  AccountRow,
  CounterRow,
  DefinitionRow,
  ErasureRow,
  EventRow,
  ImportMappingRow,
  ImportPartRow,
  ImportRow,
  LeadRow,
  MergeRow,
  MetaRow,
  OpRow,
  PairRow,
  ProgrammeRow,
  ScoringRow,
  SegmentRow,
  SettingsRow,
  SuggestionRow,
  TeamEventRow,
  TombstoneRow,
  VisitsRow,
} from './rows';

/** Bumped with every change of tables or indexes; an older build refuses to open a newer schema. */
export const schemaVersion = 5;

export type StoreSpace = 'main' | 'practice';

/** As IndexedDB counts versions: Dexie keeps room for nine between two of ours. */
export const nativeVersion = schemaVersion * 10;

/** The database's name carries a generation: a restore goes into a new one, the damaged one is kept aside. */
export function databaseName(space: StoreSpace, generation: number): string {
  return space === 'main' ? `leads_g${generation}` : `practice_g${generation}`;
}

/** All tables. Only the background writes; pages open it through `openDoor`, which throws on any write. */
export class Database extends Dexie {
  declare leads: Table<LeadRow, string>;
  declare events: Table<EventRow, string>;
  declare merges: Table<MergeRow, string>;
  declare pairs: Table<PairRow, string>;
  declare ops: Table<OpRow, string>;
  declare counters: Table<CounterRow, string>;
  declare definitions: Table<DefinitionRow, string>;
  declare meta: Table<MetaRow, string>;
  declare settings: Table<SettingsRow, string>;
  declare tombstones: Table<TombstoneRow, string>;
  declare erasures: Table<ErasureRow, string>;
  declare teamEvents: Table<TeamEventRow, string>;
  declare accounts: Table<AccountRow, string>;
  declare programmes: Table<ProgrammeRow, string>;
  declare segments: Table<SegmentRow, string>;
  declare scoring: Table<ScoringRow, string>;
  declare suggestions: Table<SuggestionRow, string>;
  declare imports: Table<ImportRow, string>;
  declare importParts: Table<ImportPartRow, [string, number]>;
  declare importMappings: Table<ImportMappingRow, string>;
  declare visits: Table<VisitsRow, string>;

  /** @param factory a guarded way to the database; with one it is opened by `open` alone, never by a first use */
  constructor(name: string, factory?: IDBFactory) {
    super(name, {
      // Strict: an acknowledged command is on the disk, not in the browser's buffer.
      chromeTransactionDurability: 'strict',
      ...(factory ? { indexedDB: factory, autoOpen: false } : {}),
    });
    // Dexie compares with what is there: older databases get the tables and indexes that they miss, and their rows get
    // what is new in them when the store is folded anew, which a newer `foldVersion` sees to.
    this.version(schemaVersion).stores({
      leads: [
        'id, *keys, *terms, [stage+updatedAt], [owner+updatedAt], dueAt, wakeAt, referrer',
        '[account+updatedAt], *programmes, *waiting, *turns, *stays, *likeness, updatedAt',
      ].join(', '),
      events: 'id, subject.id, opId, batch, into',
      merges: 'id',
      pairs: 'id, *leads, [rank+id]',
      teamEvents: 'id, subject.id, opId, batch',
      ops: 'opId, at',
      counters: 'key',
      definitions: 'key',
      meta: 'key',
      settings: 'key',
      tombstones: 'leadId, *keyHashes',
      erasures: 'leadId, dueAt',
      accounts: 'id, target, *terms',
      programmes: 'id',
      segments: 'id',
      scoring: 'id',
      suggestions: 'id, leadId, [segment+at]',
      imports: 'id',
      importParts: '[import+part]',
      importMappings: 'id',
      visits: 'id',
    });
  }
}
