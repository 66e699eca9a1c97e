import type { FeatureShape } from './features';
import type { FeatureColumn, FeatureTable } from './learning/feature-table';
import type { FeatureRow } from './learning/scorecard';

/** Takes leads in one by one, and gives them column by column. */
export class FeatureRows {
  readonly #columns: readonly { readonly shape: FeatureShape; readonly values: (number | string | null)[] }[];
  #rows = 0;

  constructor(shapes: readonly FeatureShape[]) {
    this.#columns = shapes.map((shape) => ({ shape, values: [] }));
  }

  add(row: FeatureRow): void {
    for (const { shape, values } of this.#columns) values.push(row[shape.id] ?? null);
    this.#rows += 1;
  }

  /** @param order places of the leads as they were taken in */
  table(order: readonly number[]): FeatureTable {
    return {
      rows: this.#rows,
      columns: this.#columns.map(({ shape, values }) =>
        columnOf(
          shape,
          order.map((place) => values[place] ?? null),
        ),
      ),
    };
  }
}

function columnOf(
  { id, group, kind }: FeatureShape,
  values: readonly (number | string | null)[],
): FeatureColumn {
  if (kind === 'number') {
    const numbers = Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN));
    return { id, group, kind, values: numbers };
  }
  const codeByLabel = new Map<string, number>();
  const codes = Int32Array.from(values, (value) => {
    if (typeof value !== 'string') return -1;
    const code = codeByLabel.get(value) ?? codeByLabel.size;
    codeByLabel.set(value, code);
    return code;
  });
  return { id, group, kind, codes, labels: [...codeByLabel.keys()] };
}
