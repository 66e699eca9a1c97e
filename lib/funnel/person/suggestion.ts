import { foldName } from './fold-name';
import type { IdentityKey } from './identity';

/**
 * What a page suggests of a lead, by a name that can be remembered: `person:<identity key>`, `person:name/<site>/<hash>`
 * where a page shows a name alone, `stage:<site>/<label>`, `company:<folded>`, `title:<folded>`. Somebody else's name is
 * kept as a hash: whoever is no lead is not written into the history of one.
 */
export type Suggestion = string;

/** That somebody whom this key binds is the lead. */
export function personSuggestion(key: IdentityKey): Suggestion {
  return `person:${key}`;
}

/** That somebody of whom a site shows no more than this name is the lead. */
export function nameSuggestion(site: string, name: string): Suggestion {
  return `person:name/${site}/${hashOf(`${site}/${foldName(name)}`)}`;
}

/** That a lead stands where a site's own stage or status, of this name, says. */
export function stageSuggestion(site: string, label: string): Suggestion {
  return `stage:${site}/${label}`;
}

/** The site of a suggestion by name alone; null for any other. */
export function siteOfName(suggestion: Suggestion): string | null {
  return /^person:name\/([^/]+)\//u.exec(suggestion)?.[1] ?? null;
}

/** The identity key of a suggestion; null where a name alone suggested it. */
export function keyOfPerson(suggestion: Suggestion): IdentityKey | null {
  return siteOfName(suggestion) === null && suggestion.startsWith('person:')
    ? suggestion.slice('person:'.length)
    : null;
}

/** FNV-1a in 64 bits, as hexadecimal digits: alike in every browser and at every time, not meant to keep secrets. */
function hashOf(text: string): string {
  let hash = 0xcb_f2_9c_e4_84_22_23_25n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x1_00_00_00_01_b3n);
  return hash.toString(16).padStart(16, '0');
}
