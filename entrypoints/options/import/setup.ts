import type { KnownDeed } from '@/lib/funnel/import/prepared-row';
import type { Column } from '@/lib/transfer/files/column';
import { isDated } from '@/lib/transfer/files/column';
import type { DateFormat } from '@/lib/transfer/files/dates';
import type { FilePlan, ImportChoices, NameFound, Surroundings, Survey } from '@/lib/transfer/files/plan';
import type { Kept } from './kept';
import type { Wish } from './open-file';

/** What becomes of people who are leads already, and of those who stand in the file twice. */
export type Deeds = { readonly known: KnownDeed; readonly twice: KnownDeed };

/** A file as it was understood, with what the user decided about it. */
export type Setup = {
  readonly file: File;
  readonly plan: FilePlan;
  readonly around: Surroundings;
  readonly choices: ImportChoices;
  /** Of people who are not new. */
  readonly deeds: Deeds;
  /** Id of the programme that all of them get into, or the name of one that is set up for them; null: none. */
  readonly programme: string | null;
  /** How the user says that it is to be read. */
  readonly wish: Wish;
  /** What was decided about other files, and holds for this one; null: nothing. */
  readonly remembered: Kept | null;
  /** What a look at the whole file gave; null: it is not over yet. */
  readonly survey: Survey | null;
};

/** What files are begun with of which nothing is known: nothing that somebody has said is replaced. */
export const firstDeeds: Deeds = { known: 'merge', twice: 'merge' };

/** The file as if nothing had been decided about others like it. */
export function fresh(plan: FilePlan): Omit<Setup, 'file' | 'around' | 'wish'> {
  return {
    plan,
    choices: plan.proposed,
    deeds: firstDeeds,
    programme: null,
    remembered: null,
    survey: null,
  };
}

/** A column is said to hold something else; a date gets the format that it looks like. */
export function withColumn(setup: Setup, place: number, column: Column | null): Setup {
  const { choices, plan, survey } = setup;
  const guess = survey?.dates[place] ?? plan.dates[place];
  const format =
    column === null || !isDated(column) ? null : (choices.dateFormats[place] ?? guess?.format ?? 'iso');
  return {
    ...setup,
    choices: {
      ...choices,
      mapping: choices.mapping.with(place, column),
      dateFormats: choices.dateFormats.with(place, format),
    },
  };
}

/** The dates of a column are written otherwise; where nobody can tell by looking, those of others like them too. */
export function withDateFormat(setup: Setup, place: number, format: DateFormat): Setup {
  const { choices } = setup;
  const isOpen = (at: number): boolean => guessOf(setup, at)?.isAmbiguous === true;
  const dateFormats = choices.dateFormats.map((was, at) =>
    at === place || (was !== null && isOpen(place) && isOpen(at)) ? format : was,
  );
  return { ...setup, choices: { ...choices, dateFormats } };
}

/** What the dates of a column look like, over the whole file once it was looked at. */
export function guessOf({ survey, plan }: Setup, place: number): Survey['dates'][number] {
  return survey?.dates[place] ?? plan.dates[place] ?? null;
}

/** What was found in the whole file, with what its names may mean where nobody has said so yet. */
export function surveyed(setup: Setup, survey: Survey): Setup {
  const { choices } = setup;
  const isFresh = setup.remembered === null;
  return {
    ...setup,
    survey,
    choices: {
      ...choices,
      stageByName: filled(choices.stageByName, survey.stages),
      ownerByName: filled(choices.ownerByName, survey.owners),
      programmeByName: filled(choices.programmeByName, survey.programmes),
      kindByName: filled(choices.kindByName, survey.kinds),
      dateFormats: isFresh
        ? choices.dateFormats.map((was, place) =>
            was === null ? null : (survey.dates[place]?.format ?? was),
          )
        : choices.dateFormats,
    },
  };
}

function filled<Id extends string | null>(
  byName: ReadonlyMap<string, Id>,
  found: readonly NameFound[],
): ReadonlyMap<string, Id> {
  const guessed = found.flatMap(({ key, proposed }) =>
    proposed === null || byName.has(key) ? [] : [[key, proposed as Id] as const],
  );
  return guessed.length === 0 ? byName : new Map([...byName, ...guessed]);
}

/** What a look at the whole file depends on: where names and dates stand. */
export function surveyKey({ choices: { mapping, rows } }: Setup): string {
  const named = ['stage', 'owner', 'programme', 'activity'].map((column) =>
    mapping.indexOf(column as Column),
  );
  return JSON.stringify([rows, named]);
}

/** Columns that tell who somebody is. */
const who: ReadonlySet<Column | null> = new Set<Column>([
  'email',
  'name',
  'firstName',
  'lastName',
  'profile',
  'recordId',
  'dealName',
]);

/** True where the columns tell who somebody is. */
export function tellsWho({ plan, choices }: Setup): boolean {
  return plan.kind === 'vcard' || choices.mapping.some((column) => who.has(column));
}

/** Other decisions about how the file is read. */
export function withChoices(setup: Setup, choices: Partial<ImportChoices>): Setup {
  return { ...setup, choices: { ...setup.choices, ...choices } };
}

/** True where the columns tell how many visits there were, and when. */
export function canCount({ choices: { mapping } }: Setup): boolean {
  return mapping.includes('visits') && mapping.includes('visitsFrom');
}

/** True where rows tell of one thing that was done, as lists of registrants and sign-ups do. */
export function tellsOfDeeds({ choices }: Setup): boolean {
  return choices.activity !== null || choices.mapping.some((column) => column?.startsWith('did:') === true);
}

/** A programme by what it is called: its id, the name of one that is to be set up, or null for nothing. */
export function programmeNamed({ around }: Setup, text: string): string | null {
  const name = text.trim().toLocaleLowerCase();
  if (name === '') return null;
  return around.programmes.find((each) => each.name.trim().toLocaleLowerCase() === name)?.id ?? text;
}
