import { attribute, queryFirst, tidy } from '@/lib/sites/dom';
import { formValue } from './form-value';
import { addresseeIn, addresseesIn, type Addressee } from './mailto';
import { looksLikeName } from './names';
import { profileIn } from './profile-in';
import { recordBehind, recordIdOf, recordIn } from './record-in';
import { shownText } from './shown-text';

/** What one element or text of a page says about who somebody is. */
export type Mark = {
  readonly element: Element;
  readonly source: 'link' | 'attribute' | 'input' | 'text' | 'profile' | 'record';
  readonly addressees: readonly Addressee[];
  readonly profileUrl?: string;
  readonly recordId?: string;
  /** What the element itself is called: a record link's text. */
  readonly name?: string;
};

/**
 * What a link says: whom a mail goes to, or whose profile or record it leads to; null where it says nothing after all.
 * @param url the page's: records are only those of its own host
 */
export function linkMark(element: Element, url: URL): Mark | null {
  const href = attribute(element, 'href') ?? '';
  if (!/^mailto:/iu.test(href)) return profileMark(element, href) ?? recordMark(element, href, url);
  const said = addressIn(element, 'data-email-address');
  if (said.length > 0) return { element, source: 'link', addressees: said, ...declaredRecord(element, url) };
  return { element, source: 'link', addressees: addresseesIn(href).map((one) => named(element, one)) };
}

/** What an element says by the address in one of its attributes; null where it holds none. */
export function attributeMark(element: Element, url: URL): Mark | null {
  for (const name of ADDRESS_ATTRIBUTES) {
    const addressees = addressIn(element, name);
    if (addressees.length > 0)
      return { element, source: 'attribute', addressees, ...declaredRecord(element, url) };
  }
  return null;
}

/** What a field of a form holds. */
export function inputMark(element: Element): Mark | null {
  if (!(element instanceof HTMLInputElement)) return null;
  const addressees = addresseeIn(formValue(element));
  return addressees.length === 0 ? null : { element, source: 'input', addressees };
}

/** The address that an attribute holds alone; whose it is stands in another one. */
function addressIn(element: Element, attributeName: string): Addressee[] {
  const value = attribute(element, attributeName);
  const [found] = value === null ? [] : addresseeIn(value);
  if (found === undefined) return [];
  const names = NAME_ATTRIBUTES.map((each) => tidy(attribute(element, each)));
  const name = names.find((each) => each !== '');
  return [name === undefined || name.includes('@') ? named(element, found) : { ...found, name }];
}

/** Roundcube shows a sender's name in the very element that bears the address; what others write there may be anything. */
function named(element: Element, addressee: Addressee): Addressee {
  if (addressee.name !== undefined || attribute(element, 'class') !== 'rcmContactAddress') return addressee;
  const name = queryFirst(element, '*') === null ? shownText(element) : '';
  return looksLikeName(name) ? { ...addressee, name } : addressee;
}

const ADDRESS_ATTRIBUTES = [
  'data-email-address',
  'data-email',
  'email',
  'data-hovercard-id',
  'title',
] as const;

/** SuiteCRM `data-module-name`, Google `name` and `data-name`. */
const NAME_ATTRIBUTES = ['data-module-name', 'data-name', 'name'] as const;

/** SuiteCRM says of an address whose it is: module, id and name beside it (seen 7.14, 2026-09). */
function declaredRecord(element: Element, url: URL): Pick<Mark, 'recordId'> {
  const id = attribute(element, 'data-record-id');
  if (id === null) return {};
  const type = attribute(element, 'data-module');
  const record = type && id ? recordIn(new URL(`/${type}/${id}`, url)) : null;
  return record === null ? {} : { recordId: recordIdOf(url, record) };
}

function profileMark(element: Element, href: string): Mark | null {
  const profileUrl = profileIn(href);
  if (profileUrl === null) return null;
  const name = shownText(element);
  return { element, source: 'profile', addressees: [], profileUrl, ...(name === '' ? {} : { name }) };
}

function recordMark(element: Element, href: string, url: URL): Mark | null {
  const record = recordBehind(href, url);
  if (record === null) return null;
  const name = shownText(element);
  const addressees = name.includes('@') ? addresseeIn(name) : [];
  const named = name === '' || addressees.length > 0 ? {} : { name };
  return { element, source: 'record', addressees, recordId: recordIdOf(url, record), ...named };
}
