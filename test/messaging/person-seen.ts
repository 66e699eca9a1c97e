import type { PersonSeen } from '@/lib/funnel/person/person-seen';

/** Somebody on a page of whom nothing is known but what is told here. */
export function personSeen(known: Partial<PersonSeen>): PersonSeen {
  return {
    keys: [],
    role: 'sender',
    name: null,
    email: null,
    otherEmails: [],
    company: null,
    title: null,
    profileUrl: null,
    memberId: null,
    recordId: null,
    siteStage: null,
    ...known,
  };
}
