/**
 * The presets in the order in which they are offered, without what is in them: pages list them without loading what
 * checks a definition. `words` is where the word list has their name and what they are for.
 */
export const presetCatalogue = [
  { id: 'deal-stage', words: 'dealStage' },
  { id: 'smarketing', words: 'smarketing' },
  { id: 'six-stage', words: 'sixStage' },
  { id: 'hand-off-and-flip', words: 'handOffAndFlip' },
  { id: 'list-to-client', words: 'listToClient' },
  { id: 'hubspot', words: 'hubspot' },
  { id: 'salesforce', words: 'salesforce' },
  { id: 'gitlab', words: 'gitlab' },
  { id: 'sirius-decisions', words: 'siriusDecisions' },
] as const;

export type PresetId = (typeof presetCatalogue)[number]['id'];
