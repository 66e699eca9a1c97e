import type { FunnelDefinition, Way } from '@/lib/funnel/definition/definition';
import { signalKey, type Signal } from '@/lib/metrics/accountability';
import { signedUpFor } from '@/lib/metrics/activity-close-rate';
import type { Back } from '@/lib/metrics/hand-overs';
import { facets } from '@/lib/metrics/report/asked';
import { clockEnds } from './clock-ends';
import { Codes } from './codes';
import { bytes, numbers, times } from './column';
import type { Held, LeadPast } from './lead-past';
import { packStays } from './pack-stays';
import { mergeSpans } from './merge-spans';
import { never } from './never';
import { Scratch } from './scratch';
import { packSpells, type Spells } from './spells';
import type { Spans } from './spans';
import { stageTableOf, type StageTable } from './stage-table';

const noEnd = clockEnds.length;
const ways = ['return', 'recycle', 'disqualify'] as const satisfies readonly Way[];

/**
 * The past of every lead, packed: arrays of numbers, lead by lead, so that a figure over a hundred thousand leads takes
 * some milliseconds. A lead that changed is put again: its old part stays where it is and counts no more. What was asked
 * before goes on to see what there was then, as nothing that was written is ever moved.
 *
 * The part of row `r` in a table of several is from `starts.data[r]` to before `starts.data[r + 1]`.
 */
export class Pasts {
  readonly table: StageTable;
  readonly ids: string[] = [];
  /** 1: it counts. */
  readonly alive = bytes();
  readonly addedAt = times();
  readonly sources = new Codes();
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
  readonly reasons = new Codes();
  readonly signals = numbers();
  readonly signalKeys = new Codes();
  readonly signalOf = new Map<string, Signal>();
  readonly clocks = {
    starts: numbers(),
    of: bytes(),
    from: times(),
    due: times(),
    endedAt: times(),
    end: bytes(),
  };
  readonly did = { starts: numbers(), kind: numbers(), at: times() };
  readonly kinds = new Codes();
  /** Programmes, owners and quadrants: what held when. `facet`: index into `facets`. */
  readonly held = { starts: numbers(), facet: bytes(), value: numbers(), from: times(), to: times() };
  readonly heldValues = new Codes();
  readonly values = { starts: numbers(), amount: times(), currency: numbers(), from: times(), to: times() };
  readonly currencies = new Codes();
  readonly #rowOf = new Map<string, number>();
  /** For figures to reckon in. */
  readonly scratch = new Scratch();
  #latest = -never;
  #isShared = false;
  #spells: { readonly value: Spells; readonly rows: number; readonly size: number } | null = null;

  /** @param definition by whose stages figures are told: stays name no others */
  constructor(definition: FunnelDefinition) {
    this.table = stageTableOf(definition);
    for (const { starts } of this.#lists()) starts.push(0);
    this.handOvers.signals.push(0);
    // Told also where all who signed up stayed away.
    for (const kind of signedUpFor) this.kinds.of(kind);
  }

  /** Leads that count. */
  get size(): number {
    return this.#rowOf.size;
  }

  /** Rows that were written, those too that count no more. */
  get rows(): number {
    return this.ids.length;
  }

  /** When the last one was added of those that were ever taken in. */
  get latest(): number {
    return this.#latest;
  }

  /** Takes a lead in, in place of what was known of it. */
  put(past: LeadPast): void {
    this.remove(past.id);
    this.#rowOf.set(past.id, this.rows);
    this.ids.push(past.id);
    this.alive.push(1);
    this.addedAt.push(past.addedAt);
    this.#latest = Math.max(this.#latest, past.addedAt);
    this.source.push(this.sources.of(past.source ?? ''));
    const { early, wonAt, opportunityAt, lastAt } = packStays(this.table, this.stays, past);
    this.early.push(early);
    this.wonAt.push(wonAt);
    this.opportunityAt.push(opportunityAt);
    this.lastAt.push(lastAt);
    for (const handOver of past.handOvers) this.#putHandOver(handOver);
    for (const { of, from, due, endedAt, end } of past.clocks) {
      this.clocks.of.push(of === 'acceptance' ? 0 : 1);
      this.clocks.from.push(from);
      this.clocks.due.push(due);
      this.clocks.endedAt.push(endedAt ?? never);
      this.clocks.end.push(end === null ? noEnd : clockEnds.indexOf(end));
    }
    for (const { kind, at } of past.did) {
      this.did.kind.push(this.kinds.of(kind));
      this.did.at.push(at);
    }
    for (const each of past.programmes) this.#putHeld('programme', each);
    for (const each of past.owners) this.#putHeld('owner', each);
    for (const each of past.quadrants) this.#putHeld('quadrant', each);
    for (const { value, from, to } of past.values) {
      this.values.amount.push(value.amount);
      this.values.currency.push(this.currencies.of(value.currency));
      this.values.from.push(from);
      this.values.to.push(to ?? never);
    }
    for (const { starts, lengthOf } of this.#lists()) starts.push(lengthOf.length);
  }

  /** Leaves a lead out: it was erased, or became part of another. */
  remove(id: string): void {
    const row = this.#rowOf.get(id);
    if (row === undefined) return;
    this.#rowOf.delete(id);
    if (this.#isShared) this.alive.part();
    this.#isShared = false;
    this.alive.data[row] = 0;
  }

  /** By row; 1: it counts now. Nobody's to change, and itself not changed by what happens later. */
  countingNow(): Uint8Array {
    this.#isShared = true;
    return this.alive.data;
  }

  /** All that takes time, in the orders in which it is read. After a change only what came since is sorted. */
  spells(): Spells {
    const { rows, size } = this;
    const kept = this.#spells;
    if (kept && kept.rows === rows && kept.size === size) return kept.value;
    const since = packSpells(this, kept?.rows ?? 0);
    const merge = (part: keyof Spells): Spans =>
      kept ? mergeSpans(kept.value[part], since[part], this.alive.data) : since[part];
    const value: Spells = { stays: merge('stays'), toWin: merge('toWin'), clocks: merge('clocks') };
    this.#spells = { value, rows, size };
    return value;
  }

  /** A reason by its code. */
  reasonOf(code: number): Back {
    const [way = 0, reason = ''] = this.reasons.textOf(code).split('\n');
    return { way: ways[Number(way)] ?? 'return', reason };
  }

  #putHandOver(handOver: LeadPast['handOvers'][number]): void {
    const { handOvers } = this;
    handOvers.at.push(handOver.at);
    handOvers.takenAt.push(handOver.takenAt ?? never);
    handOvers.returnedAt.push(handOver.returned?.at ?? never);
    handOvers.leftAt.push(handOver.left?.at ?? never);
    handOvers.wonAt.push(handOver.wonAt ?? never);
    handOvers.returned.push(this.#reason(handOver.returned));
    handOvers.left.push(this.#reason(handOver.left));
    for (const signal of handOver.signals) {
      const key = signalKey(signal);
      this.signals.push(this.signalKeys.of(key));
      this.signalOf.set(key, signal);
    }
    handOvers.signals.push(this.signals.length);
  }

  #reason(back: Back | null): number {
    return back === null ? -1 : this.reasons.of(`${ways.indexOf(back.way)}\n${back.reason}`);
  }

  #putHeld(facet: (typeof facets)[number], { value, from, to }: Held<string>): void {
    this.held.facet.push(facets.indexOf(facet));
    this.held.value.push(this.heldValues.of(value));
    this.held.from.push(from);
    this.held.to.push(to ?? never);
  }

  #lists(): readonly {
    readonly starts: ReturnType<typeof numbers>;
    readonly lengthOf: { length: number };
  }[] {
    const { stays, handOvers, clocks, did, held, values } = this;
    return [
      { starts: stays.starts, lengthOf: stays.at },
      { starts: handOvers.starts, lengthOf: handOvers.at },
      { starts: clocks.starts, lengthOf: clocks.from },
      { starts: did.starts, lengthOf: did.at },
      { starts: held.starts, lengthOf: held.from },
      { starts: values.starts, lengthOf: values.amount },
    ];
  }
}
