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
  const object = objectByPrefix.get(short.slice(0, 3));
  if (object === undefined) return null;
  const id = short + checksumOf(short);
  return checksum !== undefined && !id.endsWith(checksum) ? null : { object, id };
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
  let signs = '';
  for (let start = 0; start < 15; start += 5) {
    let sum = 0;
    for (let at = 0; at < 5; at += 1) if (isCapital(short.charAt(start + at))) sum += 2 ** at;
    signs += SIGNS.charAt(sum);
  }
  return signs;
}

function isCapital(letter: string): boolean {
  return letter >= 'A' && letter <= 'Z';
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

const ID = /^([\da-zA-Z]{15})([A-Z0-5]{3})?$/u;

const RECORD_PATH = /\/lightning\/r\/(?:\w+\/)?(\w{15}|\w{18})(?=\/|$)/u;

/** The key prefixes of standard objects, the same in every org. https://help.salesforce.com/s/articleView?id=000385203 */
const prefixByObject = { Contact: '003', Lead: '00Q', Account: '001', Opportunity: '006' } as const;

const objectByPrefix: ReadonlyMap<string, SalesforceObject> = new Map(
  (Object.keys(prefixByObject) as SalesforceObject[]).map((object) => [prefixByObject[object], object]),
);
