import { nameOf } from '@/lib/funnel/person/name-of';
import type { Lead } from '@/lib/funnel/log/lead';

export const cardVersions = ['4.0', '3.0'] as const;
export type CardVersion = (typeof cardVersions)[number];

/** How cards are written. */
export type CardChoices = {
  readonly version: CardVersion;
  /**
   * Words that go with the person as categories: their stage, say. They are the team's own and no part of an address
   * book, so the user asks for them; absent: none.
   */
  readonly categoriesOf?: ((lead: Lead) => readonly string[]) | undefined;
};

/**
 * Leads as vCards, 4.0 by RFC 6350 or 3.0 by RFC 2426: for address books. Nothing of what the team thinks of them is in
 * it but what was asked for.
 * @returns pieces of text, each of whole cards
 */
export async function* vcards(
  pages: AsyncIterable<readonly { readonly lead: Lead }[]>,
  choices: CardChoices,
): AsyncGenerator<string> {
  for await (const page of pages)
    if (page.length > 0) yield page.map(({ lead }) => card(lead, choices)).join('');
}

function card(lead: Lead, { version, categoriesOf }: CardChoices): string {
  const name = nameOf(lead) ?? lead.id;
  const categories = categoriesOf?.(lead) ?? [];
  const first = version === '4.0' ? 'PREF=1' : 'TYPE=INTERNET,PREF';
  const other = version === '4.0' ? '' : 'TYPE=INTERNET';
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    ...(version === '4.0' ? ['KIND:individual'] : []),
    `FN:${escaped(name)}`,
    // Which part of a name is whose is not known: all of it is what they are called by.
    `N:;${escaped(name)};;;`,
    ...lead.emails.map((email, index) => property('EMAIL', index === 0 ? first : other, escaped(email))),
    ...textOf('ORG', lead.company),
    ...textOf('TITLE', lead.title),
    ...(lead.phone === null
      ? []
      : [property('TEL', version === '4.0' ? 'VALUE=text' : '', escaped(lead.phone))]),
    ...lead.profiles.map((profile) => `URL:${oneLine(profile)}`),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(',')}`]),
    `UID:urn:uuid:${lead.id}`,
    `REV:${revision(lead.updatedAt)}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function textOf(name: string, text: string | null): readonly string[] {
  return text === null ? [] : [`${name}:${escaped(text)}`];
}

function property(name: string, parameters: string, value: string): string {
  return `${name}${parameters === '' ? '' : `;${parameters}`}:${value}`;
}

/** RFC 6350, 3.4: what parts values, and line breaks, behind a backslash. */
function escaped(text: string): string {
  return text.replaceAll(/[\\,;]/gu, String.raw`\$&`).replaceAll(/\r\n|\r|\n/gu, String.raw`\n`);
}

/** An address is no text: nothing in it is escaped, and it has no line breaks. */
function oneLine(url: string): string {
  return url.replaceAll(/[\r\n]/gu, '');
}

/** `20261122T213000Z`, which both versions read. */
function revision(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d+/gu, '');
}

/** Bytes of a line, its end left out (RFC 6350, 3.2). */
const longestLine = 75;

/** A long line in several, each but the first begun by a blank; never within a character. */
function folded(line: string): string {
  let text = '';
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > longestLine) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}

/** Bytes of a character in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}
