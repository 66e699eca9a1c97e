// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { mailKey } from '@/lib/funnel/person/mail-key';
import { parsePage } from '@/test/contract/fixtures';
import * as cast from '@/test/fixtures/make/people.mjs';
import { kinds, type Lead, type Spoof } from './spoofing/kinds';
import { structures, type Structure } from './spoofing/structures';

/** How many senders are made, over every kind and every structure. */
const many = 240;

const leads: readonly Lead[] = [
  cast.tomas,
  cast.yuki,
  cast.ngozi,
  cast.sian,
  cast.lars,
  cast.joerg,
  cast.priya,
];

/** The keys by which everybody on a page would be looked up; the user and mere mentions are not. */
function keysOn({ adapter, url, draw }: Structure, mail: Spoof): readonly string[] {
  const { sightings } = adapter.read(parsePage(draw(mail)), new URL(url), { ownAddresses: [] });
  return sightings
    .flatMap(({ people }) => people)
    .filter(({ self, role }) => self !== true && role !== 'mentioned')
    .flatMap((person) => adapter.keysOf(person));
}

/** Numbers from 0 to 1, the same at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Senders who imitate leads: every kind in every structure, whom and from where as chance has it. */
function makeSenders() {
  const random = seeded(20_261_122);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const [kindNames, places] = [Object.keys(kinds), Object.keys(structures)];
  return Array.from({ length: many }, (_, index) => {
    const kind = kindNames[index % kindNames.length] as keyof typeof kinds;
    const place = places[Math.floor(index / kindNames.length) % places.length] as keyof typeof structures;
    const lead = pick(leads);
    const eve = `${pick(['eve', 'billing', 'office'])}@${pick(['other', 'mail-service', 'freebox'])}.example`;
    const spoof = kinds[kind]?.(lead, eve) ?? { name: '', email: '' };
    return { kind, place, lead, eve, spoof, keys: keysOn(structures[place] as Structure, spoof) };
  });
}

describe(`${many} senders who imitate a lead`, () => {
  const senders = makeSenders();

  it('try every way in every place', () => {
    const tried = new Set(senders.map(({ kind, place }) => `${kind} in ${place}`));
    expect(tried.size).toBe(Object.keys(kinds).length * Object.keys(structures).length);
    expect(many).toBeGreaterThanOrEqual(200);
  });

  it('are never shown as the lead', () => {
    const taken = senders.filter(({ keys, lead }) => keys.includes(mailKey(lead.email)));
    expect(taken.map(({ kind, place, spoof }) => `${kind} in ${place}: ${JSON.stringify(spoof)}`)).toEqual(
      [],
    );
  });

  it('are known by their own address, where they have a plain one', () => {
    const plain = senders.filter(({ spoof, eve, kind }) => spoof.email === eve && kind !== 'name: markup');
    const unknown = plain.filter(({ keys, eve }) => !keys.includes(mailKey(eve)));
    expect(plain.length).toBeGreaterThan(many / 3);
    expect(unknown.map(({ kind, place }) => `${kind} in ${place}`)).toEqual([]);
  });
});

describe('the lead itself', () => {
  it.each(Object.entries(structures))('is shown in the same place: %s', (_, structure) => {
    for (const lead of leads) expect(keysOn(structure, lead)).toEqual([mailKey(lead.email)]);
  });
});
