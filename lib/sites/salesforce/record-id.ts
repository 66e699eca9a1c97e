/** A record that may be somebody: a kind of object, told by how its ids begin in every org, and the long id. */
export type RecordRef = { readonly object: SalesforceObject; readonly id: string };

export type SalesforceObject = keyof typeof prefixByObject;

/**
 * Reads a record's id as an address or an attribute gives it.
 * @param raw 15 letters whose case counts, or the same with the three of the checksum
 * @returns null where it is no id, its checksum is wrong, or the object is none that we read
 */
export function toRecord(raw: string | null | undefined): RecordRef | null {
  const [, short, checksum] = ID.exec(raw ?? '') ?? [];
  if (short === undefined) return null;
  const object = objects.find((each) => prefixByObject[each] === short.slice(0, 3));
  const id = short + checksumOf(short);
  return object === undefined || (checksum !== undefined && !id.endsWith(checksum)) ? null : { object, id };
}

/** The record that a Lightning address names: `/lightning/r/Contact/003…/view`, or without the object. */
export function recordIn(path: string | null): RecordRef | null {
  return toRecord(RECORD_PATH.exec(path ?? '')?.[1]);
}

/**
 * For each five letters one sign whose bits say which of them are capitals, the first lowest.
 * https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/field_types.htm#i1435616
 */
function checksumOf(short: string): string {
  const bits = Array.from(short, (letter) => (/[A-Z]/u.test(letter) ? 1 : 0));
  return [0, 5, 10]
    .map((start) => bits.slice(start, start + 5).reduce<number>((sum, bit, at) => sum + bit * 2 ** at, 0))
    .map((sum) => SIGNS.charAt(sum))
    .join('');
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

const ID = /^([\da-zA-Z]{15})([A-Z0-5]{3})?$/u;

const RECORD_PATH = /\/lightning\/r\/(?:\w+\/)?(\w{15}|\w{18})(?=\/|$)/u;

/** The key prefixes of standard objects, the same in every org. https://help.salesforce.com/s/articleView?id=000385203 */
const prefixByObject = { Contact: '003', Lead: '00Q', Account: '001', Opportunity: '006' } as const;

const objects = Object.keys(prefixByObject) as readonly SalesforceObject[];
