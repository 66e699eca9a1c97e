/** A record of a person in a web CRM, as its address names it. */
export type RecordName = { readonly type: string; readonly id: string };

/**
 * The record of a person that an address of a CRM leads to, by the two forms that nearly all have: words in a row
 * (`/contacts/12`, `#Contact/view/5f1c…`, `/object/person/<uuid>`, `/app/lead/CRM-LEAD-2026-00004`) and parameters
 * (`?module=Contacts&action=DetailView&record=…`, `#id=12&model=res.partner`, `/contact/card.php?id=12`). Companies and
 * deals are no people. In doubt null: an id must look like one.
 * @param url absolute
 */
export function recordIn(url: URL): RecordName | null {
  const hash = url.hash.length > 1 ? decode(url.hash.slice(1)) : '';
  const [hashPath = '', hashQuery = hash.includes('=') ? hash : ''] = hash.split('?');
  return (
    (url.search === '' && hashQuery === ''
      ? null
      : byParameters(new URLSearchParams(`${url.search.slice(1)}&${hashQuery}`))) ??
    byWords(`${url.pathname}/${hashPath}`, url.searchParams)
  );
}

/**
 * The record that a link of a page leads to; null for anything else, other hosts among it.
 * @param href as the page gives it
 * @param url the page's
 */
export function recordBehind(href: string, url: URL): RecordName | null {
  // Most lists link so: no address needs to be put together for that.
  if (/^#[^=?%]*$/u.test(href)) return byWords(`${url.pathname}/${href.slice(1)}`, null);
  if (!/\d/u.test(href) || !URL.canParse(href, url.href)) return null;
  const to = new URL(href, url);
  return to.host === url.host ? recordIn(to) : null;
}

function byParameters(query: URLSearchParams): RecordName | null {
  const type = typeOf(query.get('module') ?? query.get('model') ?? '');
  return type === undefined ? null : toRecord(type, query.get('record') ?? query.get('id'));
}

function byWords(path: string, query: URLSearchParams | null): RecordName | null {
  const words = decode(path)
    .split('/')
    .filter((word) => word !== '');
  for (const [index, word] of words.entries()) {
    const type = typeOf(word);
    if (type === undefined || typeOf(words[index + 1] ?? '') !== undefined) continue;
    const id = words.slice(index + 1).find((each) => !STEP.test(each));
    const record = toRecord(type, id ?? query?.get('id') ?? query?.get('cid'));
    if (record !== null) return record;
  }
  return null;
}

/**
 * How a record is known: `<host>/<type>/<id>`.
 * @param at any address of the CRM
 */
export function recordIdOf({ host }: Pick<URL, 'host'>, { type, id }: RecordName): string {
  return `${host}/${type}/${id}`;
}

/** The types by which CRMs call people, as they stand in addresses. */
const TYPES: Readonly<Record<string, string>> = {
  contact: 'contact',
  contacts: 'contact',
  lead: 'lead',
  leads: 'lead',
  person: 'person',
  persons: 'person',
  people: 'person',
  'res.partner': 'res.partner',
  'crm.lead': 'crm.lead',
};

/** What stands between a type and an id. */
const STEP = /^(?:view|show|record|detail|details|edit|profile|card\.php|index\.php)$/iu;

/** A number; a uuid; a key of letters and digits, of one length or written in parts (`CRM-LEAD-2026-00004`). */
const ID =
  /^(?:\d{1,18}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?=\D*\d)(?:[\da-zA-Z]{12,32}|[A-Z][A-Z\d]*(?:-[A-Z\d]+)+))$/u;

function typeOf(word: string): string | undefined {
  const type = word.toLowerCase();
  return Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
}

function toRecord(type: string, id: string | null | undefined): RecordName | null {
  return id && ID.test(id) ? { type, id } : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
