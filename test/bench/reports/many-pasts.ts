import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { dealStagePreset } from '@/lib/funnel/presets/deal-stage';
import type { LeadPast } from '@/lib/metrics/past/lead-past';
import { Pasts } from '@/lib/metrics/past/pasts';
import { chanceOf } from '@/lib/scoring/learning/chance';

const hour = 3_600_000;
const day = 24 * hour;
/** Two years of leads, looked at as of their end. */
const begin = Date.UTC(2024, 0, 1);
const end = begin + 730 * day;

const sources = ['Website', 'Trade show', 'Webinar', 'Referral', 'List', 'Partner'];
const users = Array.from({ length: 20 }, (_, at) => `user-${at}`);
const programmes = Array.from({ length: 12 }, (_, at) => `programme-${at}`);
const kinds = ['webinar-registered', 'webinar-attended', 'demo', 'pricing', 'download'];
const rules = Array.from({ length: 15 }, (_, at) => ({ type: 'rule' as const, id: `rule-${at}` }));
/** From each stage of the way: the next one, and how often a lead that is there goes on. */
const way = ['identified', 'mql', 'sal', 'sql', 'sqo', 'won'];
const goesOn = [0.42, 0.68, 0.66, 0.62, 0.3];

/** An event as the bare pass reads it: whose, of what, when. */
export type BareEvent = { readonly lead: number; readonly kind: number; readonly at: number };

/** So many leads, packed, and how many events they are made of. */
export function makePasts(leads: number, seed: number): { readonly pasts: Pasts; readonly events: number } {
  const pasts = new Pasts(definition());
  let events = 0;
  for (const past of anyPasts(leads, seed)) {
    pasts.put(past);
    events += eventsIn(past);
  }
  return { pasts, events };
}

/** The events that the same leads are made of, in memory. */
export function makeEvents(leads: number, seed: number): readonly BareEvent[] {
  const stages = definition().stages.map(({ id }) => id);
  const events: BareEvent[] = [];
  let lead = 0;
  for (const past of anyPasts(leads, seed)) {
    for (const { stage, at } of past.stays) events.push({ lead, kind: stages.indexOf(stage), at });
    for (const { kind, at } of past.did) events.push({ lead, kind: stages.length + kinds.indexOf(kind), at });
    for (const { endedAt, of } of past.clocks)
      if (of === 'contact' && endedAt !== null)
        events.push({ lead, kind: stages.length + kinds.length, at: endedAt });
    lead += 1;
  }
  return events;
}

/**
 * What nothing that reads events gets around: each is looked at once, counted by its kind, and its time held against the
 * one before it of the same lead.
 * @returns something that depends on all of it
 */
export function passOver(events: readonly BareEvent[], leads: number): number {
  const counts = new Float64Array(64);
  const lengths = new Float64Array(64);
  const last = new Float64Array(leads);
  for (const { lead, kind, at } of events) {
    counts[kind] = (counts[kind] ?? 0) + 1;
    lengths[kind] = (lengths[kind] ?? 0) + at - (last[lead] ?? 0);
    last[lead] = at;
  }
  return (counts[0] ?? 0) + (lengths[1] ?? 0);
}

function definition(): FunnelDefinition {
  return dealStagePreset.build((name) => name);
}

function eventsIn({ stays, did, clocks }: LeadPast): number {
  return (
    stays.length +
    did.length +
    clocks.filter(({ of, endedAt }) => of === 'contact' && endedAt !== null).length
  );
}

function* anyPasts(leads: number, seed: number): Generator<LeadPast> {
  const chance = chanceOf(seed);
  const some = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(chance() * values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
  for (let lead = 0; lead < leads; lead += 1) {
    const addedAt = Math.floor(begin + chance() * 720 * day);
    const past = {
      stays: [{ stage: 'identified', at: addedAt, isBreak: false }],
      backs: [] as LeadPast['backs'][number][],
      handOvers: [] as LeadPast['handOvers'][number][],
      clocks: [] as LeadPast['clocks'][number][],
      owners: [] as LeadPast['owners'][number][],
    };
    let at = addedAt;
    let place = 0;
    for (let turn = 0; turn < 8 && place < way.length - 1; turn += 1) {
      at += Math.floor(-Math.log(1 - chance()) * 12 * day);
      if (at > end) break;
      const draw = chance();
      if (draw < (goesOn[place] ?? 0)) {
        place += 1;
        if (place === 1) {
          const takenAt = at + Math.floor(chance() * 40 * hour);
          const signals = Array.from({ length: 4 }, () => some(rules));
          past.handOvers.push({ at, takenAt, returned: null, left: null, wonAt: null, signals });
          past.clocks.push({ of: 'acceptance', from: at, due: at + day, endedAt: takenAt, end: 'done' });
        }
        if (place === 2) {
          past.owners.push({ value: some(users), from: at, to: null });
          const touchedAt = at + Math.floor(chance() * 50 * hour);
          past.clocks.push({ of: 'contact', from: at, due: at + day, endedAt: touchedAt, end: 'done' });
        }
        past.stays.push({ stage: way[place] ?? 'won', at, isBreak: false });
      } else if (draw < 0.82) {
        past.stays.push({ stage: place > 2 && draw < 0.78 ? 'lost' : 'closed', at, isBreak: false });
        break;
      } else if (place > 0 && draw < 0.92) {
        past.backs.push({ way: 'recycle', reason: some(['bad-timing', 'no-budget']), at });
        past.stays.push({ stage: 'with-marketing', at, isBreak: false });
        place = 0;
      }
    }
    const deeds = Math.floor(chance() * 3.1);
    const did = kinds
      .slice(0, deeds)
      .map((kind) => ({ kind, at: Math.floor(addedAt + chance() * 30 * day) }));
    yield {
      id: `lead-${lead}`,
      addedAt,
      did,
      source: some(sources),
      programmes: chance() < 0.4 ? [{ value: some(programmes), from: addedAt, to: null }] : [],
      quadrants:
        chance() < 0.7 ? [{ value: some(['A', 'B', 'C', 'D'] as const), from: addedAt, to: null }] : [],
      values:
        place > 3
          ? [
              {
                value: { amount: Math.ceil(chance() * 90_000), currency: some(['EUR', 'USD']) },
                from: at,
                to: null,
              },
            ]
          : [],
      ...past,
    };
  }
}
