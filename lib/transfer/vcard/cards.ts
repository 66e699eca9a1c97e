import { memberIdIn, profileSlug } from '@/lib/funnel/person/profile';
import type { CsvRecord } from '@/lib/transfer/csv/records';
import type { Field } from '@/lib/transfer/files/column';
import { unfoldLines } from './lines';
import { parseProperty, partsOf, textOf, type Property } from './property';

/** The columns that a card is read into, so that cards go the way of all other files. */
export const cardHeader = [
  'name',
  'email',
  'phone',
  'company',
  'title',
  'profile',
  'tags',
  'notes',
] as const satisfies readonly Field[];

/**
 * Splits the text of a vCard file (2.1, 3.0 or 4.0) into one record for each card of the outer level; a card within a
 * card, as an agent's, is part of nobody. A card without an end is `broken`.
 *
 * Own code, since the parsers that are kept up read 3.0 and 4.0 only, and whole texts: address books of phones are 2.1 in
 * quoted-printable, with pictures that make them longer than what should be in memory.
 */
export async function* splitCards(texts: AsyncIterable<string>): AsyncGenerator<readonly CsvRecord[], null> {
  let cards = 0;
  let depth = 0;
  let properties: Property[] = [];
  let isAgentNext = false;
  const finish = (broken: boolean): CsvRecord => {
    const cells = cellsOf(properties);
    properties = [];
    return { row: cards, cells, broken };
  };
  for await (const lines of unfoldLines(texts)) {
    const records: CsvRecord[] = [];
    for (const line of lines) {
      const text = line.trim();
      if (/^(?:[\w-]+\.)?BEGIN\s*:\s*VCARD$/iu.test(text)) {
        // Only an agent's card begins before the last has ended.
        if (depth > 0 && !isAgentNext) {
          records.push(finish(true));
          depth = 0;
        }
        depth += 1;
        if (depth === 1) cards += 1;
      } else if (/^(?:[\w-]+\.)?END\s*:\s*VCARD$/iu.test(text)) {
        if (depth === 1) records.push(finish(false));
        depth = Math.max(0, depth - 1);
      } else if (depth === 1) {
        const property = parseProperty(line);
        if (property && properties.length < mostProperties) properties.push(property);
      }
      if (text !== '') isAgentNext = /^(?:[\w-]+\.)?AGENT\b[^:]*:$/iu.test(text);
    }
    if (records.length > 0) yield records;
  }
  if (depth > 0) yield [finish(true)];
  return null;
}

/** More than the longest of real cards have. */
const mostProperties = 2000;

function cellsOf(properties: readonly Property[]): readonly string[] {
  const of = (...names: readonly string[]): readonly Property[] =>
    properties.filter(({ name, value }) => names.includes(name) && value.trim() !== '');
  const texts = (...names: readonly string[]): readonly string[] =>
    of(...names).map(({ value }) => textOf(value));
  const cells: Readonly<Record<(typeof cardHeader)[number], string>> = {
    name: texts('FN').find((name) => name !== '') ?? nameIn(of('N')[0]),
    email: of('EMAIL')
      .filter(({ types }) => !types.has('X400'))
      .map(({ value }) => textOf(value).replace(/^mailto:/iu, ''))
      .join('\n'),
    phone: phoneIn(of('TEL')),
    company: partsOf(of('ORG')[0]?.value ?? '', ';')[0] ?? '',
    title: texts('TITLE')[0] ?? texts('ROLE')[0] ?? '',
    profile: texts('URL', 'X-SOCIALPROFILE', 'SOCIALPROFILE')
      .filter((url) => profileSlug(url) !== null || memberIdIn(url) !== null)
      .join(' '),
    tags: of('CATEGORIES')
      .flatMap(({ value }) => partsOf(value, ','))
      .join(';'),
    notes: texts('NOTE').join('\n\n'),
  };
  return cardHeader.map((field) => cells[field]);
}

/** Family name; given; further; in front; behind. */
function nameIn(property: Property | undefined): string {
  const [family = '', given = '', further = '', front = '', behind = ''] = partsOf(
    property?.value ?? '',
    ';',
  );
  return [front, given, further, family, behind].filter((part) => part !== '').join(' ');
}

/** A number at which somebody answers: no fax, no pager; a mobile first. */
function phoneIn(numbers: readonly Property[]): string {
  const spoken = numbers.filter(({ types }) => !types.has('FAX') && !types.has('PAGER'));
  const best = spoken.find(({ types }) => types.has('CELL')) ?? spoken.find(({ types }) => types.has('WORK'));
  return textOf((best ?? spoken[0])?.value ?? '').replace(/^tel:/iu, '');
}
