import type { ImportedLead } from '@/lib/funnel/command';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { identityKeys } from '@/lib/funnel/person/identity';
import type { Mapping } from './fields';
import { readRow, type RowReading } from './row';
import { normalStage, proposeStage, stageNamed } from '@/lib/funnel/definition/stage-named';
import type { Table } from './table';

/** What the user decided before anything is written. */
export type ImportChoices = {
  readonly mapping: Mapping;
  /** Stage ids by `normalStage` of the names that no stage is known by. */
  readonly stageByName: ReadonlyMap<string, string>;
  /** Where rows without a stage start; absent: where the funnel starts. */
  readonly defaultStage?: string | undefined;
  readonly defaultSource: string | null;
};

export type ReadyRow = {
  readonly row: number;
  readonly lead: ImportedLead;
  readonly keys: readonly string[];
  /** An earlier row of the file about the same person, by address or profile; null: there is none. */
  readonly sameAs: number | null;
};

/** A name in the stage column that is no stage: to be mapped by the user, else its rows are refused. */
export type UnknownStage = {
  readonly name: string;
  readonly rows: number;
  readonly proposed: string | null;
};

export type ImportReading = {
  readonly ready: readonly ReadyRow[];
  readonly refused: readonly RowReading[];
  readonly unknownStages: readonly UnknownStage[];
  /** Rows that are stored without a link that was no LinkedIn profile. */
  readonly linksDropped: number;
};

/** Rows between two looks at the signal, so that a page stays usable while a long file is read. */
const pause = 2000;

/**
 * All rows of a table as they will be stored, and those that will not, each with why.
 * @param signal stops the reading
 * @returns null where it was stopped
 */
export async function readRows(
  table: Table,
  definition: FunnelDefinition,
  choices: ImportChoices,
  signal?: AbortSignal,
): Promise<ImportReading | null> {
  const ready: ReadyRow[] = [];
  const refused: RowReading[] = [];
  const unknown = new Map<string, { name: string; rows: number }>();
  const rowByKey = new Map<string, number>();
  let linksDropped = 0;
  const rules = {
    width: table.header.length,
    mapping: choices.mapping,
    stageOf: (name: string) => choices.stageByName.get(normalStage(name)) ?? stageNamed(definition, name),
    defaultStage: choices.defaultStage ?? definition.initial,
    defaultSource: choices.defaultSource,
  };
  for (const [index, record] of table.records.entries()) {
    if (index % pause === pause - 1) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal?.aborted) return null;
    }
    const reading = readRow(record, rules);
    if (reading.unknownStage !== null) {
      const key = normalStage(reading.unknownStage);
      const known = unknown.get(key) ?? { name: reading.unknownStage, rows: 0 };
      unknown.set(key, { ...known, rows: known.rows + 1 });
    }
    if (!reading.lead) {
      refused.push(reading);
      continue;
    }
    const keys = identityKeys(reading.lead.person);
    const earlier = keys.map((key) => rowByKey.get(key)).find((row) => row !== undefined);
    for (const key of keys) if (!rowByKey.has(key)) rowByKey.set(key, earlier ?? record.row);
    if (reading.linkDropped) linksDropped += 1;
    ready.push({ row: record.row, lead: reading.lead, keys, sameAs: earlier ?? null });
  }
  const unknownStages = [...unknown.values()].map((each) => ({
    ...each,
    proposed: proposeStage(definition, each.name),
  }));
  return { ready, refused, unknownStages, linksDropped };
}
