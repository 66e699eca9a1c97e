/**
 * Predictive lead scoring by naive Bayes as Odoo publishes it, written from its formula for the comparison only:
 * https://www.odoo.com/documentation/18.0/applications/sales/crm/track_leads/lead_scoring.html, and for what that leaves open
 * the figures of its own test (odoo/odoo, addons/crm/tests/test_crm_pls.py).
 */

/** A lead as it is counted: what is not set is left out. */
export type CountedLead = {
  readonly values: Iterable<readonly [field: string, value: string]>;
  /** Stages are counted from 0, the first. */
  readonly stage: number;
};

export type ClosedLead = CountedLead & { readonly won: boolean };

type Cell = { won: number; lost: number };
/** Leads by field and value. The stage is a field too. */
export type Frequencies = ReadonlyMap<string, ReadonlyMap<string, Readonly<Cell>>>;

const stageField = '(stage)';
/** In a cell before the first lead is counted. */
const before = 0.1;

/**
 * Counts closed leads. A won one has been through all stages, a lost one through its own and those before it.
 * @param stages how many there are, the won one included
 */
export function countLeads(leads: Iterable<ClosedLead>, stages: number): Frequencies {
  const found = new Map<string, Map<string, Cell>>();
  const count = (field: string, value: string, won: boolean): void => {
    const cells = entryOf(found, field, () => new Map<string, Cell>());
    const cell = entryOf(cells, value, () => ({ won: before, lost: before }));
    if (won) cell.won += 1;
    else cell.lost += 1;
  };
  for (const { values, stage, won } of leads) {
    for (const [field, value] of values) count(field, value, won);
    for (let through = 0; through <= (won ? stages - 1 : stage); through += 1)
      count(stageField, String(through), won);
  }
  return found;
}

/** What several teams counted, added up. */
export function addFrequencies(all: readonly Frequencies[]): Frequencies {
  const sums = new Map<string, Map<string, Cell>>();
  for (const frequencies of all)
    for (const [field, cells] of frequencies)
      for (const [value, { won, lost }] of cells) {
        const sum = entryOf(
          entryOf(sums, field, () => new Map<string, Cell>()),
          value,
          () => ({ won: 0, lost: 0 }),
        );
        sum.won += won;
        sum.lost += lost;
      }
  return sums;
}

/**
 * Makes a scorer of what was counted.
 * @returns gives the percentage, two decimals, from 0.01 to 99.99; null where all ended alike
 */
export function naiveBayes(frequencies: Frequencies): (lead: CountedLead) => number | null {
  const totals = new Map([...frequencies].map(([field, cells]) => [field, sumOf(cells)]));
  const first = frequencies.get(stageField)?.get('0') ?? { won: 0, lost: 0 };
  return ({ values, stage }) => {
    // Nobody was won, or nobody lost: the cell holds nothing but what was there before.
    if (first.won < 1 || first.lost < 1) return null;
    let forWon = first.won / (first.won + first.lost);
    let forLost = first.lost / (first.won + first.lost);
    for (const [field, value] of [...values, [stageField, String(stage)] as const]) {
      const cell = frequencies.get(field)?.get(value);
      const total = field === stageField ? first : totals.get(field);
      if (!cell || !total) continue;
      forWon *= cell.won / total.won;
      forLost *= cell.lost / total.lost;
    }
    const percent = Math.round((10_000 * forWon) / (forWon + forLost)) / 100;
    return Math.min(99.99, Math.max(0.01, percent));
  };
}

function sumOf(cells: ReadonlyMap<string, Readonly<Cell>>): Readonly<Cell> {
  const sum = { won: 0, lost: 0 };
  for (const { won, lost } of cells.values()) {
    sum.won += won;
    sum.lost += lost;
  }
  return sum;
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const held = map.get(key) ?? make();
  map.set(key, held);
  return held;
}
