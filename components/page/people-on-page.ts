import type { Stranger } from '@/components/add/draft';
import { leadName } from '@/components/person/names';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import type { Switchable } from './PeopleSwitcher';

/** Somebody whom a page shows, with the keys that bind them to leads. */
export type PersonOnPage = Stranger & { readonly keys: readonly string[] };

/** One of the people on a page: a lead, or a stranger of whom the page tells this much. */
export type OnPage = Switchable & { readonly stranger: Stranger };

/** Every key of a page's people, in the order in which `peopleOnPage` takes their leads. */
export function keysOnPage(people: readonly PersonOnPage[]): readonly string[] {
  return people.flatMap((person) => person.keys);
}

/**
 * Who is on the page: each lead once, strangers among them. A person whom two leads claim shows both, so that nobody
 * is taken for somebody else.
 * @param leadsByKey for each of `keysOnPage` its leads
 */
export function peopleOnPage(
  people: readonly PersonOnPage[],
  leadsByKey: readonly (readonly Lead[])[],
): readonly OnPage[] {
  const shown = new Map<string, OnPage>();
  let start = 0;
  for (const person of people) {
    const leads = leadsByKey.slice(start, (start += person.keys.length)).flat();
    for (const lead of leads)
      shown.set(lead.id, { id: lead.id, name: leadName(lead), lead, stranger: person });
    if (leads.length === 0) {
      const name = person.name ?? person.email ?? words('common.nameless');
      const id = `stranger ${person.keys[0] ?? name}`;
      shown.set(id, { id, name, lead: null, stranger: person });
    }
  }
  return [...shown.values()];
}
