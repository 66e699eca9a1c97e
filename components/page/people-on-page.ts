import { leadName } from '@/components/person/names';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Recognition } from '@/lib/funnel/person/match/match';
import type { Seen } from '@/lib/funnel/person/match/seen';
import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import { namesOf, type Stranger } from '@/lib/funnel/person/stranger';
import { words } from '@/lib/words';
import type { Switchable } from './PeopleSwitcher';

/** One of the people on a page: who they are, or may be, and what the page tells of them. */
export type OnPage = Switchable & {
  readonly stranger: PersonSeen;
  readonly seen: Seen;
  readonly recognition: Recognition;
};

/** Somebody on a page as leads are looked for. */
export function seenOf(person: PersonSeen, site: string): Seen {
  const { keys, name, company, title } = person;
  return { site, keys, name, emails: namesOf(person).emails, company, title };
}

/**
 * Who is on the page: each lead once, strangers among them. A person whom two leads claim is neither, so that nobody is
 * taken for somebody else.
 * @param recognitions of each of the people, in the same order
 */
export function peopleOnPage(
  people: readonly PersonSeen[],
  recognitions: readonly Recognition[],
  site: string,
): readonly OnPage[] {
  const shown = new Map<string, OnPage>();
  for (const [index, person] of people.entries()) {
    const recognition = recognitions[index] ?? { type: 'new' };
    const lead = leadOf(recognition);
    const name = lead ? leadName(lead) : nameOf(person);
    const id = lead?.id ?? `stranger ${person.keys[0] ?? name}`;
    if (!shown.has(id))
      shown.set(id, { id, name, lead, stranger: person, seen: seenOf(person, site), recognition });
  }
  return [...shown.values()];
}

function leadOf(recognition: Recognition): Lead | null {
  return recognition.type === 'bound' ? recognition.match.lead : null;
}

function nameOf({ name, email }: Stranger): string {
  return name ?? email ?? words('common.nameless');
}
