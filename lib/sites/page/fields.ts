import { attribute, queryAll, textOf } from '@/lib/sites/dom';
import { above } from '@/lib/sites/roots';
import { formValue } from './form-value';
import type { Mark } from './mark';
import { looksLikeName } from './names';
import { FIELD_ATTRIBUTES, NAME_FIELD, WHOLE_NAME } from './rungs';

/**
 * The field of addresses that a mark stands in, if it is called so and shows that address and nothing else: then it is the address of what the
 * row or the record is about, not one that merely stands there. `emailAddress`, `email1`, `email_id`, `primary_email`; never an
 * assistant's or an owner's. An input is its own field.
 * @param mark that names an address
 */
export function mailFieldOf(mark: Mark): Element | null {
  let at: Element | null = mark.source === 'link' ? above(mark.element) : mark.element;
  for (let step = 0; at !== null && step < DEPTH; step += 1) {
    const each = at;
    if (FIELD_ATTRIBUTES.some((name) => MAIL_FIELD.test(attribute(each, name) ?? ''))) break;
    at = mark.source === 'input' ? null : above(at);
  }
  return at;
}

/**
 * The addresses of a field: all of one field are one person's where they are drawn alike and nothing else is there. What was put
 * beside them by somebody else is not.
 * @param marks that stand in the field
 * @returns null where it cannot be told
 */
export function addressesOfField(field: Element, marks: readonly Mark[]): readonly string[] | null {
  const emails = marks.flatMap(({ addressees }) => addressees.map(({ email }) => email));
  if (marks.length !== 1 && new Set(marks.map(({ element }) => shapeOf(element))).size !== 1) return null;
  if (field instanceof HTMLInputElement) return emails;
  return textOf(field).toLowerCase().replaceAll(' ', '') === emails.join('') ? [...new Set(emails)] : null;
}

/** The one name that fields of this kind hold under an element, lines of lists left out; undefined where they hold none or several. */
export function nameFieldIn(
  around: Element | Document,
  isListed: (field: Element) => boolean = () => false,
): string | undefined {
  const fields = queryAll(around, NAME_FIELD)
    .filter(isNameField)
    .filter((field) => !queryAll(field, NAME_FIELD).some(isNameField) && !isListed(field));
  const [name, another] = new Set(
    fields.map((field) => textOf(field) || valueIn(field)).filter(looksLikeName),
  );
  return another === undefined ? name : undefined;
}

/** First and last name, or the whole name, as the fields of a form hold it. */
export function nameFromInputs(around: Element | Document): string | undefined {
  const inputs = queryAll(around, 'input').filter((input) => input instanceof HTMLInputElement);
  const valueOf = (kind: RegExp): string =>
    inputs
      .filter((input) => NAMING.some((name) => kind.test(attribute(input, name) ?? '')))
      .map(formValue)
      .find((value) => value !== '') ?? '';
  const whole = valueOf(WHOLE_NAME) || `${valueOf(FIRST)} ${valueOf(LAST)}`.trim();
  return looksLikeName(whole) ? whole : undefined;
}

/** What an element is and which attributes it has: several addresses of one field differ in nothing else. */
function shapeOf(element: Element): string {
  const names =
    element instanceof HTMLInputElement ? ['id'] : Element.prototype.getAttributeNames.call(element);
  return [element.localName, attribute(element, 'class'), ...names].join(' ');
}

function isNameField(element: Element): boolean {
  return FIELD_ATTRIBUTES.some((name) => name !== 'id' && WHOLE_NAME.test(attribute(element, name) ?? ''));
}

/** How far around an address the name of its field may stand. */
const DEPTH = 6;

const MAIL_FIELD =
  /^(?:\w+_fieldvalue_)?(?:(?:primary|work|business|person)[-_ ]?)?e-?mails?[-_ ]?(?:address(?:es)?|id|1|from|0)?(?:_0)?$/iu;

/** https://html.spec.whatwg.org/#autofill and the names that forms usually give. */
const NAMING = ['autocomplete', 'name', 'id'] as const;
const FIRST = /(?:^|[-_. [])(?:given-?name|first-?_?name|fname|vorname)(?:$|[-_.\]])/iu;
const LAST = /(?:^|[-_. [])(?:family-?name|last-?_?name|lname|surname|nachname)(?:$|[-_.\]])/iu;

function valueIn(field: Element): string {
  const values = queryAll(field, 'input').map((input) =>
    input instanceof HTMLInputElement ? formValue(input) : '',
  );
  return values.find((value) => value !== '') ?? '';
}
