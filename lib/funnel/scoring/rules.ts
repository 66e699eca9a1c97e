import type { z } from '@/lib/zod';
import type { scoringChanges } from './rules-schema';
import { usualKinds, usualProfiles, usualRules } from './usual-rules';

export type ScoringChanges = Readonly<z.output<typeof scoringChanges>>;

/**
 * How a team scores its leads. Points by hand: `profiles` of ideal customers say what fits (the best one counts),
 * `kinds` what each activity is worth and how fast that fades, `rules` anything else, also against a lead. Once points
 * were learned from closed leads and are in force, those count instead.
 */
export type ScoringRules = {
  readonly kinds: NonNullable<ScoringChanges['kinds']>;
  readonly profiles: NonNullable<ScoringChanges['profiles']>;
  readonly rules: NonNullable<ScoringChanges['rules']>;
  readonly cuts: NonNullable<ScoringChanges['cuts']>;
  readonly learned: NonNullable<ScoringChanges['learned']> | null;
  /** Who changed it last, and when; wall time in ms. */
  readonly by: string;
  readonly updatedAt: number;
};

export type ActivityKind = ScoringRules['kinds'][number];
export type IdealProfile = ScoringRules['profiles'][number];
export type Wish = IdealProfile['wishes'][number];
export type ScoringRule = ScoringRules['rules'][number];
export type Cuts = ScoringRules['cuts'];
export type Learned = NonNullable<ScoringRules['learned']>;

/** The one subject of events that change how the team scores. */
export const scoringId = 'scoring';

/** Before anybody changed anything: works from the first activity on. */
export function usualScoring(): ScoringRules {
  return {
    kinds: usualKinds,
    profiles: usualProfiles,
    rules: usualRules,
    cuts: { fit: 30, interest: 30 },
    learned: null,
    by: '',
    updatedAt: 0,
  };
}

/** The kind that an activity is of; the one for everything that has none of its own, where there is that. */
export function kindOf({ kinds }: Pick<ScoringRules, 'kinds'>, activity: string): ActivityKind | null {
  return kinds.find(({ id }) => id === activity) ?? kinds.find(({ id }) => id === otherKind) ?? null;
}

/** From how many points on a side is high: learned points have cuts of their own. */
export function cutsInForce({ cuts, learned }: Pick<ScoringRules, 'cuts' | 'learned'>): Cuts {
  return learned?.cuts ?? cuts;
}

/** Stands for every activity that has no kind of its own. */
export const otherKind = 'other';
