import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { stageTone } from '@/lib/funnel/definition/tone';

/** Stages that follow each other on the way and belong together. */
export type Run = { readonly group: Stage['group'] | 'after-sale'; readonly stages: readonly Stage[] };

/** A stage off the way, and the one on it that it is drawn beside; null: there is no way. */
export type Aside = { readonly stage: Stage; readonly beside: string | null };

/** What there is to draw: the way from top to bottom, and what lies aside of it. Retired stages are left out. */
export type Outline = { readonly runs: readonly Run[]; readonly asides: readonly Aside[] };

/** Takes a funnel apart for its drawing. Groups that do not follow each other are drawn as often as they come. */
export function outlineOf(definition: FunnelDefinition): Outline {
  const drawn = definition.stages.filter((stage) => !stage.retired);
  const way = drawn.filter((stage) => !isAside(definition, stage));
  const runs: { group: Run['group']; stages: Stage[] }[] = [];
  for (const stage of way) {
    const group = stage.kind === 'after-sale' ? 'after-sale' : stage.group;
    const last = runs.at(-1);
    if (last?.group === group) last.stages.push(stage);
    else runs.push({ group, stages: [stage] });
  }
  const asides = drawn
    .filter((stage) => isAside(definition, stage))
    .map((stage) => ({ stage, beside: besideOf(definition, way, stage) }));
  return { runs, asides };
}

function isAside(definition: FunnelDefinition, stage: Stage): boolean {
  const tone = stageTone(definition, stage);
  return tone === 'idle' || tone === 'parked' || tone === 'lost' || tone === 'closed';
}

/** Ends beside the goal, the others beside whatever comes before them. */
function besideOf({ stages }: FunnelDefinition, way: readonly Stage[], stage: Stage): string | null {
  const isEnd = stage.kind === 'lost' || stage.kind === 'closed';
  const beside = isEnd
    ? (way.find((each) => each.kind === 'won') ?? way.at(-1))
    : (way.findLast((each) => stages.indexOf(each) < stages.indexOf(stage)) ?? way[0]);
  return beside?.id ?? null;
}
