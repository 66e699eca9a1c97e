import type { CommandOf } from '@/lib/funnel/command';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stagesToAdd } from '@/lib/funnel/definition/stages-to-add';
import { normalAddress } from '@/lib/funnel/person/address';
import { identityKeys, type Identifiable } from '@/lib/funnel/person/identity';
import { memberProfile, profileKey } from '@/lib/funnel/person/profile';
import { words } from '@/lib/words';
import { companyOf } from '@/lib/funnel/person/company-of';

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

/** The form's fields as they are typed. */
export type Draft = {
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly title: string;
  readonly profile: string;
  readonly stage: string;
  readonly source: string;
  /** Lead id of whoever recommended us to them; null: nobody did. */
  readonly referredBy: string | null;
  /** Further names of theirs that the page shows: kept as they are, not typed. */
  readonly more: Identifiable;
};

type Known = {
  /** Lead id of whoever recommended us to them: that is then where they come from. */
  readonly referredBy?: string | null | undefined;
  /** Where they stand by the page; null: it does not say. */
  readonly stage?: string | null | undefined;
};

/** The form as it is filled in before anything is typed. */
export function draftOf(
  stranger: Stranger,
  definition: FunnelDefinition,
  { referredBy = null, stage = null }: Known = {},
): Draft {
  const { emails, profiles, records } = namesOf(stranger);
  const canStandThere = stagesToAdd(definition).some(({ id }) => id === stage);
  return {
    name: stranger.name ?? '',
    email: emails[0] ?? '',
    company: stranger.company ?? companyOf(emails[0] ?? ''),
    title: stranger.title ?? '',
    profile: profiles[0] ?? '',
    stage: stage !== null && canStandThere ? stage : definition.initial,
    source: referredBy === null ? '' : words('lead.source.referral'),
    referredBy,
    more: { emails: emails.slice(1), profiles: profiles.slice(1), records },
  };
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

/** A text that was searched for, as far as it says who somebody is: an address, a profile, else a name. */
export function strangerOf(text: string): Stranger {
  const typed = text.trim();
  if (normalAddress(typed) !== null) return { ...nobody, email: typed };
  if (profileKey(typed) !== null) return { ...nobody, profileUrl: typed };
  return { ...nobody, name: typed === '' ? null : typed };
}

/** The identity keys of a draft: what a duplicate would share. */
export function keysOfDraft(draft: Draft): readonly string[] {
  const { emails, profiles, records } = draft.more;
  return identityKeys({ emails: [draft.email, ...emails], profiles: [draft.profile, ...profiles], records });
}

/** The command that a draft stands for. */
export function addCommand(
  draft: Draft,
  definition: FunnelDefinition,
  more: { readonly capturedFrom: string; readonly evenIfDuplicate: boolean },
): CommandOf<'addLead'> {
  const { name, email, company, title, profile, source, referredBy, more: known } = draft;
  return {
    type: 'addLead',
    person: {
      emails: [email.trim(), ...known.emails].filter((each) => each !== ''),
      profiles: [profile.trim(), ...known.profiles].filter((each) => each !== ''),
      records: [...known.records],
      ...(name.trim() === '' ? {} : { name: name.trim() }),
      ...(company.trim() === '' ? {} : { company: company.trim() }),
      ...(title.trim() === '' ? {} : { title: title.trim() }),
    },
    capturedFrom: more.capturedFrom,
    ...(draft.stage === definition.initial ? {} : { stage: draft.stage }),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
    ...(referredBy === null ? {} : { referredBy }),
    ...(more.evenIfDuplicate ? { evenIfDuplicate: true } : {}),
  };
}
