import type { CommandOf } from '@/lib/funnel/command';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stagesToAdd } from '@/lib/funnel/definition/stages-to-add';
import { companyOf } from '@/lib/funnel/person/company-of';
import { identityKeys, type Identifiable } from '@/lib/funnel/person/identity';
import { namesOf, type Stranger } from '@/lib/funnel/person/stranger';
import { words } from '@/lib/words';

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
