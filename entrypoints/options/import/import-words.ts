import type { ImportRefusal } from '@/lib/funnel/refusal';
import { kindDone, stageEntered, type Column, type Field } from '@/lib/transfer/files/column';
import type { FilePlan, FileProblem, RefusedRow, Surroundings } from '@/lib/transfer/files/plan';
import { presetOf } from '@/lib/transfer/files/presets/recognise';
import { words } from '@/lib/words';
import type { Hitch } from './import-state';

/** Why a step did not come to its end, and what to do about it. */
export function hitchWords(hitch: Hitch): string {
  switch (hitch.type) {
    case 'file':
    case 'reread':
      return fileProblemWords(hitch.problem);
    case 'background':
      return importRefusalWords(hitch.refusal);
    case 'stopped':
      return words('import.stopped');
  }
}

/** Why the background did not take a step of an import, and what to do about it. */
export function importRefusalWords(refusal: ImportRefusal): string {
  return words(`import.refusal.${refusal.type}`);
}

function fileProblemWords(problem: FileProblem): string {
  switch (problem.type) {
    case 'TooManyRows':
      return words('import.problem.TooManyRows', [problem.rows.toLocaleString()]);
    case 'QuoteNeverClosed':
      return words('import.problem.QuoteNeverClosed', [
        problem.row.toLocaleString(),
        (problem.column + 1).toLocaleString(),
      ]);
    case 'Empty':
    case 'HeaderOnly':
    case 'Workbook':
    case 'Packed':
    case 'NotText':
    case 'Markup':
    case 'Json':
    case 'Unreadable':
    case 'Cancelled':
      return words(`import.problem.${problem.type}`);
  }
}

/** What a file was recognised as: "HubSpot contacts". */
export function fileWords({ kind, preset }: Pick<FilePlan, 'kind' | 'preset'>): string {
  return kind === 'vcard' ? words('import.preset.vcard') : presetWords(preset);
}

/** What an export is called; null: it is none that is known. */
export function presetWords(id: string | null): string {
  const preset = presetOf(id);
  return preset === null
    ? words('import.preset.table')
    : words(`import.preset.${preset.holds}`, [preset.product]);
}

/** What a column is called: by its header, else by its number; of a card's by the field. */
export function columnName({ kind, header }: Pick<FilePlan, 'kind' | 'header'>, place: number): string {
  const name = header[place] ?? '';
  if (kind === 'vcard' && name !== '') return words(`import.field.${name as Field}`);
  return name === '' ? words('import.columns.noHeader', [place + 1]) : name;
}

/** What a column becomes, in words; null: it is not imported. */
export function columnWords(column: Column | null, { definition, kinds }: Surroundings): string {
  if (column === null) return words('import.columns.nothing');
  const stage = stageEntered(column);
  if (stage !== null) {
    const label = definition.stages.find((each) => each.id === stage)?.label ?? stage;
    return words('import.columns.came', [label]);
  }
  const kind = kindDone(column);
  if (kind !== null) {
    const name = kinds.find((each) => each.id === kind)?.name ?? kind;
    return words('import.columns.did', [name]);
  }
  return words(`import.field.${column as Field}`);
}

const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
/** What may part the cells of a file, as it is offered. */
export const delimiterIds = Object.keys(delimiters);

/** What parts the cells, as people say it. */
export function delimiterName(delimiter: string): string {
  const known = delimiters[delimiter as keyof typeof delimiters];
  return known === undefined
    ? words('import.delimiter.other', [delimiter])
    : words(`import.delimiter.${known}`);
}

/** Why a row is refused: each reason with the column that it is about. */
export function refusedWords(plan: FilePlan, row: RefusedRow): string {
  return row.problems
    .map(({ column, why }) =>
      column < 0 ? words(`import.why.${why}`) : `${columnName(plan, column)}: ${words(`import.why.${why}`)}`,
    )
    .join(' ');
}
