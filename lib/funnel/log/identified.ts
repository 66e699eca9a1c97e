import { identityKeys, type Identifiable } from '@/lib/funnel/person/identity';
import { personSuggestion } from '@/lib/funnel/person/suggestion';
import type { EventOf } from './event';
import type { Lead } from './lead';

/** The lead with more of the names that the person has; that it was somebody else is not denied any more. */
export function identified(lead: Lead, event: EventOf<'identified'>): Lead {
  const { emails, profiles, records } = namesGained(lead, event);
  const confirmed = new Set(identityKeys(event).map((key) => personSuggestion(key)));
  return {
    ...lead,
    emails: [...lead.emails, ...emails],
    profiles: [...lead.profiles, ...profiles],
    records: [...lead.records, ...records],
    denied: lead.denied.filter((each) => !confirmed.has(each)),
  };
}

type Names = { readonly [Kind in keyof Identifiable]: string[] };

/** Those of somebody's names that bind and that a person is not known by yet, each once. */
export function namesGained(known: Identifiable, seen: Identifiable): Names {
  const keys = new Set(identityKeys(known));
  const isNew = (name: Partial<Identifiable>): boolean => {
    const [key] = identityKeys({ emails: [], profiles: [], records: [], ...name });
    if (key === undefined || keys.has(key)) return false;
    keys.add(key);
    return true;
  };
  return {
    emails: seen.emails.filter((email) => isNew({ emails: [email] })),
    profiles: seen.profiles.filter((url) => isNew({ profiles: [url] })),
    records: seen.records.filter((record) => isNew({ records: [record] })),
  };
}
