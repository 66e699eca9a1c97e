import { attribute, matches } from '@/lib/sites/dom';
import { closestAcross, hostOf, type Scope } from '@/lib/sites/roots';
import type { Page } from './page';
import type { SalesforceObject } from './record-id';
import { FIELD_ITEM, IGNORED } from './rungs';

/** A record's fields by their names in the schema: `Status`. One name twice on a page gives both. */
export type Fields = ReadonlyMap<string, readonly Element[]>;

/**
 * Every field of a record's page, also those in a tab of the record that is not in front: they are the same record's.
 * @param page whose ladder counts
 * @param scopes the record's
 * @param object the record's; fields of others on its page are left out
 */
export function fieldsIn(
  page: Page,
  scopes: readonly Scope[],
  object: SalesforceObject,
): { readonly rung: number; readonly fields: Fields } {
  const { rung, hits } = page.climb('field', scopes, (hit) => closestAcross(hit, IGNORED) === null);
  const fields = new Map<string, Element[]>();
  for (const hit of hits) {
    const [, owner, name] = NAME.exec(attribute(hit, 'data-target-selection-name') ?? '') ?? [];
    if (owner !== object || name === undefined) continue;
    fields.set(name, [...(fields.get(name) ?? []), itemAround(hit)]);
  }
  return { rung, fields };
}

/** In native shadow a value is slotted into the item that draws the field: it lies beside the item's root, not in it. */
function itemAround(field: Element): Element {
  const host = hostOf(field);
  return host !== null && matches(host, FIELD_ITEM) ? host : field;
}

/** What holds a person's first address: of a contact or lead, and of an account that is a person. */
export const EMAIL = ['Email', 'PersonEmail'] as const;

/**
 * Further addresses of the person. Teams name such fields freely, so only names that can mean nobody else's count: an
 * assistant's or a manager's address is somebody else's. `npe01__` is Salesforce's own package for non-profits.
 */
export const OTHER_EMAIL =
  /^(?:npe01__)?(?:(?:alternate|home|other|personal|private|second|secondary|work)_?e?mail(?:_?address)?|e?mail_?2)(?:__p?c)?$/iu;

export const COMPANY = ['Company', 'AccountId'] as const;

export const TITLE = ['Title', 'PersonTitle'] as const;

export const STAGE = ['Status', 'StageName'] as const;

/** Fields that only an account has that is a person. */
export const PERSON_ACCOUNT = /^Person[A-Z]/u;

const NAME = /^sfdc:RecordField\.(\w+)\.(\w+)$/u;
