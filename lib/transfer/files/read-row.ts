import type { ImportedLead, ImportedStay } from '@/lib/funnel/import/imported-lead';
import { stageNamed } from '@/lib/funnel/definition/stage-named';
import type { CsvRecord } from '@/lib/transfer/csv/records';
import { cellReader, tidyLines, type Cells } from './cells';
import { normalHeader } from './header';
import { longestNote, longestProgramme, longestSource, longestTag, mostNotes, mostOfAList } from './limits';
import { nameKey, proposeKind, proposeNamed, proposeOwner, remembering } from './names';
import type { FilePlan, ImportChoices, RowProblem, Surroundings } from './plan';
import { ownText } from './own-text';
import { pastReader } from './read-past';
import { personReader } from './read-person';

/** How a file says that it is so. Whoever opted out elsewhere is not to come in here as somebody to be written to. */
const isYes = /^(?:true|yes|y|1|x|ja|oui|s[ií]|sim|tak|да|はい)$/iu;
/** What history tables call the property that says in which stage somebody is. */
const stageProperties =
  'lifecyclestage, dealstage, stage, stagename, status, leadstatus, hsleadstatus, hspipelinestage'.split(
    ', ',
  );

/** A row as it is, before rows about the same person are put together. */
export type RowReading = {
  readonly problems: readonly RowProblem[];
  /** True where the row says nothing that is stored: the header once more, a change of something else. */
  readonly isPassedOver: boolean;
  readonly lead: ImportedLead;
  /** Stages with the day on which each was come to. */
  readonly stays: readonly ImportedStay[];
  /** The stage that the row says, by id; null: it says none. */
  readonly stageSaid: string | null;
  readonly recordId: string | null;
  readonly linkDropped: boolean;
};

/** Reads one record after the other; never throws, whatever a record holds. */
export function rowReader(
  plan: Pick<FilePlan, 'header' | 'kind'>,
  choices: ImportChoices,
  around: Surroundings,
): (record: CsvRecord) => RowReading {
  const { mapping } = choices;
  const cellsOf = cellReader(mapping);
  const readPerson = personReader(mapping, choices);
  const stageOf = remembering(
    (name) => choices.stageByName.get(nameKey(name)) ?? stageNamed(around.definition, name),
  );
  const ownerOf = asked(choices.ownerByName, (name) => proposeOwner(around.colleagues, name));
  // A programme that nobody has heard of is set up by its name when the row is stored.
  const programmeOf = asked(
    choices.programmeByName,
    (name) => proposeNamed(around.programmes, name) ?? ownText(name.slice(0, longestProgramme)),
  );
  const kindOf = asked(choices.kindByName, (name) => proposeKind(around.kinds, name));
  const readPast = pastReader(choices, around, kindOf, (cells) => programmesIn(cells, programmeOf)[0]);

  return (record) => {
    const cells = cellsOf(record);
    if (record.broken) cells.refuse(-1, plan.kind === 'vcard' ? 'cardNotClosed' : 'brokenQuotes');
    if (record.cutAt !== undefined) cells.refuse(record.cutAt, 'tooLong');
    const hasMore = record.cells.length > plan.header.length && plan.header.length > 0;
    if (hasMore && record.cells.slice(plan.header.length).some((cell) => cell.trim() !== ''))
      cells.refuse(-1, 'tooManyCells');

    const found = readPerson(cells, record);
    const past = readPast(cells);
    const stageCell = cells.first('stage');
    const stageSaid = stageCell && stageOf(stageCell.text);
    if (stageCell && stageSaid === null) cells.refuse(stageCell.column, 'unknownStage');
    const canBeNobody = choices.rows === 'changes' && found.recordId !== null;
    if (!found.isSomebody && !canBeNobody) cells.refuse(-1, 'nobody');
    const optedOut = cells.first('optedOut');
    if (optedOut && isYes.test(optedOut.text)) cells.refuse(optedOut.column, 'optedOut');
    const owner = cells.first('owner');
    const ownerId = owner && ownerOf(owner.text);
    const source = cells.text('source', longestSource) ?? choices.defaultSource;
    const programmes = programmesIn(cells, programmeOf);
    const tags = readTags(cells);
    const notes = readNotes(cells, record);
    const stayNow =
      past.stageAt === null ? [] : [{ stage: stageSaid ?? defaultStage(choices, around), at: past.stageAt }];
    return {
      problems: cells.problems,
      isPassedOver: isOther(cells) || isHeaderAgain(record, plan.header),
      stays: [...past.entered, ...stayNow],
      stageSaid,
      recordId: found.recordId,
      linkDropped: found.linkDropped,
      lead: {
        person: found.person,
        ...(source === null ? {} : { source }),
        ...(ownerId === null ? {} : { owner: ownerId }),
        ...(tags.length === 0 ? {} : { tags }),
        ...(past.addedAt === null ? {} : { addedAt: past.addedAt }),
        ...(programmes.length === 0 ? {} : { programmes }),
        ...(notes.length === 0 ? {} : { notes }),
        ...(past.activities.length === 0 ? {} : { activities: past.activities }),
      },
    };
  };
}

/** Where leads start of whom the file says no stage. */
export function defaultStage(choices: ImportChoices, { definition }: Surroundings): string {
  return choices.defaultStage ?? definition.initial;
}

/** What the user said of a name, else what it is by itself. */
function asked(
  said: ReadonlyMap<string, string | null>,
  propose: (name: string) => string | null,
): (name: string) => string | null {
  return remembering((name) => {
    const answer = said.get(nameKey(name));
    return answer === undefined ? propose(name) : answer;
  });
}

function programmesIn(cells: Cells, idOf: (name: string) => string | null): readonly string[] {
  const ids = cells.of('programme').map(({ text }) => idOf(text));
  return [...new Set(ids.filter((id) => id !== null))];
}

function readTags(cells: Cells): readonly string[] {
  const found: string[] = [];
  for (const { column, text } of cells.of('tags'))
    for (const part of text.split(/:::|[;,|]/u)) {
      // Google marks its own groups with a star; "My contacts" is everybody.
      const tag = part.replace(/^\s*\*\s*/u, '').trim();
      if (tag === '' || tag === 'myContacts') continue;
      if (tag.length > longestTag) cells.refuse(column, 'tooLong');
      else found.push(tag);
    }
  const tags = [...new Set(found)];
  if (tags.length > mostOfAList) cells.refuse(cells.first('tags')?.column ?? -1, 'tooMany');
  return tags;
}

function readNotes(cells: Cells, record: CsvRecord): readonly string[] {
  const notes = cells
    .of('notes')
    .map(({ column }) => ({ column, text: tidyLines(record.cells[column] ?? '') }));
  for (const { column, text } of notes) if (text.length > longestNote) cells.refuse(column, 'tooLong');
  if (notes.length > mostNotes) cells.refuse(notes[0]?.column ?? -1, 'tooMany');
  return notes.map(({ text }) => text);
}

function isOther(cells: Cells): boolean {
  const changed = cells.first('changed');
  return changed !== null && !stageProperties.includes(normalHeader(changed.text));
}

/** Reports that are put together of several repeat the header. */
function isHeaderAgain({ cells }: CsvRecord, header: readonly string[]): boolean {
  return header.length > 1 && header.every((name, place) => (cells[place] ?? '').trim() === name);
}
