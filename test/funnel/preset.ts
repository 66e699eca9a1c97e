import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { presetCatalogue, type PresetId } from '@/lib/funnel/presets/catalogue';
import { presetById } from '@/lib/funnel/presets/presets';
import { readMessage } from '@/test/words';

/** A preset as users read it. */
export function preset(id: PresetId): FunnelDefinition {
  return presetById[id].build((name) => readMessage(name.replaceAll('.', '_')));
}

/** All of them, in the order in which they are offered. */
export const allPresets: readonly FunnelDefinition[] = presetCatalogue.map(({ id }) => preset(id));
