import { attribute, queryAll, textOf } from '@/lib/sites/dom';
import { formValue } from './form-value';
import { looksLikeName } from './names';
import { above } from './page';
import { FIELD_ATTRIBUTES, NAME_FIELD } from './rungs';

/**
 * True where an address stands in a field that is called so: then it is the address of what the row or the record is
 * about, not one that merely stands there. `emailAddress`, `email`, `email1`, `email_id`, `primary_email`; never an assistant's or an owner's.
 * @param element that names the address
 */
export function isMailField(element: Element): boolean {
  return mailFieldOf(element) !== null;
}

/** The outermost of the elements around an address that are called a field of addresses. */
export function mailFieldOf(element: Element): Element | null {
  let found: Element | null = null;
  let at: Element | null = element;
  for (let step = 0; at !== null && step < DEPTH; step += 1) {
    const each = at;
    if (FIELD_ATTRIBUTES.some((name) => MAIL_FIELD.test(attribute(each, name) ?? ''))) found = each;
    at = above(at);
  }
  return found;
}

/** The one name that fields of this kind hold under an element; undefined where they hold none or several. */
export function nameFieldIn(around: Element | Document): string | undefined {
  const names = queryAll(around, NAME_FIELD).map((field) => textOf(field) || valueIn(field));
  const [name, another] = new Set(names.filter(looksLikeName));
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
  const whole = valueOf(WHOLE) || `${valueOf(FIRST)} ${valueOf(LAST)}`.trim();
  return looksLikeName(whole) ? whole : undefined;
}

/** How far around an address the name of its field may stand. */
const DEPTH = 6;

const MAIL_FIELD =
  /^(?:\w+_fieldvalue_)?(?:(?:primary|work|business|person)[-_ ]?)?e-?mails?[-_ ]?(?:address(?:es)?|id|1|from|0)?(?:_0)?$/iu;

/** https://html.spec.whatwg.org/#autofill and the names that forms usually give. */
const NAMING = ['autocomplete', 'name', 'id'] as const;
const FIRST = /(?:^|[-_. [])(?:given-?name|first-?_?name|fname|vorname)(?:$|[-_.\]])/iu;
const LAST = /(?:^|[-_. [])(?:family-?name|last-?_?name|lname|surname|nachname)(?:$|[-_.\]])/iu;
const WHOLE = /^(?:full-?_?name|name|display_?name|contact_?name)(?:_0)?$/iu;

function valueIn(field: Element): string {
  const values = queryAll(field, 'input').map((input) =>
    input instanceof HTMLInputElement ? formValue(input) : '',
  );
  return values.find((value) => value !== '') ?? '';
}
