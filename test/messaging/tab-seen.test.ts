import { expect, test } from 'vitest';
import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { framesKept, seenKey, seenTogether } from '@/lib/messaging/tab-seen';
import { personSeen } from './person-seen';

function person(email: string, role: string, more: Partial<PersonSeen> = {}): PersonSeen {
  return personSeen({ keys: [`mail:${email}`], role, email, ...more });
}

const health = { state: 'ok', places: 2, recognised: 2, rungs: {} } as const;
const idle = { state: 'idle', places: 0, recognised: 0, rungs: {} } as const;
const page: PageSeen = {
  site: 'page',
  account: '',
  view: 'page',
  mailbox: null,
  confirmed: true,
  people: [],
  health,
};
const tomas = person('tomas.ibarra@calderon.example', 'sender');
const yuki = person('yuki@hanada-denki.example', 'recipient');
const ada = person('ada.okafor@northmill.example', 'participant');

const kept = (...frames: readonly Partial<PageSeen>[]) =>
  Object.fromEntries(frames.map((seen, frameId) => [seenKey(7, frameId), { ...page, ...seen }]));

test('a page without frames is what it told', () => {
  const top = { ...page, people: [yuki] };
  expect(seenTogether(7, { [seenKey(7)]: top, 'panel:7': {}, 'tab:71': page, 'tab:71/3': page })).toBe(top);
  expect(seenTogether(8, { [seenKey(7)]: top })).toBeNull();
});

test('a tab shows the people of its page and of its frames, whoever wrote the open message first', () => {
  const seen = seenTogether(7, kept({ people: [ada] }, { people: [yuki, tomas] }));
  expect(seen?.people).toEqual([tomas, ada, yuki]);
});

test('what was opened in a frame comes before the list in its page', () => {
  const seen = seenTogether(7, kept({ results: [ada, yuki] }, {}, { results: [tomas, yuki] }));
  expect(seen?.results).toEqual([tomas, yuki, ada]);
});

test('somebody who stands in several documents is shown once', () => {
  const record = person('', 'subject', { keys: ['crm:crm.example/contact/1', ...tomas.keys] });
  const nameless = person('', 'subject', { keys: [], name: 'Ines Auclair' });
  const seen = seenTogether(7, kept({ people: [yuki, nameless] }, { people: [record, tomas, nameless] }));
  expect(seen?.people).toEqual([nameless, record, yuki]);
});

test('at most as many as one page tells', () => {
  const many = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) => person(`p${from + index}@many.example`, 'participant'));
  const seen = seenTogether(
    7,
    kept({ people: many(15, 0), results: many(40, 100) }, { people: many(15, 15), results: many(40, 200) }),
  );
  expect([seen?.people.length, seen?.results?.length]).toEqual([20, 50]);
});

test('a page that is about nobody fares as its frame does', () => {
  expect(seenTogether(7, kept({ health: idle }, { health: idle }, { health }))?.health).toEqual(health);
  expect(seenTogether(7, kept({ health }, { health: idle }))?.health).toEqual(health);
  expect(seenTogether(7, kept({ health: idle }, { health: idle }))?.health).toEqual(idle);
});

test('frames show nothing before their page has told anything', () => {
  expect(seenTogether(7, { [seenKey(7, 3)]: page })).toBeNull();
});

test('frames are known in the order in which they were made', () => {
  expect(framesKept(7, kept({}, {}, {}))).toEqual([1, 2]);
  expect(framesKept(7, { [seenKey(7, 12)]: page, [seenKey(7, 3)]: page, 'tab:70/1': page })).toEqual([3, 12]);
});
