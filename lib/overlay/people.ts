import { identityKeys } from '@/lib/funnel/person/identity';
import type { PersonSeen } from '@/lib/messaging/protocol';
import type { SeenPerson } from '@/lib/sites/site-adapter';

/** Somebody on the page who can be recognised. */
export type Recognisable = { readonly person: SeenPerson; readonly keys: readonly string[] };

/** Everybody in a place who may be a lead: not the user, nobody merely mentioned, nobody without a binding key. */
export function recognisable(people: readonly SeenPerson[]): readonly Recognisable[] {
  return people
    .filter(({ self, role }) => self !== true && role !== 'mentioned')
    .map((person) => ({ person, keys: keysOf(person) }))
    .filter(({ keys }) => keys.length > 0);
}

/** What the extension's own pages may know of somebody on the page. */
export function toPersonSeen({ person, keys }: Recognisable): PersonSeen {
  return {
    keys,
    name: person.name ?? null,
    email: person.email ?? null,
    company: person.company ?? null,
    title: person.title ?? person.headline ?? null,
    profileUrl: person.profileUrl ?? null,
  };
}

function keysOf({ email, profileUrl, recordId }: SeenPerson): readonly string[] {
  return identityKeys({
    emails: email === undefined ? [] : [email],
    profiles: profileUrl === undefined ? [] : [profileUrl],
    records: recordId === undefined ? [] : [recordId],
  });
}
