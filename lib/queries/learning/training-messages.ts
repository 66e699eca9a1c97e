import type { StoreTrouble } from '@/lib/funnel/refusal';
import type { LearnAsked, LearnProgress, Lesson } from './learn-from-closed';

/** What a page asks of a worker that learns; it is asked once and ended afterwards. */
export type TrainingRequest = LearnAsked & {
  /** The database that the background said is ready. */
  readonly database: { readonly name: string; readonly version: number };
};

/** What it answers. */
export type TrainingAnswer =
  | { readonly type: 'progress'; readonly progress: LearnProgress }
  | { readonly type: 'done'; readonly lesson: Lesson }
  | { readonly type: 'trouble'; readonly why: StoreTrouble };
