import { NamePart } from '@/components/funnel-editor/NamePart';
import type { FunnelPart } from '@/components/funnel-editor/part';

/** The parts of the funnel's form, in the order in which they are shown. Another part is a line here. */
export const parts: readonly FunnelPart[] = [
  {
    id: 'editor-name',
    title: 'funnelEditor.name.title',
    about: 'funnelEditor.name.intro',
    paths: ['name', 'about'],
    Part: NamePart,
  },
];
