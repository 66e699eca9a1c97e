import { JourneyPart } from '@/components/funnel-editor/JourneyPart';
import { NamePart } from '@/components/funnel-editor/NamePart';
import type { FunnelPart } from '@/components/funnel-editor/part';
import { QuadrantsPart } from '@/components/funnel-editor/QuadrantsPart';
import { WorkingTimePart } from '@/components/funnel-editor/WorkingTimePart';

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
    id: 'editor-working-time',
    title: 'workingTime.title',
    about: 'workingTime.about',
    paths: ['workingTime'],
    Part: WorkingTimePart,
  },
];
