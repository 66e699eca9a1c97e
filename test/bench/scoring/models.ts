import { cutTable, missingNumberBin } from '@/lib/scoring/learning/bins';
import type { FeatureColumn, FeatureTable } from '@/lib/scoring/learning/feature-table';
import { placeNumber, rangesOf } from '@/lib/scoring/learning/place';
import { train, type Training, type TrainOptions } from '@/lib/scoring/learning/train';
import { winnersOnly } from '@/lib/scoring/learning/winners-only';
import { countLeads, naiveBayes, type CountedLead } from './naive-bayes';

/** Trains the product's model to the end. @throws where it is refused: a bench gives whole tables only */
export function trainNow(table: FeatureTable, outcome: Uint8Array, options: TrainOptions): Training {
  const work = train(table, outcome, options);
  for (;;) {
    const next = work.next();
    if (next.done !== true) continue;
    if (!next.value.ok) throw new Error(`Nothing was learned: ${JSON.stringify(next.value.refusal)}`);
    return next.value.value;
  }
}

/**
 * Probabilities of naive Bayes for leads that it did not count. It knows no numbers: they are cut as for the product's
 * model, by the leads that it counts, and it gets the same columns. There is one stage.
 * @returns null where it computes nothing
 */
export function naiveBayesOf(
  given: FeatureTable,
  outcome: Uint8Array,
  asked: FeatureTable,
): Float64Array | null {
  const leaks = winnersOnly(given, outcome);
  const learned = { ...given, columns: given.columns.filter(({ id }) => !leaks.includes(id)) };
  const bins = cutTable(learned);
  const valuesOf = (table: FeatureTable): ((row: number) => CountedLead) => {
    const columns = table.columns.filter(({ id }) => !leaks.includes(id));
    const fields = columns.map((column, at) => fieldOf(column, bins[at]));
    return (row) => ({ values: fields.flatMap((field) => field(row)), stage: 0 });
  };
  const of = valuesOf(learned);
  const closed = Array.from(outcome, (won, row) => ({ ...of(row), won: won === 1 }));
  const score = naiveBayes(countLeads(closed, 1));
  const askedOf = valuesOf(asked);
  const probability = new Float64Array(asked.rows);
  for (let row = 0; row < asked.rows; row += 1) {
    const percent = score(askedOf(row));
    if (percent === null) return null;
    probability[row] = percent / 100;
  }
  return probability;
}

type Field = (row: number) => readonly (readonly [field: string, value: string])[];

function fieldOf(column: FeatureColumn, bins: ReturnType<typeof cutTable>[number] | undefined): Field {
  if (column.kind === 'category')
    return (row) => {
      const label = column.labels[column.codes[row] ?? -1];
      return label === undefined ? [] : [[column.id, label]];
    };
  const ranges = rangesOf(bins?.kind === 'number' ? bins.cuts : []);
  return (row) => {
    const place = placeNumber(column.values[row] ?? Number.NaN, ranges);
    return place === missingNumberBin ? [] : [[column.id, String(place)]];
  };
}
