import { attribute, queryFirst, tidy } from '@/lib/sites/dom';
import { formValue } from './form-value';
import { addresseeIn, addresseesIn, type Addressee } from './mailto';
import { looksLikeName } from './names';
import { profileIn } from './profile-in';
import { recordIdOf, recordIn } from './record-in';
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
 * What an element says, by what it is; null where it says nothing after all.
 * @param element that a selector found
 * @param url the page's: records are only those of its own host
 */
export function markOf(element: Element, url: URL): Mark | null {
  if (element instanceof HTMLInputElement) return inputMark(element);
  const href = attribute(element, 'href') ?? '';
  const isMail = /^mailto:/iu.test(href);
  const said = attributeAddressees(element);
  const addressees = said.length > 0 ? said : isMail ? addresseesIn(href) : [];
  if (isMail || said.length > 0) {
    const source = isMail ? 'link' : 'attribute';
    return { element, source, addressees, ...declaredRecord(element, url) };
  }
  return href === '' ? null : (profileMark(element, href) ?? recordMark(element, href, url));
}

/** Attributes that hold an address alone; `name` or `data-name` beside it is whose, or else what the element shows. */
function attributeAddressees(element: Element): Addressee[] {
  for (const attributeName of ADDRESS_ATTRIBUTES) {
    const [found] = addresseeIn(attribute(element, attributeName) ?? '');
    if (found === undefined) continue;
    const name =
      NAME_ATTRIBUTES.map((each) => tidy(attribute(element, each))).find((each) => each !== '') ??
      shownName(element);
    return [name === undefined || name.includes('@') ? found : { ...found, name }];
  }
  return [];
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

/** What stands in the very element that bears the address: what stands around it may be anything, a subject for one. */
function shownName(element: Element): string | undefined {
  const text = queryFirst(element, '*') === null ? shownText(element) : '';
  return looksLikeName(text) ? text : undefined;
}

/** SuiteCRM says of an address whose it is: module, id and name beside it (seen 7.14, 2026-09). */
function declaredRecord(element: Element, url: URL): Pick<Mark, 'recordId'> {
  const type = attribute(element, 'data-module');
  const id = attribute(element, 'data-record-id');
  const record = type && id ? recordIn(new URL(`/${type}/${id}`, url)) : null;
  return record === null ? {} : { recordId: recordIdOf(url, record) };
}

function inputMark(element: HTMLInputElement): Mark | null {
  const addressees = addresseeIn(formValue(element));
  return addressees.length === 0 ? null : { element, source: 'input', addressees };
}

function profileMark(element: Element, href: string): Mark | null {
  const profileUrl = profileIn(href);
  if (profileUrl === null) return null;
  const name = shownText(element);
  return { element, source: 'profile', addressees: [], profileUrl, ...(name === '' ? {} : { name }) };
}

function recordMark(element: Element, href: string, url: URL): Mark | null {
  if (!/\d/u.test(href) || !URL.canParse(href, url.href)) return null;
  const to = new URL(href, url);
  const record = to.host === url.host ? recordIn(to) : null;
  if (record === null) return null;
  const name = shownText(element);
  const addressees = name.includes('@') ? addresseeIn(name) : [];
  const named = name === '' || addressees.length > 0 ? {} : { name };
  return { element, source: 'record', addressees, recordId: recordIdOf(url, record), ...named };
}
