import type { FunnelDefinition, Way } from '@/lib/funnel/definition/definition';
import { signalKey } from '@/lib/metrics/accountability';
import { signedUpFor } from '@/lib/metrics/activity-close-rate';
import type { Back } from '@/lib/metrics/hand-overs';
import { facets } from '@/lib/metrics/report/asked';
import { clockEnds } from './clock-ends';
import type { Held, LeadPast } from './lead-past';
import { packStays } from './pack-stays';
import { mergeSpans } from './merge-spans';
import { never } from './never';
import { PastColumns } from './past-columns';
import { Scratch } from './scratch';
import { packSpells, type Spells } from './spells';
import type { Spans } from './spans';

const noEnd = clockEnds.length;
const ways = ['return', 'recycle', 'disqualify'] as const satisfies readonly Way[];

/** From so many rows on those that count no more are worth being left out. */
const fewRows = 16;

/**
 * The past of every lead, packed: arrays of numbers, lead by lead, so that a figure over a hundred thousand leads takes
 * some milliseconds. A lead that changed is put again: its old part stays where it is and counts no more. What was asked
 * before goes on to see what there was then, as nothing that was written is ever moved.
 */
export class Pasts extends PastColumns {
  readonly #rowOf = new Map<string, number>();
  /** For figures to reckon in. */
  readonly scratch = new Scratch();
  #latest = -never;
  #isShared = false;
  #spells: { readonly value: Spells; readonly rows: number; readonly size: number } | null = null;

  /**
   * @param definition by whose stages figures are told: stays name no others
   * @param before other pasts, whose codes are gone on with
   */
  constructor(definition: FunnelDefinition, before?: Pasts) {
    super(definition, before);
    // Told also where all who signed up stayed away.
    for (const kind of signedUpFor) this.kinds.of(kind);
  }

  /** Leads that count. */
  get size(): number {
    return this.#rowOf.size;
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
    this.endRow();
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

  /**
   * The same without the rows that count no more, packed anew once these are more than half: leads that change often
   * would fill the memory otherwise. What was asked of these pasts before goes on to see them as they are.
   */
  compacted(): Pasts {
    if (this.rows < fewRows || this.size * 2 >= this.rows) return this;
    const others = new Pasts(this.table.definition, this);
    for (let row = 0; row < this.rows; row += 1) {
      if (this.alive.data[row] === 0) continue;
      others.#rowOf.set(this.ids[row] ?? '', others.rows);
      others.copyRow(this, row);
    }
    others.#latest = this.#latest;
    return others;
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
}
