import { mailKey } from '@/lib/funnel/person/mail-key';
import { memberProfile, profileKey } from '@/lib/funnel/person/profile';
import { recordKey } from '@/lib/funnel/person/record';
import type { SeenPerson } from './site-adapter';

/**
 * What binds somebody whom a mail client shows: the addresses, nothing else.
 * @param person with addresses that `toAddress` let pass
 */
export function mailKeysOf({ email, otherEmails = [] }: SeenPerson): readonly string[] {
  return email === undefined ? [] : [email, ...otherEmails].map((address) => mailKey(address));
}

/** What binds somebody whom a CRM shows: addresses and the record. No profiles: scripts in pages are kept small. */
export function crmKeysOf(person: SeenPerson): readonly string[] {
  const { recordId } = person;
  const record = recordId === undefined ? null : recordKey(recordId);
  return record === null ? mailKeysOf(person) : [...mailKeysOf(person), record];
}

/** What binds somebody whom any other page shows: addresses, profile, member id, record. */
export function keysOf(person: SeenPerson): readonly string[] {
  const { profileUrl, memberId, recordId } = person;
  const profiles = [profileUrl, memberId === undefined ? undefined : memberProfile(memberId)];
  const keys = [
    ...mailKeysOf(person),
    ...profiles.map((url) => (url === undefined ? null : profileKey(url))),
    recordId === undefined ? null : recordKey(recordId),
  ];
  return [...new Set(keys.filter((key) => key !== null))];
}
