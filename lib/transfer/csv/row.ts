import type { ImportedLead } from '@/lib/funnel/command';
import { profileSlug } from '@/lib/funnel/person/profile';
import { parseCell } from './addresses';
import type { Field, Mapping } from './fields';
import type { CsvRecord } from './records';

/** Why a row is not stored. `column` is the column's place, -1 for the row as a whole. */
export type RowProblem = {
  readonly column: number;
  readonly why:
    'nobody' | 'invalidAddress' | 'unknownStage' | 'tooManyCells' | 'brokenQuotes' | 'tooLong' | 'tooMany';
};

export type RowReading = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
  /** What would be stored; null where there are problems. */
  readonly lead: ImportedLead | null;
  /** The stage's name where no stage is known by it. */
  readonly unknownStage: string | null;
  /** True where a link was no LinkedIn profile: the row is stored without it. */
  readonly linkDropped: boolean;
};

export type RowRules = {
  /** Columns of the file; 0: it has no header. */
  readonly width: number;
  readonly mapping: Mapping;
  /** The stage of a name, or null. */
  readonly stageOf: (name: string) => string | null;
  /** Where rows without a stage start. */
  readonly defaultStage: string;
  /** Source of rows that name none. */
  readonly defaultSource: string | null;
};

const longest: Readonly<Partial<Record<Field, number>>> = { source: 200, phone: 400 };
const longestText = 400;
const longestTag = 80;
const mostOfAList = 50;
const longestUrl = 500;
/** What exports write where there is no number or link. */
const nothing = /^(?:-+|n\/?a|null|none|\(no value\)|#n\/a)$/iu;

/** One record as the person that it would be stored as, or what is wrong with it. Never throws. */
export function readRow(record: CsvRecord, rules: RowRules): RowReading {
  const problems: RowProblem[] = [];
  const reader = cellReader(record, rules.mapping, problems);
  if (record.cutAt !== undefined) problems.push({ column: record.cutAt, why: 'tooLong' });
  if (record.broken) problems.push({ column: -1, why: 'brokenQuotes' });
  if (rules.width > 0 && record.cells.slice(rules.width).some((cell) => cell.trim() !== ''))
    problems.push({ column: -1, why: 'tooManyCells' });

  const addresses = reader.addresses();
  const links = reader.all('profile').filter((link) => !nothing.test(link));
  const profiles = links.map(profileUrl).filter((url) => url !== null);
  const name = reader.text('name') ?? reader.fullName() ?? addresses.name;
  const phone = reader.all('phone').find((number) => !nothing.test(number));
  const tags = reader.tags();
  const stageName = reader.text('stage');
  const stage = stageName === null ? rules.defaultStage : rules.stageOf(stageName);

  if (addresses.isValid && addresses.emails.length === 0 && name === null && profiles.length === 0)
    problems.push({ column: -1, why: 'nobody' });
  if (stage === null) problems.push({ column: reader.columnOf('stage'), why: 'unknownStage' });

  const source = reader.text('source') ?? rules.defaultSource;
  const company = reader.text('company');
  const title = reader.text('title');
  return {
    row: record.row,
    cells: record.cells,
    problems,
    unknownStage: stage === null ? stageName : null,
    linkDropped: profiles.length < links.length,
    lead:
      problems.length > 0 || stage === null
        ? null
        : {
            person: {
              emails: [...addresses.emails],
              profiles: [...new Set(profiles)],
              records: [],
              ...(name === null ? {} : { name }),
              ...(company === null ? {} : { company }),
              ...(title === null ? {} : { title }),
              ...(phone === undefined ? {} : { phone }),
            },
            stage,
            ...(source === null ? {} : { source }),
            ...(tags.length === 0 ? {} : { tags }),
          },
  };
}

/** Reads a record's cells by field and notes what is wrong with them. */
function cellReader(record: CsvRecord, mapping: Mapping, problems: RowProblem[]) {
  const columns = (field: Field): readonly number[] =>
    mapping.flatMap((each, column) => (each === field ? [column] : []));
  const filled = (field: Field): readonly { readonly column: number; readonly text: string }[] =>
    columns(field)
      .map((column) => ({ column, text: tidy(record.cells[column] ?? '') }))
      .filter(({ text }) => text !== '');
  const all = (field: Field): readonly string[] =>
    filled(field)
      .filter(({ column, text }) => fits(column, text, longest[field] ?? longestText))
      .map(({ text }) => text);
  const fits = (column: number, text: string, limit: number): boolean => {
    if (text.length > limit) problems.push({ column, why: 'tooLong' });
    return text.length <= limit;
  };
  const text = (field: Field): string | null => all(field)[0] ?? null;
  return {
    all,
    text,
    columnOf: (field: Field): number => filled(field)[0]?.column ?? -1,
    fullName(): string | null {
      const parts = [text('firstName'), text('middleName'), text('lastName')].filter((part) => part !== null);
      return parts.length === 0 ? null : parts.join(' ').slice(0, longestText);
    },
    tags(): readonly string[] {
      const found = filled('tags').flatMap(({ column, text }) =>
        text
          .split(/:::|[;,|]/u)
          // Google marks its own groups with a star; "My contacts" is everybody.
          .map((tag) => tag.replace(/^\s*\*\s*/u, '').trim())
          .filter((tag) => tag !== '' && tag !== 'myContacts')
          .filter((tag) => fits(column, tag, longestTag)),
      );
      const tags = [...new Set(found)];
      if (tags.length > mostOfAList) problems.push({ column: columns('tags')[0] ?? -1, why: 'tooMany' });
      return tags;
    },
    addresses(): {
      readonly emails: readonly string[];
      readonly name: string | null;
      readonly isValid: boolean;
    } {
      const emails: string[] = [];
      let name: string | null = null;
      let isValid = true;
      for (const column of columns('email')) {
        const parsed = parseCell(record.cells[column] ?? '');
        if (parsed.ok) {
          emails.push(...parsed.emails);
          name ??= parsed.name === null ? null : tidy(parsed.name).slice(0, longestText);
        } else {
          isValid = false;
          problems.push({ column, why: 'invalidAddress' });
        }
      }
      if (emails.length > mostOfAList) problems.push({ column: columns('email')[0] ?? -1, why: 'tooMany' });
      return { emails: [...new Set(emails)], name: name === '' ? null : name, isValid };
    },
  };
}

/** White space as single spaces; control and direction characters, which can make one name look like another, dropped. */
function tidy(text: string): string {
  return text
    .replaceAll(/[\s\u{a0}]+/gu, ' ')
    .replaceAll(/[\p{Cc}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}]/gu, '')
    .trim();
}

/** A LinkedIn profile's address in one spelling; null where the text is none. */
function profileUrl(text: string): string | null {
  const url = /^[a-z]+:\/\//iu.test(text) ? text : `https://${text}`;
  const slug = profileSlug(url);
  const normal = `https://www.linkedin.com/in/${encodeURIComponent(slug ?? '')}`;
  return slug === null || normal.length > longestUrl ? null : normal;
}
