import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { destinationsIn, type Destination, type StageMapping } from './migration';

type Kind = Stage['kind'];

/** Where leads of a kind go that the new definition has no stage of, best first. */
const nextBest: Readonly<Record<Kind, readonly Kind[]>> = {
  open: ['hand-off', 'parked'],
  'hand-off': ['open', 'parked'],
  won: ['after-sale', 'open'],
  lost: ['closed', 'parked', 'open'],
  closed: ['lost', 'parked', 'open'],
  parked: ['open', 'hand-off'],
  'after-sale': ['won', 'open'],
};

/**
 * A mapping for every stage of the definition that goes out of force: to the stage of the same id where that lives on,
 * else to the nearest of the same kind, else to the nearest of a kind that comes closest.
 */
export function proposeMapping(from: FunnelDefinition, to: FunnelDefinition): StageMapping {
  return Object.fromEntries(from.stages.map((stage) => [stage.id, destinationOf(from, to, stage)]));
}

/** The way into a stage that somebody chose: one that is made of sub-steps is entered at its first. */
export function destinationTo(to: FunnelDefinition, stage: Stage): Destination {
  const step = stage.placing?.step ?? to.steps.find((each) => each.stage === stage.id)?.id;
  return step === undefined ? { stage: stage.id } : { stage: stage.id, step };
}

function destinationOf(from: FunnelDefinition, to: FunnelDefinition, stage: Stage): Destination {
  const same = to.stages.find((each) => each.id === stage.id && !each.retired);
  if (same) return { stage: same.id };
  const living = destinationsIn(to);
  for (const kind of [stage.kind, ...nextBest[stage.kind]]) {
    const nearest = nearestTo(
      placeIn(from, stage),
      living.filter((each) => each.kind === kind),
      to,
    );
    if (nearest) return destinationTo(to, nearest);
  }
  return { stage: to.initial };
}

function nearestTo(place: number, stages: readonly Stage[], to: FunnelDefinition): Stage | undefined {
  const distance = (stage: Stage): number => Math.abs(placeIn(to, stage) - place);
  return stages.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** How far along a stage lies, from 0 to 1, among those in which work goes on; the others lie by the order of all. */
function placeIn(definition: FunnelDefinition, stage: Stage): number {
  const works = (each: Stage): boolean => (each.kind === 'open' || each.kind === 'hand-off') && !each.retired;
  const among = works(stage) ? definition.stages.filter((each) => works(each)) : definition.stages;
  return among.length < 2 ? 0 : among.indexOf(stage) / (among.length - 1);
}
