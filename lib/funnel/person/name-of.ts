import type { Lead } from '@/lib/funnel/log/lead';
import { profileSlug } from './profile';

/** What somebody is called: the name, else what identifies them; null: nothing does. */
export function nameOf(lead: Pick<Lead, 'name' | 'emails' | 'profiles'>): string | null {
  const slug = lead.profiles[0] === undefined ? null : profileSlug(lead.profiles[0]);
  return lead.name ?? lead.emails[0] ?? slug;
}
