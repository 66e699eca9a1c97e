import type { z } from '@/lib/zod';
import type { Filter } from './filter';
import type { segmentChanges } from './team-event-schema';

/** What a segment does with the leads that it means: propose them for the hand-off, or hand them over itself. */
export const segmentDeeds = ['suggest', 'qualify'] as const;
export type SegmentDeed = (typeof segmentDeeds)[number];

/** A saved filter by which leads become marketing-qualified. */
export type Segment = {
  readonly id: string;
  readonly name: string;
  readonly filter: Filter;
  readonly does: SegmentDeed;
  readonly isOn: boolean;
  /** Who saved it last, and speaks for what it hands over. */
  readonly by: string;
  readonly updatedAt: number;
};

export type SegmentChanges = Readonly<z.output<typeof segmentChanges>>;

/** A segment before anything of it was said. */
export function blankSegment(id: string): Segment {
  return {
    id,
    name: '',
    filter: { match: 'all', rules: [] },
    does: 'suggest',
    isOn: true,
    by: '',
    updatedAt: 0,
  };
}

/** How the offer of a segment is named where somebody turns it down for a lead. */
export function offerOf(segmentId: string): string {
  return `segment:${segmentId}`;
}
