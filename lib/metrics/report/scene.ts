import { never, type Pasts } from '@/lib/metrics/past/pasts';
import type { Spells } from '@/lib/metrics/past/spells';
import { facets, type Asked, type Facet, type Period } from './asked';
import { staysBegun, staysEnded, type PickedStays } from './picked-stays';
import { standingsOf, type Standings } from './standings';

/** What every figure of one report is worked out from. */
export type Scene = {
  readonly pasts: Pasts;
  readonly asked: Asked;
  /** Rows that were there when it was asked. */
  readonly rows: number;
  /** By row; 1: the report is about it. */
  readonly chosen: Uint8Array;
  /** From and before: the period, with its open ends far away. */
  readonly from: number;
  readonly before: number;
  /** Each is made when a figure first needs it. */
  readonly spells: () => Spells;
  readonly standings: () => Standings;
  /** By the number of a stage: its stays that began in the period, and that ended in it. */
  readonly begun: (stage: number) => PickedStays;
  readonly ended: (stage: number) => Int32Array;
};

/** Chooses the leads that a report is about. */
export function openScene(pasts: Pasts, asked: Asked): Scene {
  const { rows } = pasts;
  const chosen = choose(pasts, asked);
  let spells: Spells | null = null;
  let standings: Standings | null = null;
  const begun = new Map<number, PickedStays>();
  const ended = new Map<number, Int32Array>();
  const scene: Scene = {
    pasts,
    asked,
    rows,
    chosen,
    ...endsOf(asked.period),
    spells: () => (spells ??= pasts.spells()),
    standings: () => (standings ??= standingsOf(pasts, chosen, asked.asOf)),
    begun: (stage) => kept(begun, stage, () => staysBegun(scene, stage)),
    ended: (stage) => kept(ended, stage, () => staysEnded(scene, stage)),
  };
  return scene;
}

function kept<Value>(by: Map<number, Value>, key: number, make: () => Value): Value {
  const known = by.get(key);
  if (known !== undefined) return known;
  const made = make();
  by.set(key, made);
  return made;
}

/** The period with ends, both of which may be far away. */
function endsOf({ from, to }: Period): { readonly from: number; readonly before: number } {
  return { from: from ?? -never, before: to ?? never };
}

function choose(pasts: Pasts, { asOf, only }: Asked): Uint8Array {
  const { rows } = pasts;
  const chosen = pasts.alive.data.slice(0, rows);
  const added = pasts.addedAt.data;
  for (let row = 0; row < rows; row += 1) if ((added[row] ?? 0) > asOf) chosen[row] = 0;
  for (const facet of facets) {
    const value = only[facet];
    if (value !== undefined) keepOnly(pasts, chosen, facet, value, asOf);
  }
  return chosen;
}

/** Leaves out whoever does not have a value of a facet at a moment. */
function keepOnly(pasts: Pasts, chosen: Uint8Array, facet: Facet, value: string, asOf: number): void {
  const wanted = codeOf(pasts, facet, value);
  let has = false;
  let hasAny = false;
  const look = (code: number): void => {
    hasAny = true;
    if (code === wanted) has = true;
  };
  for (let row = 0; row < chosen.length; row += 1) {
    if (chosen[row] === 0) continue;
    has = false;
    hasAny = false;
    eachValue(pasts, facet, row, asOf, look);
    if (value === '' && facet !== 'source' ? hasAny : !has) chosen[row] = 0;
  }
}

/** The number of a facet's value; -1: nobody has it. */
function codeOf(pasts: Pasts, facet: Facet, value: string): number {
  if (facet === 'source') return pasts.sources.find(value);
  return facet === 'rule' ? pasts.signalKeys.find(value) : pasts.heldValues.find(value);
}

/** What a number of a facet's value stands for. */
export function valueOf(pasts: Pasts, facet: Facet, code: number): string {
  if (facet === 'source') return pasts.sources.textOf(code);
  return (facet === 'rule' ? pasts.signalKeys : pasts.heldValues).textOf(code);
}

/** Each value of a facet that a lead has at a moment, by number; of a rule, as often as it spoke for it. */
export function eachValue(
  pasts: Pasts,
  facet: Facet,
  row: number,
  asOf: number,
  visit: (code: number) => void,
): void {
  if (facet === 'source') visit(pasts.source.data[row] ?? 0);
  else if (facet === 'rule') eachRule(pasts, row, asOf, visit);
  else {
    const { held } = pasts;
    const wanted = facets.indexOf(facet);
    const end = held.starts.data[row + 1] ?? 0;
    for (let at = held.starts.data[row] ?? 0; at < end; at += 1)
      if (
        held.facet.data[at] === wanted &&
        (held.from.data[at] ?? 0) <= asOf &&
        (held.to.data[at] ?? 0) > asOf
      )
        visit(held.value.data[at] ?? 0);
  }
}

function eachRule(
  { handOvers, signals }: Pasts,
  row: number,
  asOf: number,
  visit: (code: number) => void,
): void {
  const end = handOvers.starts.data[row + 1] ?? 0;
  for (let at = handOvers.starts.data[row] ?? 0; at < end; at += 1) {
    if ((handOvers.at.data[at] ?? 0) > asOf) continue;
    const last = handOvers.signals.data[at + 1] ?? 0;
    for (let signal = handOvers.signals.data[at] ?? 0; signal < last; signal += 1)
      visit(signals.data[signal] ?? 0);
  }
}
