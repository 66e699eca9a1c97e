import { recordIdOf } from '@/lib/sites/page/record-in';

/** A record of a person, as the module of its URL names it. */
export type ZohoRecord = { readonly type: 'lead' | 'contact'; readonly id: string };

/** What Zoho's URL says. */
export type Route =
  | { readonly view: 'record'; readonly record: ZohoRecord }
  | { readonly view: 'list'; readonly type: ZohoRecord['type'] }
  | { readonly view: 'none' };

/**
 * Reads `https://crm.zoho.eu/crm/org123/tab/Leads/5293322000003516055` and the lists above such records; other modules
 * are about nobody.
 * @param url of any page
 */
export function routeOf(url: URL): Route {
  if (url.protocol !== 'https:' || !HOST.test(url.host)) return { view: 'none' };
  const record = recordIn(url.pathname);
  if (record !== null) return { view: 'record', record };
  const [, module = '', next] = MODULE.exec(url.pathname) ?? [];
  const type = types.get(module);
  const isList = type !== undefined && (next === undefined || next === 'custom-view');
  return isList ? { view: 'list', type } : { view: 'none' };
}

/** The record that a path of Zoho's leads to; null where it is no person's. */
export function recordIn(path: string): ZohoRecord | null {
  const [, module = '', id = ''] = MODULE.exec(path) ?? [];
  const type = types.get(module);
  return type !== undefined && /^\d{6,}$/u.test(id) ? { type, id } : null;
}

/** How a record is known: `<host>/lead/<id>`. */
export function recordOf(at: Pick<URL, 'host'>, record: ZohoRecord): string {
  return recordIdOf(at, record);
}

/** The organisation's part is missing where there is one only; told 2018 to 2026. */
const MODULE = /^\/crm\/(?:org\d+\/)?tab\/(\w+)(?:\/([\w-]+))?/u;

const HOST = /^crm\.(?:zoho\.(?:com|eu|in|com\.au|jp|com\.cn)|zohocloud\.ca)$/u;

const types: ReadonlyMap<string, ZohoRecord['type']> = new Map([
  ['Leads', 'lead'],
  ['Contacts', 'contact'],
]);
