import type { Programme } from '@/lib/funnel/team/programme';
import {
  listProgrammes,
  memberIds,
  programmesAimedAt,
  type ProgrammeEntry,
} from '@/lib/store/reads/programmes';
import type { Door } from '@/lib/store/reads/door';
import { useLastKnown, useLive } from './use-live';

/** Every programme with its members and targets counted, by name; undefined while they are not known yet. */
export function useProgrammeEntries(): readonly ProgrammeEntry[] | undefined {
  return useLastKnown(useLive(listProgrammes, null));
}

/** The programmes that a company is a target of. */
export function useProgrammesAimedAt(domain: string): readonly Programme[] | undefined {
  return useLive(programmesAimedAt, domain);
}

/** Ids of all leads that are in a programme. */
export function useMemberIds(programme: string): readonly string[] | undefined {
  return useLive(readMembers, programme);
}

async function readMembers(db: Door, programme: string): Promise<readonly string[]> {
  return memberIds(db, programme);
}
