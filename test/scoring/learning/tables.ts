import * as fc from 'fast-check';
import { chanceOf, type Chance } from '@/lib/scoring/learning/chance';
import type { FeatureColumn, FeatureTable } from '@/lib/scoring/learning/feature-table';
import { train, type Training, type TrainOptions } from '@/lib/scoring/learning/train';

export function numbers(
  id: string,
  values: readonly number[],
  group: 'fit' | 'interest' = 'interest',
): FeatureColumn {
  return { id, group, kind: 'number', values: Float64Array.from(values) };
}

/** @param texts one a lead; null: missing */
export function texts(id: string, texts: readonly (string | null)[]): FeatureColumn {
  const labels = [...new Set(texts.filter((text) => text !== null))];
  const codeOf = new Map(labels.map((label, code) => [label, code]));
  const codes = Int32Array.from(texts, (text) => (text === null ? -1 : (codeOf.get(text) ?? -1)));
  return { id, group: 'fit', kind: 'category', codes, labels };
}

export function tableOf(...columns: readonly FeatureColumn[]): FeatureTable {
  const [first] = columns;
  const rows = first === undefined ? 0 : first.kind === 'number' ? first.values.length : first.codes.length;
  return { rows, columns };
}

/** Trains to the end. */
export function trained(
  table: FeatureTable,
  outcome: ArrayLike<number>,
  options: Partial<TrainOptions> = {},
): Training {
  const work = train(table, Uint8Array.from(outcome), { seed: 1, ...options });
  for (;;) {
    const next = work.next();
    if (next.done !== true) continue;
    if (!next.value.ok) throw new Error(`Refused: ${JSON.stringify(next.value.refusal)}`);
    return next.value.value;
  }
}

export type Closed = { readonly table: FeatureTable; readonly outcome: Uint8Array };

/** Closed leads whose odds follow from a number of visits, an industry and nothing else; a colour is noise. */
export function closedLeads(leads: number, seed: number): Closed {
  const chance = chanceOf(seed);
  const industries = ['software', 'retail', 'farming'] as const;
  const effect = { software: 1.2, retail: 0, farming: -1.2 };
  const visits: number[] = [];
  const industry: (string | null)[] = [];
  const colour: string[] = [];
  const outcome = new Uint8Array(leads);
  for (let lead = 0; lead < leads; lead += 1) {
    const count = chance() < 0.4 ? 0 : Math.ceil(chance() * 10);
    const place = pick(industries, chance);
    visits.push(count);
    industry.push(chance() < 0.1 ? null : place);
    colour.push(pick(['red', 'green', 'blue'], chance));
    const odds = Math.exp(-1.5 + effect[place] + count * 0.3);
    outcome[lead] = chance() < odds / (1 + odds) ? 1 : 0;
  }
  return {
    table: tableOf(numbers('visits', visits), texts('industry', industry), texts('colour', colour)),
    outcome,
  };
}

function pick<Choice>(choices: readonly [Choice, ...Choice[]], chance: Chance): Choice {
  return choices[Math.floor(chance() * choices.length)] ?? choices[0];
}

const value = fc.oneof(
  fc.double({ noNaN: false }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.MIN_VALUE, Number.MAX_VALUE),
);

/** Any table with its outcomes, as wild as a column can hold them. */
export const anyClosed: fc.Arbitrary<Closed> = fc.integer({ min: 1, max: 60 }).chain((rows) => {
  const filled = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> =>
    fc.array(item, { minLength: rows, maxLength: rows });
  const column = fc.oneof(
    filled(value).map((values) => (id: string) => numbers(id, values)),
    filled(fc.option(fc.string({ maxLength: 2 }), { nil: null })).map(
      (held) => (id: string) => texts(id, held),
    ),
  );
  return fc
    .tuple(fc.array(column, { minLength: 1, maxLength: 4 }), filled(fc.constantFrom(0, 1)))
    .map(([columns, outcome]) => ({
      table: tableOf(...columns.map((make, at) => make(`column ${at}`))),
      outcome: Uint8Array.from(outcome),
    }));
});
