import { useCallback } from 'react';
import type { Programme } from '@/lib/funnel/team/programme';
import type { Segment } from '@/lib/funnel/team/segment';
import {
  idsProposedBy,
  readProgrammes,
  readSegments,
  segmentsProposing,
  type ReadSegment,
} from '@/lib/store/reads/segments';
import { useConnection } from './use-connection';
import { useLastKnown, useLive } from './use-live';

/** Every segment, by its name; undefined while it is not known. */
export function useSegments(): readonly ReadSegment[] | undefined {
  return useLastKnown(useLive(readSegments, null));
}

/** Every programme, by its name. */
export function useProgrammes(): readonly Programme[] | undefined {
  return useLastKnown(useLive(readProgrammes, null));
}

/** The segments that propose a lead. */
export function useSegmentsProposing(leadId: string): readonly Segment[] | undefined {
  return useLive(segmentsProposing, leadId);
}

/**
 * Asks for the ids of all leads that a segment proposes, at the moment of a press.
 * @returns gives none while the store is not open
 */
export function useAllProposed(segment: string): () => Promise<readonly string[]> {
  const connection = useConnection();
  return useCallback(async () => {
    const state = connection.state();
    return state.type === 'ready' ? idsProposedBy(state.db, segment) : [];
  }, [connection, segment]);
}
