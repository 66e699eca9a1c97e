import { AimsPart } from '@/components/funnel-editor/AimsPart';
import { CriteriaPart } from '@/components/funnel-editor/CriteriaPart';
import { FollowUpPart } from '@/components/funnel-editor/follow-up/FollowUpPart';
import { LastChancesPart } from '@/components/funnel-editor/follow-up/LastChancesPart';
import { WorkingTimePart } from '@/components/funnel-editor/follow-up/WorkingTimePart';
import { JourneyPart } from '@/components/funnel-editor/journey/JourneyPart';
import { MovesPart } from '@/components/funnel-editor/moves/MovesPart';
import { NamePart } from '@/components/funnel-editor/NamePart';
import type { FunnelPart } from '@/components/funnel-editor/part';
import { QuadrantsPart } from '@/components/funnel-editor/QuadrantsPart';
import { ReasonsPart } from '@/components/funnel-editor/reasons/ReasonsPart';
import { StagesPart } from '@/components/funnel-editor/stages/StagesPart';
import { StepsPart } from '@/components/funnel-editor/stages/StepsPart';

/** The parts of the funnel's form, in the order in which they are shown. Another part is a line here. */
export const parts: readonly FunnelPart[] = [
  {
    id: 'editor-name',
    title: 'funnelEditor.name.title',
    about: 'funnelEditor.name.intro',
    paths: ['name', 'about'],
    Part: NamePart,
  },
  {
    id: 'editor-stages',
    title: 'funnelEditor.stages.title',
    about: 'funnelEditor.stages.intro',
    paths: ['stages'],
    Part: StagesPart,
  },
  {
    id: 'editor-steps',
    title: 'stepEditor.title',
    about: 'stepEditor.about',
    paths: ['steps'],
    Part: StepsPart,
  },
  {
    id: 'editor-aims',
    title: 'funnelEditor.aims.title',
    about: 'funnelEditor.aims.intro',
    paths: ['initial', 'goal', 'opportunity'],
    Part: AimsPart,
  },
  {
    id: 'editor-moves',
    title: 'funnelEditor.moves.title',
    about: 'funnelEditor.moves.intro',
    paths: ['moves'],
    Part: MovesPart,
  },
  {
    id: 'editor-criteria',
    title: 'funnelEditor.criteria.title',
    about: 'funnelEditor.criteria.intro',
    paths: ['bantNeeded'],
    Part: CriteriaPart,
  },
  {
    id: 'editor-follow-up',
    title: 'funnelEditor.followUp.title',
    about: 'funnelEditor.followUp.intro',
    paths: [],
    Part: FollowUpPart,
  },
  {
    id: 'editor-last-chances',
    title: 'lastChance.editor.title',
    about: 'lastChance.editor.about',
    paths: ['lastChances'],
    Part: LastChancesPart,
  },
  {
    id: 'editor-quadrants',
    title: 'quadrant.title',
    about: 'funnelEditor.quadrants.about',
    paths: ['quadrants'],
    Part: QuadrantsPart,
  },
  {
    id: 'editor-journey',
    title: 'journey.editor.title',
    about: 'journey.editor.about',
    paths: ['journey'],
    Part: JourneyPart,
  },
  {
    id: 'editor-reasons',
    title: 'reasonEditor.title',
    about: 'reasonEditor.about',
    paths: ['plainReasons', 'reasons'],
    Part: ReasonsPart,
  },
  {
    id: 'editor-working-time',
    title: 'workingTime.title',
    about: 'workingTime.about',
    paths: ['workingTime'],
    Part: WorkingTimePart,
  },
];
