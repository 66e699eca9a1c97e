import { cutTable } from '@/lib/scoring/learning/bins';
import { chanceOf } from '@/lib/scoring/learning/chance';
import { encodeTable, type SparseRows } from '@/lib/scoring/learning/encode';
import type { FeatureColumn, FeatureTable } from '@/lib/scoring/learning/feature-table';

export type ManyLeads = { readonly table: FeatureTable; readonly outcome: Uint8Array };

/** Of all columns, those that hold one of some labels instead of a count. */
const everyThird = 3;
const labels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/**
 * Invented closed leads: of each, some columns are set and all others are zero or missing, as with what people did.
 * @param columns how many there are
 * @param set how many of them each lead has
 * @returns its columns list the leads that have them
 */
export function makeLeads(leads: number, columns: number, set: number, seed: number): ManyLeads {
  const chance = chanceOf(seed);
  const listed = Array.from({ length: columns }, () => ({
    leads: new Int32Array(leads),
    values: new Float64Array(leads),
    held: 0,
  }));
  const effects = Array.from({ length: columns }, () => chance() * 1.6 - 0.8);
  const outcome = new Uint8Array(leads);
  const order = Int32Array.from({ length: columns }, (_, at) => at);
  for (let lead = 0; lead < leads; lead += 1) {
    let logOdds = -2;
    for (let at = 0; at < set; at += 1) {
      const other = at + Math.floor(chance() * (columns - at));
      const column = order[other] ?? 0;
      order[other] = order[at] ?? 0;
      order[at] = column;
      const list = listed[column];
      if (!list) throw new Error(`There is no column ${column}.`);
      const value = Math.ceil(chance() * 40) / 4;
      list.leads[list.held] = lead;
      list.values[list.held] = value;
      list.held += 1;
      logOdds += ((effects[column] ?? 0) * value) / 10;
    }
    outcome[lead] = chance() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  }
  const made = listed.map((list, at): FeatureColumn => {
    const own = {
      id: `column ${at}`,
      group: at % 2 === 0 ? ('fit' as const) : ('interest' as const),
      leads: list.leads.slice(0, list.held),
    };
    const held = list.values.slice(0, list.held);
    if (at % everyThird !== 0) return { ...own, kind: 'number', values: held };
    const codes = Int32Array.from(held, (value) => Math.floor((value / 10.01) * labels.length));
    return { ...own, kind: 'category', codes, labels };
  });
  return { table: { rows: leads, columns: made }, outcome };
}

/** The matrix that the Newton steps go over. */
export function matrixOf({ table, outcome }: ManyLeads): SparseRows {
  return encodeTable(table, cutTable(table), outcome).matrix;
}

/**
 * What nothing that takes Newton steps gets around: for every row its log odds, its part of the gradient and its part of
 * the Hessian's lower half. No step is taken.
 * @returns something that depends on all of it, so that nothing of it is left out
 */
export function passOver(matrix: SparseRows, outcome: Uint8Array, passes: number): number {
  const { rows, parameters, starts, entries } = matrix;
  const size = parameters + 1;
  const last = parameters * size;
  // Anything but nothing at all: what is added up should differ from lead to lead.
  const beta = Float64Array.from({ length: size }, (_, at) => ((at * 37) % 101) / 101 - 0.7);
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  for (let pass = 0; pass < passes; pass += 1)
    for (let row = 0; row < rows; row += 1) {
      const from = starts[row] ?? 0;
      const to = starts[row + 1] ?? 0;
      let eta = beta[parameters] ?? 0;
      for (let at = from; at < to; at += 1) eta += beta[entries[at] ?? 0] ?? 0;
      const p = 1 / (1 + Math.exp(-eta));
      const slope = (outcome[row] ?? 0) - p;
      const weight = p * (1 - p);
      for (let at = from; at < to; at += 1) {
        const own = entries[at] ?? 0;
        const line = own * size;
        gradient[own] = (gradient[own] ?? 0) + slope;
        for (let other = from; other <= at; other += 1) {
          const cell = line + (entries[other] ?? 0);
          hessian[cell] = (hessian[cell] ?? 0) + weight;
        }
        hessian[last + own] = (hessian[last + own] ?? 0) + weight;
      }
      gradient[parameters] = (gradient[parameters] ?? 0) + slope;
      hessian[last + parameters] = (hessian[last + parameters] ?? 0) + weight;
    }
  return (gradient[0] ?? 0) + (hessian[0] ?? 0);
}
