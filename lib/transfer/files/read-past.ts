import type { ImportedActivity, ImportedStay } from '@/lib/funnel/import/imported-lead';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Cell, Cells } from './cells';
import { isDated, kindDone, stageEntered, type Column } from './column';
import { isNoDate } from './dates';
import { momentReader } from './moment';
import type { ImportChoices, Surroundings } from './plan';

/** What a row says of times: moments in wall ms. */
export type PastReading = {
  readonly addedAt: number | null;
  /** As they stand in the row; `stageAt` is not among them. */
  readonly entered: readonly ImportedStay[];
  readonly stageAt: number | null;
  readonly activities: readonly ImportedActivity[];
};

/** What a person of unknown doing did. */
const unknownKind = 'other';
/** As names of kinds may be long. */
const longestKind = 80;

/** Reads created, stage and activity dates; a date that is none is a problem of its column. */
export function pastReader(
  choices: ImportChoices,
  around: Surroundings,
  kindOf: (name: string) => string | null,
  programmeOf: (cells: Cells) => string | undefined,
): (cells: Cells) => PastReading {
  const readers = choices.mapping.map((column, place) =>
    column !== null && isDated(column)
      ? momentReader(choices.dateFormats[place] ?? 'iso', choices.zone, around.now)
      : null,
  );
  const columns = [...new Set(choices.mapping.filter((column) => column !== null))];
  const stages = columns.flatMap((column) => pair(column, stageEntered(column)));
  const kinds = columns.flatMap((column) => pair(column, kindDone(column)));

  const momentOf = (cells: Cells, cell: Cell | null): number | null => {
    if (cell === null || isNoDate(cell.text)) return null;
    const moment = readers[cell.column]?.(cell.text);
    if (moment?.ok === false) cells.refuse(cell.column, moment.why);
    return moment?.ok ? moment.at : null;
  };
  const at = (cells: Cells, column: Column): number | null => momentOf(cells, cells.first(column));

  return (cells) => {
    const activities: ImportedActivity[] = [];
    const source = cells.text('activitySource', 200) ?? undefined;
    const programme = programmeOf(cells);
    const did = (activity: string, occurredAt: number | null): void => {
      if (occurredAt === null) return;
      activities.push({
        activity,
        occurredAt,
        ...(source === undefined ? {} : { source }),
        ...(programme === undefined ? {} : { programme }),
      });
    };
    for (const { column, id } of kinds) for (const cell of cells.of(column)) did(id, momentOf(cells, cell));
    const named = cells.first('activity');
    const fixed = choices.activity;
    const when = at(cells, 'activityAt') ?? fixed?.at ?? null;
    if (named !== null || fixed !== null || cells.first('activityAt') !== null) {
      const kind =
        (named && kindOf(named.text)) ?? fixed?.kind ?? named?.text.slice(0, longestKind) ?? unknownKind;
      if (when === null && cells.first('activityAt') === null) cells.refuse(named?.column ?? -1, 'noDate');
      did(kind, when);
    }
    did(unknownKind, at(cells, 'lastActivityAt'));
    return {
      addedAt: at(cells, 'addedAt'),
      stageAt: at(cells, 'stageAt'),
      entered: stages.flatMap(({ column, id }) => {
        const moment = at(cells, column);
        return moment === null ? [] : [{ stage: id, at: moment }];
      }),
      activities,
    };
  };
}

/** A lead's stages, oldest first, each once; of several at the same moment, in the funnel's order. */
export function historyOf(
  stays: readonly ImportedStay[],
  definition: FunnelDefinition,
): readonly ImportedStay[] {
  const place = (id: string): number => definition.stages.findIndex((stage) => stage.id === id);
  const sorted = stays.toSorted((a, b) => a.at - b.at || place(a.stage) - place(b.stage));
  return sorted.filter((stay, index) => stay.stage !== sorted[index - 1]?.stage);
}

function pair(
  column: Column,
  id: string | null,
): readonly { readonly column: Column; readonly id: string }[] {
  return id === null ? [] : [{ column, id }];
}
