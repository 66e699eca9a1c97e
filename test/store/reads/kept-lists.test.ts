import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Place } from '@/lib/store/reads/stretches';
import {
  allLeads,
  leadsOfOwner,
  leadsPutOff,
  leadsThatCameBack,
  leadsWaitingFor,
  leadsWithoutOwner,
  type MergedPlace,
} from '@/lib/store/reads/kept-lists';
import { listCounts, listsToPutOff } from '@/lib/store/reads/list-counts';
import type { LeadPage } from '@/lib/store/reads/as-of';
import { runs } from '@/test/chance';
import { exampleRow, exampleStore, idOf, noon } from '@/test/store/example';

const hour = 3_600_000;

/** A whole list, page by page. */
async function whole<Next>(
  read: (place: Next | null) => Promise<LeadPage<Next>>,
): Promise<readonly string[]> {
  const leads: Lead[] = [];
  let place: Next | null = null;
  do {
    const page: LeadPage<Next> = await read(place);
    leads.push(...page.leads);
    place = page.next;
  } while (place !== null);
  return leads.map(({ id }) => id);
}

test('page through all leads, changed last first, however many changed at one moment', async () => {
  const db = await exampleStore(
    Array.from({ length: 23 }, (_, n) => exampleRow(n, { updatedAt: noon + (n < 15 ? 0 : n) })),
  );
  const ids = await whole(async (place: Place | null) => allLeads(db, { limit: 4, place }));
  expect(ids).toEqual(Array.from({ length: 23 }, (_, n) => idOf(22 - n)));
});

test('page through what somebody owns, changed last first, and nobody else’s', async () => {
  const db = await exampleStore(
    [1, 2, 3, 4].map((n) =>
      exampleRow(n, {
        position: { step: 'lead-in', owner: n === 4 ? 'anna' : 'ann' },
        updatedAt: noon - n,
      }),
    ),
  );
  expect(await whole(async (place: Place | null) => leadsOfOwner(db, 'ann', { limit: 2, place }))).toEqual(
    [1, 2, 3].map((n) => idOf(n)),
  );
  expect(await whole(async (place: Place | null) => leadsOfOwner(db, 'ben', { limit: 2, place }))).toEqual(
    [],
  );
});

test('whatever waits for whomever, is put off or is overdue: one list by time, each once', async () => {
  const lead = fc.record({
    assignee: fc.constantFrom(null, 'ann', 'ben'),
    due: fc.option(fc.integer({ min: -3, max: 3 })),
    snoozed: fc.option(fc.integer({ min: -2, max: 3 })),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(lead, { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (some, limit) => {
        const rows = some.map(({ assignee, due, snoozed }, n) =>
          exampleRow(n, {
            position: { step: 'lead-in', assignee },
            snoozedUntil: snoozed === null ? null : noon + snoozed * hour,
            followUp:
              due === null
                ? null
                : { of: 'acceptance', startedAt: noon, dueAt: noon + due * hour, hours: 1, working: false },
          }),
        );
        const db = await exampleStore(rows);
        const mine = rows.map((row) => row.lead).filter(({ position }) => position.assignee !== 'ben');
        const asleep = ({ snoozedUntil }: Lead): boolean => (snoozedUntil ?? 0) > noon;
        const asked = { now: noon, limit };
        const waiting = await whole(async (place: MergedPlace | null) =>
          leadsWaitingFor(db, ['sales', 'user:ann'], { ...asked, place }),
        );
        const dueOf = (id: string): number =>
          mine.find((each) => each.id === id)?.followUp?.dueAt ?? Number.MAX_SAFE_INTEGER;
        expect(waiting.toSorted()).toEqual(
          mine
            .filter((each) => !asleep(each))
            .map(({ id }) => id)
            .toSorted(),
        );
        expect(waiting.map((id) => dueOf(id))).toEqual(
          waiting.map((id) => dueOf(id)).toSorted((a, b) => a - b),
        );
        const off = await whole(async (place: MergedPlace | null) =>
          leadsPutOff(db, ['sales', 'user:ann'], { ...asked, place }),
        );
        expect(off.toSorted()).toEqual(
          mine
            .filter((each) => asleep(each))
            .map(({ id }) => id)
            .toSorted(),
        );
        db.close();
      },
    ),
    { numRuns: runs(60) },
  );
});

test('lists what sales is on and nobody owns, for longest first, and counts it', async () => {
  const stay = (n: number) => [{ in: 'sql', from: noon - n, to: null, funnel: 'a' }];
  const db = await exampleStore([
    exampleRow(1, { position: { step: 'validated' }, stays: stay(1) }),
    exampleRow(2, { position: { step: 'validated' }, stays: stay(2) }),
    exampleRow(3, { position: { step: 'validated', owner: 'ann' }, stays: stay(3) }),
    exampleRow(4, { position: { step: 'lead-in' } }),
  ]);
  expect(await whole(async (place: Place | null) => leadsWithoutOwner(db, { limit: 1, place }))).toEqual([
    idOf(2),
    idOf(1),
  ]);
  expect(await listCounts(db, { userId: 'ann', role: 'sales', now: noon })).toEqual({
    mine: 1,
    cameBack: 0,
    putOff: 0,
    withoutOwner: 2,
  });
});

test('pages through what came back, in the order in which it did', async () => {
  const back = (at: number): NonNullable<Lead['givenBack']> => ({
    way: 'return',
    reason: 'bad-data',
    answer: null,
    at,
    by: 'ann',
    wakeAt: null,
    stands: 'open',
    reply: null,
  });
  const db = await exampleStore(
    [1, 2, 3, 4].map((n) =>
      exampleRow(n, {
        position: { parked: true },
        givenBack: back(noon - n),
        snoozedUntil: n === 4 ? noon + hour : null,
      }),
    ),
  );
  expect(
    await whole(async (place: Place | null) => leadsThatCameBack(db, { now: noon, limit: 2, place })),
  ).toEqual([3, 2, 1].map((n) => idOf(n)));
  // What marketing put off is in that list instead.
  const marketing = { userId: 'mia', role: 'marketing', now: noon } as const;
  expect(await listCounts(db, marketing)).toMatchObject({ cameBack: 3, putOff: 1 });
  const off = await whole(async (place: MergedPlace | null) =>
    leadsPutOff(db, listsToPutOff('mia', 'marketing'), { now: noon, limit: 2, place }),
  );
  expect(off).toEqual([idOf(4)]);
});
