import { useMemo } from 'react';
import { usualCurrency } from '@/components/deal/currencies';
import { kindName } from '@/components/scoring/kind-words';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import { useProgrammeEntries } from '@/lib/queries/use-programmes';
import { useScoring } from '@/lib/queries/use-scoring';
import type { Surroundings } from '@/lib/transfer/files/plan';

/** What a file is read with, but for the time: the funnel, the team, its programmes and kinds of activities. */
export function useSurroundings(settings: Settings, definition: FunnelDefinition): Omit<Surroundings, 'now'> {
  const entries = useProgrammeEntries();
  const scoring = useScoring();
  return useMemo(
    () => ({
      definition,
      zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      colleagues: [
        { id: settings.me.id, name: settings.me.name, addresses: settings.me.addresses },
        ...settings.colleagues,
      ],
      programmes: (entries ?? []).map(({ programme: { id, name } }) => ({ id, name })),
      currency: usualCurrency(),
      kinds: (scoring?.kinds ?? []).map((kind) => ({ id: kind.id, name: kindName(kind) })),
    }),
    [settings, definition, entries, scoring],
  );
}
