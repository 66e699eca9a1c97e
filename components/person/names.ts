import type { Lead } from '@/lib/funnel/log/lead';
import { nameOf } from '@/lib/funnel/person/name-of';
import type { Settings } from '@/lib/funnel/settings';
import { words } from '@/lib/words';

/** The user and their colleagues: all that names are taken from. */
export type People = Pick<Settings, 'me' | 'colleagues'>;

/** A team member's name; "you" for the user, "a colleague" for somebody who is on no list. */
export function userName(people: People, userId: string): string {
  if (userId === people.me.id) return words('common.you');
  return colleagueName(people, userId) ?? words('common.someone');
}

/** The same in the middle of a sentence. */
export function userNameWithin(people: People, userId: string): string {
  if (userId === people.me.id) return words('common.youWithin');
  return colleagueName(people, userId) ?? words('common.someoneWithin');
}

function colleagueName(people: People, userId: string): string | null {
  const name = people.colleagues.find((user) => user.id === userId)?.name.trim() ?? '';
  return name === '' ? null : name;
}

/** What a lead is called: the name, else what identifies them. */
export function leadName(lead: Pick<Lead, 'name' | 'emails' | 'profiles'>): string {
  return nameOf(lead) ?? words('common.nameless');
}
