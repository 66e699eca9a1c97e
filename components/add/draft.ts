import type { CommandOf } from '@/lib/funnel/command';
import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { normalAddress } from '@/lib/funnel/person/address';
import { identityKeys } from '@/lib/funnel/person/identity';
import { profileSlug } from '@/lib/funnel/person/profile';
import { words } from '@/lib/words';
import { companyOf } from '@/lib/funnel/person/company-of';

/** What is known of somebody before they are a lead: seen on a page, or typed into the search. */
export type Stranger = {
  readonly name: string | null;
  readonly email: string | null;
  readonly company: string | null;
  readonly title: string | null;
  readonly profileUrl: string | null;
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
};

/** @param referredBy lead id of whoever recommended us to them: that is then where they come from */
export function draftOf(
  stranger: Stranger,
  definition: FunnelDefinition,
  referredBy: string | null = null,
): Draft {
  return {
    name: stranger.name ?? '',
    email: stranger.email ?? '',
    company: stranger.company ?? companyOf(stranger.email ?? ''),
    title: stranger.title ?? '',
    profile: stranger.profileUrl ?? '',
    stage: definition.initial,
    source: referredBy === null ? '' : words('lead.source.referral'),
    referredBy,
  };
}

/** A text that was searched for, as far as it says who somebody is: an address, a profile, else a name. */
export function strangerOf(text: string): Stranger {
  const typed = text.trim();
  const nobody = { name: null, email: null, company: null, title: null, profileUrl: null };
  if (normalAddress(typed) !== null) return { ...nobody, email: typed };
  if (profileSlug(typed) !== null) return { ...nobody, profileUrl: typed };
  return { ...nobody, name: typed === '' ? null : typed };
}

/** The identity keys of a draft: what a duplicate would share. */
export function keysOfDraft(draft: Draft): readonly string[] {
  return identityKeys({ emails: [draft.email], profiles: [draft.profile], records: [] });
}

/** The command that a draft stands for. */
export function addCommand(
  draft: Draft,
  definition: FunnelDefinition,
  more: { readonly capturedFrom: string; readonly evenIfDuplicate: boolean },
): CommandOf<'addLead'> {
  const { name, email, company, title, profile, source, referredBy } = draft;
  return {
    type: 'addLead',
    person: {
      emails: email.trim() === '' ? [] : [email.trim()],
      profiles: profile.trim() === '' ? [] : [profile.trim()],
      records: [],
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

/** Stages that somebody can be put straight into. */
export function stagesToAdd(definition: FunnelDefinition): readonly Stage[] {
  const byName = definition.derive.some((rule) => rule.stage === 'placed');
  return definition.stages.filter((stage) => !stage.retired && (stage.placing !== undefined || byName));
}
