import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Asked } from '@/lib/metrics/report/asked';
import type { Report } from '@/lib/metrics/report/report';
import { reportOn } from '@/lib/metrics/report/report-on';
import { gatherPasts, pastsPage } from '@/lib/queries/use-funnel-report';
import { gatherQuality, judgePage } from '@/lib/queries/use-quality';
import type { ReportBasis } from '@/lib/queries/gather-pasts';
import { Placing, type Placed } from '@/lib/scoring/placed';
import { scoreOf } from '@/lib/scoring/score';
import { schemaVersion, type Database } from '@/lib/store/database';
import { readForArchive } from '@/lib/store/reads/archive';
import type { LeadPage } from '@/lib/store/reads/as-of';
import { stageCounts } from '@/lib/store/reads/counts';
import { readDefinitions } from '@/lib/store/reads/definitions';
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
import { leadsOfStage, type StagePage } from '@/lib/store/reads/lists';
import type { Place } from '@/lib/store/reads/stretches';
import { scanPage, type LeadAndAccount, type ScanPage } from '@/lib/store/reads/scan';
import { readScoring } from '@/lib/store/reads/scoring';
import { countWaiting, whomsOf } from '@/lib/store/reads/waiting';
import { writeArchive } from '@/lib/transfer/archive/write';
import { lived, wish, wishedIn } from '@/test/actions/any-wishes';
import type { TeamStore } from '@/test/actions/team-store';
import { runs } from '@/test/chance';
import { day } from '@/test/funnel/story';
import { pastsOfArchive } from '@/test/tools/metrics/archive-pasts';
import { plainFigures } from '@/test/tools/metrics/plain-figures';

/** A few at a time, so that every list is read in several pages. */
const limit = 2;

/** Reads a list to its end. */
async function listed<At>(read: (place: At | null) => Promise<LeadPage<At>>): Promise<readonly string[]> {
  const ids: string[] = [];
  let place: At | null = null;
  do {
    const { leads, next }: LeadPage<At> = await read(place);
    ids.push(...leads.map(({ id }) => id));
    place = next;
  } while (place !== null);
  return ids;
}

/** Looks at every lead, as pages do. */
async function gathered<Value, Person>(
  gathering: { readonly add: (people: readonly Person[]) => void; readonly value: () => Value },
  read: (after: string) => Promise<ScanPage<Person>>,
): Promise<Value> {
  for (let after: string | null = ''; after !== null;) {
    const page: ScanPage<Person> = await read(after);
    gathering.add(page.people);
    after = page.after;
  }
  return gathering.value();
}

type Look = {
  readonly db: Database;
  readonly basis: ReportBasis;
  readonly asked: Asked;
  readonly report: Report;
};

/** The store as it is seen some time after the last thing that was asked of it. */
async function lookAt({ db, now: clock }: TeamStore, later: number): Promise<Look> {
  const last = (await db.leads.toArray()).map(({ lead }) => lead.updatedAt);
  const now = Math.max(clock(), ...last) + later;
  const basis = {
    definition: wishedIn,
    definitions: await readDefinitions(db),
    rules: await readScoring(db),
    now,
  };
  const asked: Asked = {
    period: { from: null, to: null },
    only: {},
    asOf: now,
    withinDays: null,
    months: 'utc',
  };
  const { pasts } = await gathered(gatherPasts(basis), async (after) => pastsPage(basis, db, after, limit));
  return { db, basis, asked, report: reportOn(pasts, asked) };
}

/** Each stage counts as many in the small funnel, in its list and in the report. */
async function expectSameStages({ db, basis: { now }, report }: Look): Promise<void> {
  const counts = await stageCounts(db, wishedIn, now);
  const all = await listed<Place>(async (place) => allLeads(db, { limit, place }));
  expect(all).toHaveLength(counts.leads);
  expect(report.all.leads().toSorted()).toEqual(all.toSorted());
  for (const { stage, now: there } of report.funnel.stages) {
    const list = await listed<StagePage>(async (page) =>
      leadsOfStage(db, wishedIn, stage, { now, limit, ...(page && { page }) }),
    );
    expect(there.count).toBe(list.length);
    expect(counts.stages[stage]).toBe(list.length);
    expect(there.leads().toSorted()).toEqual(list.toSorted());
  }
  expect(report.funnel.stages.reduce((sum, stage) => sum + stage.now.count, 0)).toBe(all.length);
}

/** Each list is as long as its count says. */
async function expectCountedLists({ db, basis: { now } }: Look): Promise<void> {
  for (const [userId, role] of [
    ['sam', 'sales'],
    ['mia', 'marketing'],
    ['bo', 'both'],
  ] as const) {
    const whoms = whomsOf(userId, role);
    const lists = listsToPutOff(userId, role);
    const counts = await listCounts(db, { userId, role, now });
    const mine = await listed<Place>(async (place) => leadsOfOwner(db, userId, { limit, place }));
    const back = await listed<Place>(async (place) => leadsThatCameBack(db, { now, limit, place }));
    const nobodys = await listed<Place>(async (place) => leadsWithoutOwner(db, { limit, place }));
    const putOff = await listed<MergedPlace>(async (place) => leadsPutOff(db, lists, { now, limit, place }));
    const waits = await listed<MergedPlace>(async (place) =>
      leadsWaitingFor(db, whoms, { now, limit, place }),
    );
    expect({
      mine: mine.length,
      cameBack: back.length,
      withoutOwner: nobodys.length,
      putOff: putOff.length,
    }).toEqual(counts);
    expect(waits).toHaveLength(await countWaiting(db, { userId, role, now }));
  }
}

/** The summary, lead quality and the quadrants speak of the same leads. */
async function expectSameLeads({ db, basis, report }: Look): Promise<void> {
  const { rules, now } = basis;
  const judging = { ...basis, since: Number.NEGATIVE_INFINITY };
  const quality = await gathered(gatherQuality({ rules }), async (after) =>
    judgePage(judging, db, after, limit),
  );
  const { summary, acceptance, closing } = report;
  expect(quality.leads).toMatchObject({ n: summary.added.count, k: summary.won.count });
  expect(quality.leads.k).toBe(closing.leadToCustomer.k);
  expect(quality.idsOfLeads('won').toSorted()).toEqual(summary.won.leads().toSorted());
  const parts = ['promoted', 'accepted', 'returned', 'open', 'left', 'won'] as const;
  const [all] = quality.rows;
  expect(parts.map((part) => all?.[part] ?? 0)).toEqual(parts.map((part) => acceptance.all[part].count));
  expect(summary.acceptance).toMatchObject({ k: acceptance.all.accepted.count });

  const placing = new Placing();
  const add = (people: readonly LeadAndAccount[]): void => {
    for (const { lead, account } of people)
      placing.add(lead.id, scoreOf(rules, { definition: wishedIn, lead, account, now }));
  };
  const placed: Placed = await gathered({ add, value: () => placing.placed() }, async (after) =>
    scanPage(db, after, limit),
  );
  expect(placed.ids.toSorted()).toEqual(report.all.leads().toSorted());
  // A lead that was handed over is told by the quadrant that it was in then.
  const handedOver = new Set(acceptance.all.promoted.leads());
  for (const [index, id] of placed.ids.entries()) {
    if (handedOver.has(id)) continue;
    const quadrant = ['A', 'B', 'C', 'D', ''][placed.place[index] ?? 4];
    expect(report.by.quadrant.find(({ value }) => value === quadrant)?.leads.leads()).toContain(id);
  }
}

/** An archive is measured outside the browser as the store is in it. */
async function expectSameOutside({ db, basis: { now }, asked, report }: Look): Promise<void> {
  const file = writeArchive(await readForArchive(db), { schemaVersion, exportedAt: now });
  const read = await pastsOfArchive(file);
  if ('problem' in read) throw new Error(read.problem.type);
  expect(plainFigures(reportOn(read.pasts, asked))).toEqual(plainFigures(report));
}

it('whatever was asked of a store, everything that counts its leads counts the same', async () => {
  const later = fc.constantFrom(0, 1, day, 40 * day);
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { maxLength: 25 }), later, async (wishes, wait) => {
      const store = await lived(wishes);
      const look = await lookAt(store, wait);
      await expectSameStages(look);
      await expectCountedLists(look);
      await expectSameLeads(look);
      await expectSameOutside(look);
      await store.db.delete();
    }),
    { numRuns: runs(12) },
  );
});
