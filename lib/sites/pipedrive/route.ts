import { recordIdOf } from '@/lib/sites/page/record-in';

/** What Pipedrive's URL says. */
export type Route =
  | { readonly view: 'record'; readonly person: string | null }
  | { readonly view: 'list' }
  | { readonly view: 'none' };

/**
 * Reads `https://acme.pipedrive.com/person/12`, `/deal/7`, `/leads/inbox/<uuid>` and `/persons/list/…`.
 * @param url of any page
 */
export function routeOf(url: URL): Route {
  if (url.protocol !== 'https:' || !url.hostname.endsWith('.pipedrive.com')) return { view: 'none' };
  const person = personIn(url.pathname);
  if (person !== null) return { view: 'record', person };
  if (/^\/(?:deal\/\d+|leads\/inbox\/[\w-]+)/u.test(url.pathname)) return { view: 'record', person: null };
  return { view: /^\/persons(?:\/|$)/u.test(url.pathname) ? 'list' : 'none' };
}

/** The id of the person whose page a path leads to; null for any other. */
export function personIn(path: string): string | null {
  return /^\/person\/(\d+)(?:\/|$)/u.exec(path)?.[1] ?? null;
}

/** How the record of a person is known: `<host>/person/<id>`. */
export function recordOf(at: Pick<URL, 'host'>, id: string): string {
  return recordIdOf(at, { type: 'person', id });
}
