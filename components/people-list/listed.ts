import { draftOf } from '@/components/add/draft';
import type { Choice } from '@/components/field/ChoiceList';
import { seenOf } from '@/components/page/people-on-page';
import { leadName } from '@/components/person/names';
import { evidenceWords } from '@/components/recognition/evidence-words';
import type { PersonToTag } from '@/lib/funnel/commands/person-command';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Recognition } from '@/lib/funnel/person/match/match';
import type { Seen } from '@/lib/funnel/person/match/seen';
import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import { namesOf } from '@/lib/funnel/person/stranger';
import { words } from '@/lib/words';

/** Whom somebody on a list is taken for: `new`, a lead's id, or nobody said yet. */
export type Verdict = string;

export const asNew: Verdict = 'new';
export const undecided: Verdict = '';

/** Somebody on a list of the page, with what they are proposed as. */
export type Listed = {
  readonly id: string;
  readonly name: string;
  readonly person: PersonSeen;
  readonly seen: Seen;
  readonly recognition: Recognition;
};

/** The people of a list, each with what is proposed. */
export function listedOf(
  people: readonly PersonSeen[],
  recognitions: readonly Recognition[],
  site: string,
): readonly Listed[] {
  return people.map((person, index) => ({
    id: person.keys.join(' '),
    name: person.name ?? person.email ?? words('common.nameless'),
    person,
    seen: seenOf(person, site),
    recognition: recognitions[index] ?? { type: 'new' },
  }));
}

/** What is proposed: the lead that a key binds, somebody new, or a question where others may be meant. */
export function proposalOf({ recognition }: Listed): Verdict {
  if (recognition.type === 'bound') return recognition.match.lead.id;
  return recognition.type === 'new' ? asNew : undecided;
}

/** The leads that somebody may be, with what speaks for each; somebody whom no key binds may also be new. */
export function verdictsFor({ recognition }: Listed): readonly Choice[] {
  if (recognition.type !== 'tie' && recognition.type !== 'possible') return [];
  const leads = recognition.matches.map((match) => ({
    id: match.lead.id,
    label: leadName(match.lead),
    hint: evidenceWords(match),
  }));
  const ask = { id: undecided, label: words('peopleList.decide') };
  return recognition.type === 'tie'
    ? [ask, ...leads]
    : [ask, ...leads, { id: asNew, label: words('peopleList.new') }];
}

/** The lead that somebody was decided to be; null: none. */
export function leadBy({ recognition }: Listed, verdict: Verdict): Lead | null {
  const matches =
    recognition.type === 'bound'
      ? [recognition.match]
      : recognition.type === 'new'
        ? []
        : recognition.matches;
  return matches.find(({ lead }) => lead.id === verdict)?.lead ?? null;
}

/**
 * Somebody as they are saved.
 * @param stage where somebody new is put
 */
export function rowOf(
  { person }: Listed,
  verdict: Verdict,
  stage: string,
  definition: FunnelDefinition,
): PersonToTag {
  const { name, company, title } = draftOf(person, definition);
  const known = {
    ...(name === '' ? {} : { name }),
    ...(company === '' ? {} : { company }),
    ...(title === '' ? {} : { title }),
  };
  return {
    person: { ...namesOf(person), ...known },
    leadId: verdict === asNew ? null : verdict,
    ...(stage === definition.initial ? {} : { stage }),
  };
}
