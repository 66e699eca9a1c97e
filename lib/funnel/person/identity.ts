import { normalAddress } from './address';
import { mailKey } from './mail-key';
import { profileKey } from './profile';
import { recordKey } from './record';

/**
 * Identity keys: what binds a sighting to a lead by itself. `mail:` address, `in:` profile slug, `li:` member id,
 * `crm:` record. A name alone is never a key.
 */
export type IdentityKey = string;

/** Whatever identity keys can be made of. */
export type Identifiable = {
  readonly emails: readonly string[];
  readonly profiles: readonly string[];
  readonly records: readonly string[];
};

/**
 * Keys of somebody seen on a page or known as a lead; duplicates dropped, order kept. An internationalised domain
 * and its ASCII form give the same key.
 */
export function identityKeys(person: Identifiable): readonly IdentityKey[] {
  const keys = [
    ...person.emails.map((email) => addressKey(email)),
    ...person.profiles.map((url) => profileKey(url)),
    ...person.records.map((record) => recordKey(record)),
  ];
  return [...new Set(keys.filter((key) => key !== null))];
}

function addressKey(email: string): IdentityKey | null {
  const address = normalAddress(email);
  return address === null ? null : mailKey(address);
}
