import { never } from '@/lib/metrics/past/never';
import type { Pasts } from '@/lib/metrics/past/pasts';
import type { Spells } from '@/lib/metrics/past/spells';
import { facets, type Asked, type Facet, type Period } from './asked';
import { RowValues } from './row-values';
import { Standings } from './standings';

/** What every figure of one report is worked out from. */
export type Scene = {
  readonly pasts: Pasts;
  readonly asked: Asked;
  /** Rows that were there when it was asked. */
  readonly rows: number;
  /** By row; 1: the report is about it. */
  readonly chosen: Uint8Array;
  /** Everybody of whom `spells` tells is chosen. */
  readonly isAll: boolean;
  /** From and before: the period, with its open ends far away. */
  readonly from: number;
  readonly before: number;
  readonly spells: Spells;
  readonly standings: Standings;
};

/** Chooses the leads that a report is about. */
export function openScene(pasts: Pasts, asked: Asked): Scene {
  const isAll = pasts.latest <= asked.asOf && facets.every((facet) => asked.only[facet] === undefined);
  return {
    pasts,
    asked,
    rows: pasts.rows,
    chosen: choose(pasts, asked, isAll),
    isAll,
    ...endsOf(asked.period),
    spells: pasts.spells(),
    standings: new Standings(pasts, asked.asOf),
  };
}

/** A period that leaves nothing out. */
export const always = { from: -never, before: never } as const;

/** The period with ends, both of which may be far away. */
function endsOf({ from, to }: Period): { readonly from: number; readonly before: number } {
  return { from: from ?? -never, before: to ?? never };
}

function choose(pasts: Pasts, { asOf, only }: Asked, isAll: boolean): Uint8Array {
  if (isAll) return pasts.countingNow();
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
  const values = new RowValues(pasts, facet, asOf);
  const isForNone = value === '' && facet !== 'source';
  for (let row = 0; row < chosen.length; row += 1) {
    if (chosen[row] === 0) continue;
    values.enter(row);
    let has = false;
    let hasAny = false;
    while (values.next()) {
      hasAny = true;
      if (values.code === wanted) has = true;
    }
    if (isForNone ? hasAny : !has) chosen[row] = 0;
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
