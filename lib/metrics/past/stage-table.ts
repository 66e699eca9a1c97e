import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { stageTone } from '@/lib/funnel/definition/tone';
import { exitWays, type ExitWay } from '@/lib/metrics/report/exits';

/** A funnel's stages by number, in its order, with what figures have to know of them. */
export type StageTable = {
  readonly definition: FunnelDefinition;
  readonly ids: readonly string[];
  readonly kinds: readonly Stage['kind'][];
  /** Place on the way from the first stage to the last; -1: off it. */
  readonly places: readonly number[];
  /** The next stage of the way; -1: it is off it, or the last one. */
  readonly next: readonly number[];
  /** 1: somebody is a customer there. */
  readonly wins: Uint8Array;
  /** 1: lost or closed. */
  readonly ends: Uint8Array;
  /** 1: work goes on there, or waits. */
  readonly works: Uint8Array;
  readonly opportunity: number;
  readonly goal: number;
};

/** Reads a definition; retired stages are part of it, for leads were there. */
export function stageTableOf(definition: FunnelDefinition): StageTable {
  const { stages } = definition;
  const kinds = stages.map(({ kind }) => kind);
  const way = stages.filter((stage) => !stage.retired && isOnWay(definition, stage));
  const places = stages.map((stage) => way.indexOf(stage));
  const indexOf = (stage: Stage | undefined): number => (stage ? stages.indexOf(stage) : -1);
  const flags = (isSo: (kind: Stage['kind']) => boolean): Uint8Array =>
    Uint8Array.from(kinds, (kind) => (isSo(kind) ? 1 : 0));
  return {
    definition,
    ids: stages.map(({ id }) => id),
    kinds,
    places,
    next: places.map((place) => (place === -1 ? -1 : indexOf(way[place + 1]))),
    wins: flags((kind) => kind === 'won' || kind === 'after-sale'),
    ends: flags((kind) => kind === 'lost' || kind === 'closed'),
    works: flags((kind) => kind === 'open' || kind === 'hand-off' || kind === 'parked'),
    opportunity: stages.findIndex(({ id }) => id === definition.opportunity),
    goal: stages.findIndex(({ id }) => id === definition.goal),
  };
}

/**
 * Where it led to leave one stage for another.
 * @param back index of the way of giving back by which it was left; -1: nobody gave it back
 * @returns index into `exitWays`
 */
export function exitWayOf(table: StageTable, from: number, to: number, back: number): number {
  return exitWays.indexOf(back === -1 ? ownWay(table, from, to) : (backWays[back] ?? 'back'));
}

/** Ways to give a lead back, by number. */
const backWays = ['returned', 'recycled', 'disqualified'] as const satisfies readonly ExitWay[];

function ownWay({ kinds, places, wins }: StageTable, from: number, to: number): ExitWay {
  const kind = kinds[to];
  if (kind === 'lost' || kind === 'closed') return kind;
  if (wins[to] === 1) return 'forward';
  const place = places[to] ?? -1;
  if (place === -1) return 'aside';
  return place < (places[from] ?? -1) ? 'back' : 'forward';
}

/** Neither put aside, nor out of its window, nor lost for good: as the funnel is drawn. */
function isOnWay(definition: FunnelDefinition, stage: Stage): boolean {
  const tone = stageTone(definition, stage);
  return tone !== 'idle' && tone !== 'parked' && tone !== 'lost' && tone !== 'closed';
}
