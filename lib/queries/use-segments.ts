import type { Lead } from '@/lib/funnel/lead';
import type { Programme } from '@/lib/funnel/team/programme';
import type { Segment } from '@/lib/funnel/team/segment';
import {
  proposedBy,
  readProgrammes,
  readSegments,
  segmentsProposing,
  type ReadSegment,
} from '@/lib/store/reads/segments';
import { useLastKnown, useLive } from './use-live';

/** Every segment, by its name; undefined while it is not known. */
export function useSegments(): readonly ReadSegment[] | undefined {
  return useLastKnown(useLive(readSegments, null));
}

/** Every programme, by its name. */
export function useProgrammes(): readonly Programme[] | undefined {
  return useLastKnown(useLive(readProgrammes, null));
}

/** The first leads that a segment proposes. */
export function useProposed(segment: string, limit: number): readonly Lead[] | undefined {
  return useLastKnown(useLive(proposedBy, { segment, limit }));
}

/** The segments that propose a lead. */
export function useSegmentsProposing(leadId: string): readonly Segment[] | undefined {
  return useLive(segmentsProposing, leadId);
}
