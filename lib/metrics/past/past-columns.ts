import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Signal } from '@/lib/metrics/accountability';
import { Codes } from './codes';
import { bytes, numbers, times } from './column';
import { stageTableOf, type StageTable } from './stage-table';

type AnyColumn = ReturnType<typeof times> | ReturnType<typeof numbers> | ReturnType<typeof bytes>;

/** What texts are numbered by. */
type PastCodes = Readonly<
  Record<'sources' | 'reasons' | 'signalKeys' | 'kinds' | 'heldValues' | 'currencies', Codes>
> & { readonly signalOf: Map<string, Signal> };

function newCodes(): PastCodes {
  return {
    sources: new Codes(),
    reasons: new Codes(),
    signalKeys: new Codes(),
    signalOf: new Map(),
    kinds: new Codes(),
    heldValues: new Codes(),
    currencies: new Codes(),
  };
}

/**
 * The columns of packed pasts: arrays of numbers, lead by lead. The part of row `r` in a table of several is from
 * `starts.data[r]` to before `starts.data[r + 1]`.
 */
export class PastColumns {
  readonly table: StageTable;
  readonly ids: string[] = [];
  /** 1: it counts. */
  readonly alive = bytes();
  readonly addedAt = times();
  readonly sources: Codes;
  readonly source = numbers();
  /** Won before it was added, as it was told. */
  readonly early = bytes();
  /** When it was first won, and first came into the opportunity stage. */
  readonly wonAt = times();
  readonly opportunityAt = times();
  /** When it came to where it ends up. */
  readonly lastAt = times();
  readonly stays = {
    starts: numbers(),
    stage: bytes(),
    at: times(),
    /** Index into `exitWays` of how it was left; the next two too are nothing where it was not. */
    way: bytes(),
    /** The stage that the lead stayed in next: where it only passed through is none. */
    next: bytes(),
    /** 1: left at the same instant. 2: how it was left is not known, as the funnel was changed. */
    gap: bytes(),
  };
  readonly handOvers = {
    starts: numbers(),
    at: times(),
    takenAt: times(),
    returnedAt: times(),
    leftAt: times(),
    wonAt: times(),
    /** Codes of `reasons`; -1: it did not come back, was not left. */
    returned: numbers(),
    left: numbers(),
    /** Where its own begin among `signals`. */
    signals: numbers(),
  };
  readonly reasons: Codes;
  readonly signals = numbers();
  readonly signalKeys: Codes;
  readonly signalOf: Map<string, Signal>;
  readonly clocks = {
    starts: numbers(),
    of: bytes(),
    from: times(),
    due: times(),
    endedAt: times(),
    end: bytes(),
  };
  readonly did = { starts: numbers(), kind: numbers(), at: times() };
  readonly kinds: Codes;
  /** Programmes, owners and quadrants: what held when. `facet`: index into `facets`. */
  readonly held = { starts: numbers(), facet: bytes(), value: numbers(), from: times(), to: times() };
  readonly heldValues: Codes;
  readonly values = { starts: numbers(), amount: times(), currency: numbers(), from: times(), to: times() };
  readonly currencies: Codes;

  /**
   * @param definition by whose stages figures are told: stays name no others
   * @param codes of other pasts, to be gone on with
   */
  constructor(definition: FunnelDefinition, codes: PastCodes = newCodes()) {
    this.table = stageTableOf(definition);
    this.sources = codes.sources;
    this.reasons = codes.reasons;
    this.signalKeys = codes.signalKeys;
    this.signalOf = codes.signalOf;
    this.kinds = codes.kinds;
    this.heldValues = codes.heldValues;
    this.currencies = codes.currencies;
    for (const { starts } of this.#lists()) starts.push(0);
    this.handOvers.signals.push(0);
  }

  /** Rows that were written, those too that count no more. */
  get rows(): number {
    return this.ids.length;
  }

  /** The row is whole: the next one begins. */
  protected endRow(): void {
    for (const { starts, columns } of this.#lists()) starts.push(columns[0].length);
  }

  /** Writes a row of others with the same codes after its own. */
  protected copyRow(from: PastColumns, row: number): void {
    this.ids.push(from.ids[row] ?? '');
    const own = this.#perRow();
    for (const [at, column] of from.#perRow().entries()) own[at]?.push(column.data[row] ?? 0);
    const ownLists = this.#lists();
    for (const [at, { starts, columns }] of from.#lists().entries()) {
      const list = ownLists[at];
      const end = starts.data[row + 1] ?? 0;
      for (let place = starts.data[row] ?? 0; place < end; place += 1)
        for (const [each, column] of columns.entries()) list?.columns[each]?.push(column.data[place] ?? 0);
    }
    const { starts, signals } = from.handOvers;
    const last = starts.data[row + 1] ?? 0;
    for (let place = starts.data[row] ?? 0; place < last; place += 1) {
      const end = signals.data[place + 1] ?? 0;
      for (let at = signals.data[place] ?? 0; at < end; at += 1)
        this.signals.push(from.signals.data[at] ?? 0);
      this.handOvers.signals.push(this.signals.length);
    }
    this.endRow();
  }

  /** All that there is one of for a row. */
  #perRow(): readonly AnyColumn[] {
    const { alive, addedAt, source, early, wonAt, opportunityAt, lastAt } = this;
    return [alive, addedAt, source, early, wonAt, opportunityAt, lastAt];
  }

  /** All of which there may be several for a row: where its own begin, and the columns. */
  #lists(): readonly {
    readonly starts: ReturnType<typeof numbers>;
    readonly columns: readonly [AnyColumn, ...(readonly AnyColumn[])];
  }[] {
    const { stays, handOvers, clocks, did, held, values } = this;
    const { at, takenAt, returnedAt, leftAt, wonAt, returned, left } = handOvers;
    return [
      { starts: stays.starts, columns: [stays.stage, stays.at, stays.way, stays.next, stays.gap] },
      { starts: handOvers.starts, columns: [at, takenAt, returnedAt, leftAt, wonAt, returned, left] },
      { starts: clocks.starts, columns: [clocks.of, clocks.from, clocks.due, clocks.endedAt, clocks.end] },
      { starts: did.starts, columns: [did.kind, did.at] },
      { starts: held.starts, columns: [held.facet, held.value, held.from, held.to] },
      { starts: values.starts, columns: [values.amount, values.currency, values.from, values.to] },
    ];
  }
}
