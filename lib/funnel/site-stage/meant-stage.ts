import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { normalStage, proposeStage, stageNamed } from '@/lib/funnel/definition/stage-named';
import { stagesToAdd } from '@/lib/funnel/definition/stages-to-add';
import { stageTone, stageTones, type StageTone } from '@/lib/funnel/definition/tone';
import type { Settings } from '@/lib/funnel/settings';
import { wordsFor } from './known-words';

/**
 * Which stage of ours a stage or status of a site's own means: what the user said of it, else what its name suggests.
 * @returns its id; null: none, or nobody knows
 */
export function meantStage(
  definition: FunnelDefinition,
  siteStages: Settings['siteStages'],
  site: string,
  label: string,
): string | null {
  const told = siteStages[site]?.[label];
  if (told === null) return null;
  const isThere = definition.stages.some(({ id, retired }) => id === told && !retired);
  // A stage of a funnel that is no longer in force says nothing of this one.
  return told !== undefined && isThere ? told : suggestStage(definition, label);
}

/** A stage of ours by a label's name: the same name, a word that means the same, or a name that the label contains. */
export function suggestStage(definition: FunnelDefinition, label: string): string | null {
  const found =
    stageNamed(definition, label) ?? sameMeaning(definition, label) ?? proposeStage(definition, label);
  return stagesToAdd(definition).some(({ id }) => id === found) ? found : null;
}

function sameMeaning(definition: FunnelDefinition, label: string): string | null {
  const wanted = normalStage(label);
  const tone = stageTones.find((each) => wanted !== '' && wordsFor(each).includes(wanted));
  const stageOf = (meant: StageTone | undefined): string | null =>
    stagesToAdd(definition).find((stage) => stageTone(definition, stage) === meant)?.id ?? null;
  // Whoever speaks for you has bought: where a funnel ends with the sale, an evangelist is a customer.
  return stageOf(tone) ?? (tone === 'after-sale' ? stageOf('won') : null);
}
