import type { PresetId } from './catalogue';
import { dealStagePreset } from './deal-stage';
import { gitLabPreset } from './gitlab';
import { handOffAndFlipPreset } from './hand-off-and-flip';
import { hubSpotPreset } from './hubspot';
import { listToClientPreset } from './list-to-client';
import type { Preset } from './preset';
import { salesforcePreset } from './salesforce';
import { siriusDecisionsPreset } from './sirius-decisions';
import { sixStagePreset } from './six-stage';
import { smarketingPreset } from './smarketing';

/** Every preset by its id: a funnel for the catalogue is one file here and one line there. */
export const presetById: Readonly<Record<PresetId, Preset>> = {
  'deal-stage': dealStagePreset,
  smarketing: smarketingPreset,
  'six-stage': sixStagePreset,
  'hand-off-and-flip': handOffAndFlipPreset,
  'list-to-client': listToClientPreset,
  hubspot: hubSpotPreset,
  salesforce: salesforcePreset,
  gitlab: gitLabPreset,
  'sirius-decisions': siriusDecisionsPreset,
};
