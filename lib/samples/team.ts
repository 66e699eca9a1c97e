import type { Actor } from '@/lib/funnel/log/event';
import type { User } from '@/lib/funnel/settings';

/** The invented team around the user. Their ids begin alike, so that nobody takes them for colleagues of flesh and blood. */
export const sampleColleague: User = { id: 'sample-colleague', name: 'Aoife Brannigan' };
const sampleMarketer: User = { id: 'sample-marketer', name: 'Tendai Moyo' };

const team: readonly User[] = [sampleColleague, sampleMarketer];

/** The colleagues with the invented ones among them: without, their leads would be nobody's by name. */
export function withSampleTeam(colleagues: readonly User[]): readonly User[] {
  return [...withoutSampleTeam(colleagues), ...team];
}

/** The colleagues of flesh and blood. */
export function withoutSampleTeam(colleagues: readonly User[]): readonly User[] {
  return colleagues.filter((user) => !team.some((invented) => invented.id === user.id));
}

/** Who did what in the invented past: the user plays every part that is theirs. */
export type Who = 'me' | 'colleague' | 'marketer';

/** Actors of the invented past, by the part that they play. */
export function actorsFor(me: string): Readonly<Record<Who, Actor>> {
  return {
    me: { id: me, role: 'both' },
    colleague: { id: sampleColleague.id, role: 'sales' },
    marketer: { id: sampleMarketer.id, role: 'marketing' },
  };
}
