import type { Recognition } from '@/lib/funnel/person/match/match';
import type { Seen } from '@/lib/funnel/person/match/seen';
import { recognisePeople } from '@/lib/store/reads/candidates';
import { useLive } from './use-live';

/** Who the people on a page are, in the order asked; undefined while it is not known yet. */
export function useRecognised(people: readonly Seen[]): readonly Recognition[] | undefined {
  return useLive(recognisePeople, people);
}
