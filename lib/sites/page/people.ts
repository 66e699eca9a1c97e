import { attribute, queryWithin, tidy } from '@/lib/sites/dom';
import type { SeenPerson } from '@/lib/sites/site-adapter';
import { addressesOfField, mailFieldOf, nameFieldIn, nameFromInputs } from './fields';
import type { Group } from './groups';
import type { Mark } from './mark';
import { isBeyondLatin, looksLikeName, wordsBorne } from './names';
import { CELL, TITLED } from './rungs';
import { shownText } from './shown-text';

/** Somebody in a group, and the mark that names them first. */
export type Named = { readonly mark: Mark; readonly person: SeenPerson };

type Draft = { -readonly [Field in keyof SeenPerson]: SeenPerson[Field] };

/**
 * The people of a group. Two identities become one person only where the page says so: in one element, in the address
 * field of the only record of a row, or by a name that the address bears in two words. All others stay apart: what
 * stands side by side may be a contact and the colleague who looks after them.
 */
export function peopleOf(group: Group): readonly Named[] {
  const drafts = draftsOf(group.marks);
  const people = [...drafts.values()];
  for (const mark of group.marks) {
    if (mark.recordId === undefined && mark.profileUrl === undefined) continue;

    if (people.some(({ person }) => isOne(person, mark))) continue;
    const names = namesOf(mark);
    const owners = people.filter(
      (each) => each.person.email !== undefined && isTheirs(each, mark, group, names),
    );
    const [owner] = owners;
    if (owner !== undefined && owners.length === 1) adopt(owner.person, mark, names);
    else if (names[0] !== undefined || mark.profileUrl !== undefined)
      people.push({ mark, person: adopt({ role: 'result' }, mark, nameOfLink(mark, names, group)) });
  }
  for (const { mark, person } of drafts.values()) {
    if (person.name === undefined) nameIt(person, mark, group, drafts.size === 1);
  }
  const placeOf = ({ mark }: Named): number => group.marks.indexOf(mark);
  return people.length < 2 ? people : people.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function draftsOf(
  marks: readonly Mark[],
): ReadonlyMap<string, { readonly mark: Mark; readonly person: Draft }> {
  const drafts = new Map<string, { readonly mark: Mark; readonly person: Draft }>();
  for (const mark of marks) {
    for (const { email, name } of mark.addressees) {
      const known = drafts.get(email);
      const person: Draft = known?.person ?? { role: 'result', email };
      if (known === undefined) drafts.set(email, { mark, person });
      if (name !== undefined) person.name ??= name;
      if (mark.recordId !== undefined) person.recordId ??= mark.recordId;
    }
  }
  return drafts;
}

function isOne(person: SeenPerson, mark: Mark): boolean {
  return mark.recordId === undefined
    ? person.profileUrl === mark.profileUrl
    : person.recordId === mark.recordId;
}

function isTheirs(
  { mark: own, person }: Named,
  mark: Mark,
  { marks }: Group,
  names: readonly string[],
): boolean {
  const { email = '' } = person;
  if (mark.recordId !== undefined && person.recordId !== undefined) return false;
  if (mark.recordId !== undefined && isInField(own) && isOnlyRecord(marks)) return true;
  return names.some((name) => wordsBorne(email, name) > 1);
}

/** Texts are too easily put into a field by others. */
function isInField(mark: Mark): boolean {
  const field = mark.source === 'text' ? null : mailFieldOf(mark);
  return field !== null && addressesOfField(field, [mark]) !== null;
}

function isOnlyRecord(marks: readonly Mark[]): boolean {
  const records = new Set(marks.flatMap(({ recordId }) => recordId ?? []));
  const emails = new Set(marks.flatMap(({ addressees }) => addressees.map(({ email }) => email)));
  return records.size === 1 && emails.size === 1;
}

/** What a link's own words and, for a profile, its slug call somebody. */
function namesOf({ name = '', profileUrl = '' }: Mark): readonly string[] {
  const slug = profileUrl
    .slice(profileUrl.lastIndexOf('/') + 1)
    .replaceAll(/[-\d]+/gu, ' ')
    .trim();
  return [name, slug].filter(looksLikeName);
}

/** A slug is no name to show; a heading that it bears is. */
function nameOfLink(mark: Mark, names: readonly string[], group: Group): readonly string[] {
  if (mark.profileUrl === undefined) return names;
  const slug = mark.profileUrl.slice(mark.profileUrl.lastIndexOf('/') + 1);
  return [best(textsOf(group), `${slug.replaceAll('-', '.')}@`)].flatMap((name) => name ?? []);
}

function adopt(person: Draft, mark: Mark, names: readonly string[]): SeenPerson {
  if (mark.recordId !== undefined) person.recordId = mark.recordId;
  if (mark.profileUrl !== undefined) person.profileUrl = mark.profileUrl;
  const shown =
    mark.profileUrl === undefined
      ? names[0]
      : names.find((name) => name === mark.name || mark.name === undefined);
  if (shown !== undefined) person.name ??= shown;
  return person;
}

/**
 * Names an address: from a field of that name if it is the only one, from what its own element is called, or from words around
 * that it bears, all of them in two words where there are several addresses.
 */
function nameIt(person: Draft, mark: Mark, group: Group, isOnly: boolean): void {
  const { email = '' } = person;
  const texts = textsOf(group);
  const name =
    (isOnly ? declaredName(mark, group) : undefined) ??
    best(ownTexts(mark), email) ??
    best(isOnly ? texts : texts.filter((text) => wordsBorne(email, text) > 1), email);
  if (name !== undefined) person.name = name;
}

function declaredName({ source }: Mark, { around }: Group): string | undefined {
  return source === 'input' ? nameFromInputs(around) : nameFieldIn(around);
}

function ownTexts({ element, source }: Mark): readonly string[] {
  if (source === 'text') return [];
  const said = [
    tidy(attribute(element, 'aria-label')),
    tidy(attribute(element, 'title')),
    shownText(element),
  ];
  return said.filter(looksLikeName);
}

function textsOf(group: Group): readonly string[] {
  const { row, around } = group;
  const titled = queryWithin(around, row === null ? `${TITLED}, a` : `${TITLED}, ${CELL}, a`);
  return [...new Set(titled.map(shownText))].filter(looksLikeName);
}

/** Of texts around an address the one of which it bears most, the shortest of several; a name in other letters only if there is one. */
function best(texts: readonly string[], email: string): string | undefined {
  const several = texts.filter((text) => text.includes(' '));
  const scored = several
    .map((text) => ({ text, score: wordsBorne(email, text) }))
    .filter(({ score }) => score > 0);
  const [first] = scored.sort((a, b) => b.score - a.score || a.text.length - b.text.length);
  if (first !== undefined) return first.text;
  const [foreign, another] = several.filter(isBeyondLatin);
  return another === undefined ? foreign : undefined;
}
