import type { Lead } from '@/lib/funnel/log/lead';
import { namesGained } from '@/lib/funnel/log/identified';
import { identityKeys, type Identifiable, type IdentityKey } from '@/lib/funnel/person/identity';
import { memberProfile } from '@/lib/funnel/person/profile';
import { personSuggestion } from '@/lib/funnel/person/suggestion';

/** Somebody on a page, as far as a page says who they are. */
type Shown = {
  readonly role: string;
  readonly email: string | null;
  readonly otherEmails: readonly string[];
  readonly profileUrl: string | null;
  readonly memberId: string | null;
  readonly recordId: string | null;
};

/** An address, and the profile or record that a page shows beside it as of the same person. */
type Learnable = {
  readonly mailKeys: readonly IdentityKey[];
  readonly otherKeys: readonly IdentityKey[];
  /** What the lead that the address binds is not known by yet; null: nothing, or somebody denied it. */
  readonly namesFor: (lead: Lead) => Names | null;
};

type Names = { readonly [Kind in keyof Identifiable]: string[] };

/**
 * What a page shows together of one person: on a record or a profile, of which exactly one is the subject. Null where
 * there is nothing to learn, or two people could be meant.
 */
export function learnable(view: string, people: readonly Shown[]): Learnable | null {
  if (view !== 'record' && view !== 'profile') return null;
  const [subject, ...others] = people.filter(({ role }) => role === 'subject');
  if (!subject || others.length > 0) return null;
  const { email, otherEmails, profileUrl, memberId, recordId } = subject;
  const emails = [...(email === null ? [] : [email]), ...otherEmails];
  const profiles = [profileUrl, memberId === null ? null : memberProfile(memberId)];
  const beside = {
    emails: [],
    profiles: profiles.filter((url) => url !== null),
    records: recordId === null ? [] : [recordId],
  };
  const mailKeys = identityKeys({ emails, profiles: [], records: [] });
  const otherKeys = identityKeys(beside);
  if (mailKeys.length === 0 || otherKeys.length === 0) return null;
  return {
    mailKeys,
    otherKeys,
    namesFor: (lead) => {
      const names = namesGained(lead, beside);
      const gained = identityKeys(names);
      const isDenied = gained.some((key) => lead.denied.includes(personSuggestion(key)));
      return gained.length === 0 || isDenied ? null : names;
    },
  };
}
