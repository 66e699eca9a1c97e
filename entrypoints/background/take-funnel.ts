import { chooseFunnel } from '@/lib/actions/choose-funnel';
import type { PresetId } from '@/lib/funnel/presets/catalogue';
import { presetById } from '@/lib/funnel/presets/presets';
import { accepted, type FunnelRefusal, type Result } from '@/lib/funnel/refusal';
import type { RowChange } from '@/lib/store/writes/append';
import { setSamples } from './samples';
import { sayMessage } from './say-message';
import type { OpenSpace, Spaces } from './spaces';

/**
 * Puts a preset in force, and works by it from then on. Invented leads, where there were some, are told anew in it.
 * @returns the rows that changed
 */
export async function takeFunnel(
  spaces: Spaces,
  space: OpenSpace,
  funnel: PresetId,
): Promise<Result<readonly RowChange[], FunnelRefusal>> {
  const context = await spaces.contextOf(space);
  const chosen = await spaces.write(
    space,
    async () => chooseFunnel(context, presetById[funnel].build(sayMessage)),
    (result) => (result.ok ? result.value.gone : []),
  );
  if (!chosen.ok) return chosen;
  const { definition, gone } = chosen.value;
  const adopted = spaces.adopt(space, definition);
  if (gone.length === 0) return accepted([]);
  const told = await spaces.write(
    adopted,
    async () => setSamples(spaces, adopted, 'fill'),
    (rows) => rows,
  );
  return accepted([...gone, ...told]);
}
