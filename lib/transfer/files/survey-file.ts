import { stageNamed } from '@/lib/funnel/definition/stage-named';
import type { CsvRecord } from '@/lib/transfer/csv/records';
import { cellReader } from './cells';
import type { Column } from './column';
import { dateReaders, tallyDates } from './dates';
import { nameKey, proposeKind, proposeNamed, proposeOwner, proposeStage } from './names';
import { openRecords } from './open-records';
import { ownText } from './own-text';
import type {
  FilePlan,
  FileProblem,
  ImportChoices,
  NameFound,
  ReadingOptions,
  Surroundings,
  Surveying,
} from './plan';
import { presetOf } from './presets/recognise';

/** Different names of a column that are told: one that has more holds no names of stages or people. */
const mostNames = 1000;

/**
 * Looks once at the whole file: how many rows it has, which stages, owners, programmes and kinds of activities it names
 * and how often, and how its dates are written. Nothing of it is checked yet.
 */
export async function surveyFile(
  file: Blob,
  plan: FilePlan,
  choices: ImportChoices,
  around: Surroundings,
  options: ReadingOptions = {},
): Promise<Surveying> {
  const cellsOf = cellReader(choices.mapping);
  const stages = countNames();
  const owners = countNames();
  const programmes = countNames();
  const kinds = countNames();
  const counted: readonly (readonly [Column, NameCounter])[] = [
    ['stage', stages],
    ['owner', owners],
    ['programme', programmes],
    ['activity', kinds],
  ];
  const readers = dateReaders();
  const tallies = plan.dates.map((guess) => (guess === null ? null : tallyDates(readers)));
  let rows = 0;
  const look = (record: CsvRecord): void => {
    rows += 1;
    const cells = cellsOf(record);
    for (const [column, counter] of counted) for (const { text } of cells.of(column)) counter.add(text);
    for (const [place, tally] of tallies.entries()) tally?.add(record.cells[place] ?? '');
  };

  const problem = await lookAtAll(file, plan, options, look);
  if (problem) return { ok: false, problem };
  const preset = presetOf(plan.preset);
  const { definition } = around;
  const known = (propose: (name: string) => string | null) => (name: string) => {
    const proposed = propose(name);
    return { proposed, isKnown: proposed !== null };
  };
  return {
    ok: true,
    survey: {
      rows,
      stages: stages.found((name) => ({
        proposed: proposeStage(definition, preset, name),
        isKnown: stageNamed(definition, name) !== null,
      })),
      owners: owners.found(known((name) => proposeOwner(around.colleagues, name))),
      programmes: programmes.found(known((name) => proposeNamed(around.programmes, name))),
      kinds: kinds.found(known((name) => proposeKind(around.kinds, name))),
      dates: tallies.map((tally) => tally?.guess() ?? null),
    },
  };
}

async function lookAtAll(
  file: Blob,
  plan: FilePlan,
  options: ReadingOptions,
  look: (record: CsvRecord) => void,
): Promise<FileProblem | null> {
  const stretches = openRecords(file, plan, options);
  for (;;) {
    const { done, value } = await stretches.next();
    if (done) return value;
    for (const record of value.records) look(record);
  }
}

type NameCounter = {
  readonly add: (name: string) => void;
  readonly found: (
    meaning: (name: string) => { readonly proposed: string | null; readonly isKnown: boolean },
  ) => readonly NameFound[];
};

function countNames(): NameCounter {
  const counts = new Map<string, { readonly name: string; rows: number }>();
  return {
    add(name) {
      const key = nameKey(name);
      const known = counts.get(key);
      if (known) known.rows += 1;
      else if (counts.size < mostNames)
        counts.set(ownText(key), { name: ownText(name.slice(0, 200)), rows: 1 });
    },
    found: (meaning) =>
      [...counts]
        .map(([key, { name, rows }]) => ({ key, name, rows, ...meaning(name) }))
        .toSorted((a, b) => b.rows - a.rows),
  };
}
