import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { waysBack } from '@/lib/funnel/definition/ways-back';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { outlineOf } from './outline';

const hour = 3_600_000;

/** What a drawing shows, in sentences: the way, the hand-offs, the ways back, and what lies aside. */
export function describeDrawing(definition: FunnelDefinition): readonly string[] {
  const { runs, asides } = outlineOf(definition);
  const way = runs.flatMap(({ group, stages }) => (group === 'after-sale' ? [] : stages));
  const after = runs.flatMap(({ group, stages }) => (group === 'after-sale' ? stages : []));
  const labels = (stages: readonly { readonly label: string }[]): string =>
    stages.map(({ label }) => label).join(', ');
  return [
    ...(way.length > 0 ? [words('funnelDrawing.way', [labels(way)])] : []),
    ...way.filter(({ kind }) => kind === 'hand-off').map((stage) => handOffText(stage)),
    ...waysBackTexts(definition),
    ...(after.length > 0 ? [words('funnelDrawing.after', [labels(after)])] : []),
    ...(asides.length > 0 ? [words('funnelDrawing.aside', [labels(asides.map(({ stage }) => stage))])] : []),
  ];
}

/** What happens at a hand-off, in a sentence. */
export function handOffText({
  label,
  acceptWithinHours,
}: {
  readonly label: string;
  readonly acceptWithinHours?: number | undefined;
}): string {
  return acceptWithinHours === undefined
    ? words('funnelDrawing.handOff', [label])
    : words('funnelDrawing.handOffWithin', [label, times.long(acceptWithinHours * hour)]);
}

function waysBackTexts(definition: FunnelDefinition): readonly string[] {
  const labelOf = (id: string): string => definition.stages.find((stage) => stage.id === id)?.label ?? id;
  const ways = waysBack(definition);
  return [...new Set(ways.map(({ to }) => to))].map((to) => {
    const from = [...new Set(ways.filter((way) => way.to === to).map((way) => labelOf(way.from)))];
    return words('funnelDrawing.back', [from.join(', '), labelOf(to)]);
  });
}
