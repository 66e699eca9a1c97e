import type { FunnelDefinition, FunnelDefinitionInput, Journey } from '@/lib/funnel/definition/definition';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { buyersJourney } from './buyers-journey';
import { giveBackReasons, plainReasons, type GiveBackFrom } from './give-back-reasons';
import { usualQuadrantSteps } from './quadrant-steps';

/** Gives the text of a name in the word list; presets hold structure, the word list holds what is read. */
export type Say = (name: string) => string;

/** A ready-made funnel that a team can start from. */
export type Preset = {
  readonly id: string;
  readonly build: (say: Say) => FunnelDefinition;
};

/** A stage or sub-step by id, with what is read of it. */
type Named = { id: string; label: string; definition: string };

export type PresetWords = {
  /** What the word list says under the preset's own name. */
  readonly own: (id: string) => Named;
  /** What it says of a stage that several presets have alike. */
  readonly shared: (id: 'with-marketing' | 'lost' | 'closed') => Named;
  /** The buyer's journey, for a funnel that follows it from the start. */
  readonly journey: Journey;
};

type Given = 'id' | 'version' | 'name' | 'about' | 'plainReasons' | 'reasons' | 'quadrants';

/** What a preset says by itself; name, texts and reasons follow from the word list. */
export type PresetShape = Omit<FunnelDefinitionInput, Given> & { readonly giveBack: GiveBackFrom };

/**
 * A preset from its structure. Its texts stand in the word list under `preset.<id>`.
 * @param id also the definition's id
 */
export function presetOf(id: string, shape: (words: PresetWords) => PresetShape): Preset {
  const build = (say: Say): FunnelDefinition => {
    const under = (owner: string) => (each: string) => ({
      id: each,
      label: say(`preset.${owner}.${wordName(each)}.label`),
      definition: say(`preset.${owner}.${wordName(each)}.definition`),
    });
    const { giveBack, ...structure } = shape({
      own: under(wordName(id)),
      shared: under('shared'),
      journey: buyersJourney(say),
    });
    const reasons = giveBackReasons(say, giveBack);
    return definitionSchema.parse({
      ...structure,
      id,
      version: 1,
      name: say(`preset.${wordName(id)}.name`),
      about: say(`preset.${wordName(id)}.about`),
      plainReasons: plainReasons(say, reasons),
      reasons,
      quadrants: usualQuadrantSteps(say),
    });
  };
  return { id, build };
}

/** `not-active` as the word list spells it: `notActive`. */
function wordName(id: string): string {
  return id.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}
