import { recordIn, type RecordRef, type SalesforceObject } from './record-id';

/** What a Lightning address says: one record, or a list of people. */
export type Route =
  | { readonly view: 'record'; readonly record: RecordRef }
  | { readonly view: 'list'; readonly objects: readonly SalesforceObject[] }
  | { readonly view: 'none' };

/**
 * Reads the address of a page of Lightning Experience. A record's related list is a list of whatever people it shows.
 * @param url `https://<org>.lightning.force.com/lightning/…`
 */
export function routeOf({ pathname }: URL): Route {
  const record = VIEW.test(pathname) ? recordIn(pathname) : null;
  if (record !== null) return { view: 'record', record };
  if (RELATED.test(pathname)) return { view: 'list', objects: ['Contact', 'Lead'] };
  const list = LIST.exec(pathname)?.[1];
  return list === 'Contact' || list === 'Lead' ? { view: 'list', objects: [list] } : { view: 'none' };
}

const VIEW = /^\/lightning\/r\/(?:\w+\/)?\w{15,18}\/(?:view|edit)\/?$/u;

const RELATED = /^\/lightning\/r\/(?:\w+\/)?\w{15,18}\/related\/\w+\/view\/?$/u;

const LIST = /^\/lightning\/o\/(\w+)\/(?:list|home|pipelineInspection)\/?$/u;
