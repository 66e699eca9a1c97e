import { normalAddress } from './address';
import type { Identifiable } from './identity';
import { memberProfile, profileKey } from './profile';

type Names = { readonly [Kind in keyof Identifiable]: string[] };

/** What is known of somebody before they are a lead: seen on a page, or typed into the search. */
export type Stranger = {
  readonly name: string | null;
  readonly email: string | null;
  readonly otherEmails: readonly string[];
  readonly company: string | null;
  readonly title: string | null;
  readonly profileUrl: string | null;
  /** LinkedIn's own id of a member. */
  readonly memberId: string | null;
  /** `<host>/<type>/<id>` of a CRM record. */
  readonly recordId: string | null;
};

/** Nothing is known. */
const nobody: Stranger = {
  name: null,
  email: null,
  otherEmails: [],
  company: null,
  title: null,
  profileUrl: null,
  memberId: null,
  recordId: null,
};

/** A text that was searched for, as far as it says who somebody is: an address, a profile, else a name. */
export function strangerOf(text: string): Stranger {
  const typed = text.trim();
  if (normalAddress(typed) !== null) return { ...nobody, email: typed };
  if (profileKey(typed) !== null) return { ...nobody, profileUrl: typed };
  return { ...nobody, name: typed === '' ? null : typed };
}

/** Every name by which a page tells somebody apart, the one that is shown first. */
export function namesOf(stranger: Stranger): Names {
  const { email, otherEmails, profileUrl, memberId, recordId } = stranger;
  const profiles = [profileUrl, memberId === null ? null : memberProfile(memberId)];
  return {
    emails: [...new Set([...(email === null ? [] : [email]), ...otherEmails])],
    profiles: [...new Set(profiles.filter((url) => url !== null))],
    records: recordId === null ? [] : [recordId],
  };
}
