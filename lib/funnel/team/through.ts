import type { Through } from '@/lib/funnel/log/event';
import { asksScoreAlone } from './filter';
import type { Segment } from './segment';

/**
 * What decided a hand-over that a segment asked for: the score where its filter asks for nothing else, the segment
 * where it does. Either names the segment, as it was called then, so that it can be held to what became of it.
 */
export function throughSegment({ id, name, filter }: Pick<Segment, 'id' | 'name' | 'filter'>): Through {
  return { type: asksScoreAlone(filter) ? 'score' : 'segment', id, name };
}

/** The segment that a hand-over came through, as it was called then; null: none, or nobody wrote down which. */
export function segmentOfThrough(
  through: Through | null | undefined,
): { readonly id: string; readonly name: string } | null {
  if (!through || through.type === 'likeness' || through.id === undefined) return null;
  return { id: through.id, name: through.name ?? '' };
}
