import { useLive } from '@/lib/queries/use-live';
import { readLearnedVersions, type LearnedVersion } from '@/lib/store/reads/learned-versions';

/** Scorecards that were in force, the newest first; undefined while they are not known yet. */
export function useLearnedVersions(): readonly LearnedVersion[] | undefined {
  return useLive(readLearnedVersions, null);
}
