import { prepareStore } from '@/lib/actions/prepare-store';
import { refoldStore } from '@/lib/actions/refold-store';
import { firstSettings } from '@/lib/funnel/first-settings';
import { dealStagePreset } from '@/lib/funnel/presets/deal-stage';
import { accepted } from '@/lib/funnel/refusal';
import type { Space } from '@/lib/messaging/space';
import { browserMemory } from '@/lib/store/local-memory';
import { openStore } from '@/lib/store/open';
import { currentDefinition, readDefinitions } from '@/lib/store/reads/definitions';
import { sayMessage } from './say-message';
import type { Opened } from './spaces';

/**
 * Opens a space's database and fills in what a new one lacks.
 * @param onClosed called when it is closed under us
 */
export async function openSpace(space: Space, onClosed: () => void): Promise<Opened> {
  const opened = await openStore({ space, memory: browserMemory(), onClosed });
  if (!opened.ok) return opened;
  const db = opened.value;
  const device = String((await db.meta.get('device'))?.value);
  const preset = dealStagePreset.build(sayMessage);
  await prepareStore(db, {
    definition: preset,
    settings: { ...firstSettings(device), sites: ['gmail'] },
    secret: newSecret(),
  });
  const definition = (await currentDefinition(db)) ?? preset;
  const definitions = await readDefinitions(db);
  await refoldStore(db, definitions);
  return accepted({ space, db, definition, definitions });
}

function newSecret(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
