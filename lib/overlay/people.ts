import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import type { SeenPerson, SiteAdapter } from '@/lib/sites/site-adapter';

/** Somebody on the page who can be recognised. */
export type Recognisable = { readonly person: SeenPerson; readonly keys: readonly string[] };

/** Everybody in a place who may be a lead: not the user, nobody merely mentioned, nobody without a binding key. */
export function recognisable(
  people: readonly SeenPerson[],
  keysOf: SiteAdapter['keysOf'],
): readonly Recognisable[] {
  return people
    .filter(({ self, role }) => self !== true && role !== 'mentioned')
    .map((person) => ({ person, keys: keysOf(person) }))
    .filter(({ keys }) => keys.length > 0);
}

/** What the extension's own pages may know of somebody on the page. */
export function toPersonSeen({ person, keys }: Recognisable): PersonSeen {
  const { name = null, email = null, company = null, profileUrl = null, recordId = null } = person;
  const { role, otherEmails = [], memberId = null, siteStage = null, headline = null } = person;
  const { title = headline } = person;
  return {
    keys,
    role,
    name,
    email,
    otherEmails,
    company,
    title,
    profileUrl,
    memberId,
    recordId,
    siteStage,
  };
}
