/** What an address of HubSpot's says: a record, by the number of its kind, or a list of contacts. */
export type Route =
  | { readonly view: 'record'; readonly portal: string; readonly kind: RecordKind; readonly id: string }
  | { readonly view: 'list'; readonly portal: string }
  | { readonly view: 'none' };

export type RecordKind = 'contact' | 'company' | 'deal';

/**
 * Reads `https://app.hubspot.com/contacts/<portal>/record/0-1/<id>` and what it was until 2023.
 * @param url a page of HubSpot's
 */
export function routeOf({ pathname }: URL): Route {
  const [, portal, number, word, id] = RECORD.exec(pathname) ?? [];
  const kind = kindByName.get(number ?? word ?? '');
  if (portal !== undefined && id !== undefined && kind !== undefined)
    return { view: 'record', portal, kind, id };
  const [, owner] = LIST.exec(pathname) ?? [];
  return owner === undefined ? { view: 'none' } : { view: 'list', portal: owner };
}

/** The contact that a link names; null for anything else. */
export function contactIn(path: string | null): { readonly portal: string; readonly id: string } | null {
  const [, portal, number, word, id] = RECORD.exec(path ?? '') ?? [];
  const isContact = kindByName.get(number ?? word ?? '') === 'contact';
  return isContact && portal !== undefined && id !== undefined ? { portal, id } : null;
}

/**
 * How a contact is kept among a person's records. HubSpot keeps each account in one region and leads from every
 * regional host to it, and its numbers are never given twice: the host of a link says nothing.
 */
export function recordIdOf({ portal, id }: { readonly portal: string; readonly id: string }): string {
  return `app.hubspot.com/contact/${portal}-${id}`;
}

const RECORD = /\/contacts\/(\d+)\/(?:record\/(0-\d+)|(contact|company|deal))\/(\d+)(?=[/?#]|$)/u;

const LIST =
  /^\/contacts\/(\d+)\/(?:objects\/0-1(?:\/views\/[^/]+)?(?:\/list)?|contacts\/list(?:\/.*)?|objectLists\/\d+(?:\/.*)?)\/?$/u;

/** https://developers.hubspot.com/docs/guides/crm/understanding-the-crm: numbers of kinds of objects. */
const kindByName: ReadonlyMap<string, RecordKind> = new Map([
  ['0-1', 'contact'],
  ['0-2', 'company'],
  ['0-3', 'deal'],
  ['contact', 'contact'],
  ['company', 'company'],
  ['deal', 'deal'],
] as const);
