import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { useLive } from './use-live';

/** Every version of a funnel that the log names; undefined while they are not known yet. */
export function useDefinitions(): DefinitionByKey | undefined {
  return useLive(readDefinitions, null);
}
