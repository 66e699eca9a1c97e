import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countVisits } from '@/lib/transfer/files/count-visits';
import { presets } from '@/lib/transfer/files/presets/presets';
import { surveyFile } from '@/lib/transfer/files/survey-file';
import { around, day, fixture, planOf, readAll } from './reading';

type Told = readonly [name: string | undefined, stage: string | undefined, ...rest: unknown[]];

/** What each export's own fixture comes out as. */
async function told(file: string): Promise<readonly Told[]> {
  const { ready } = await readAll(fixture(file));
  return ready.map(({ lead }) => [lead.person.name, lead.stage]);
}

describe('exports of other products', () => {
  it.each(presets.map(({ id }) => id))('%s is known by its header', async (id) => {
    expect((await planOf(fixture(`${id}.csv`))).preset).toBe(id);
  });

  it('has a fixture for nothing that is not known', () => {
    const known = new Set(presets.map(({ id }) => `${id}.csv`));
    expect(readdirSync('test/fixtures/imports').filter((name) => !known.has(name))).toEqual([
      'people-plain.csv',
    ]);
  });

  it('of our own leads bring all that they say without a question, and nobody who opted out', async () => {
    const { plan, ready, refused } = await readAll(fixture('stageside-leads.csv'));
    expect(plan.proposed.stageByName).toEqual(new Map());
    expect(ready.map(({ lead }) => lead)).toEqual([
      {
        person: {
          name: 'Oda Falk',
          emails: ['oda@falk.example', 'oda@home.example', 'o.falk@old.example'],
          profiles: ['https://www.linkedin.com/in/odafalk'],
          records: [],
          company: 'Falk & Søn',
          title: 'Head of Quarries',
          phone: '+49 30 1234',
          buyingRole: 'decisionMaker',
          dealValue: { amount: 1200.5, currency: 'EUR' },
        },
        source: 'Trade fair',
        owner: 'kim',
        tags: ['warm', 'north'],
        addedAt: Date.UTC(2026, 0, 12, 8, 30),
        programmes: ['fair'],
        stage: 'sqo',
        history: [{ stage: 'sqo', at: Date.UTC(2026, 2, 2, 9) }],
      },
      {
        person: { name: '=Sum of Parts', emails: ['sum@parts.example'], profiles: [], records: [] },
        addedAt: Date.UTC(2026, 2, 1, 10),
        stage: 'mql',
        history: [{ stage: 'mql', at: Date.UTC(2026, 2, 4, 10, 15, 30, 250) }],
      },
    ]);
    expect(refused).toMatchObject([{ row: 4, problems: [{ column: 22, why: 'optedOut' }] }]);
  });

  it('of HubSpot contacts bring dates of stages as history, owner, role and what the person did', async () => {
    const { ready, refused } = await readAll(fixture('hubspot-contacts.csv'));
    const [mira, teo] = ready.map(({ lead }) => lead);
    expect(mira).toMatchObject({
      person: { name: 'Mira Okafor', buyingRole: 'decisionMaker', company: 'Northwind Mills' },
      owner: 'jonas',
      stage: 'mql',
      source: 'ORGANIC_SEARCH',
    });
    expect(mira?.history?.map(({ stage, at }) => [stage, day(at)])).toEqual([
      ['identified', '2026-01-12T08:30'],
      ['mql', '2026-02-03T13:00'],
    ]);
    expect(mira?.activities?.map(({ activity, occurredAt }) => [activity, day(occurredAt)])).toEqual([
      ['form', '2026-01-12T08:29'],
      ['other', '2026-03-01T09:00'],
    ]);
    expect(teo).toMatchObject({ stage: 'won', owner: 'kim', person: { buyingRole: 'economicBuyer' } });
    expect(refused).toMatchObject([{ row: 4, problems: [{ column: -1, why: 'nobody' }] }]);
  });

  it('of HubSpot contacts mean a customer by an evangelist, and propose what another stage is', async () => {
    const file = new Blob([
      'Record ID,First Name,Email,Lifecycle Stage,Create Date,Became an Evangelist Date,Became a Customer Date\n',
      '1,Ona,ona@ferro.example,evangelist,2026-01-05,2026-03-05,2026-02-05\n',
      '2,Rui,rui@ferro.example,other,2026-01-06,,\n',
    ]);
    const { plan, ready, refused } = await readAll(file);
    expect([plan.preset, refused]).toEqual(['hubspot-contacts', []]);
    expect(ready.map(({ lead }) => [lead.stage, lead.history?.map(({ stage }) => stage)])).toEqual([
      ['won', ['won']],
      ['closed', undefined],
    ]);
    const surveying = await surveyFile(file, plan, plan.proposed, around);
    if (!surveying.ok) throw new Error(surveying.problem.type);
    // Both are proposed, so that whoever imports sees what becomes of them.
    expect(surveying.survey.stages).toMatchObject([
      { name: 'evangelist', proposed: 'won', isKnown: false },
      { name: 'other', proposed: 'closed', isKnown: false },
    ]);
  });

  it('of deals bring their value, and are called by the contact, else by the deal', async () => {
    const hubspot = await readAll(fixture('hubspot-deals.csv'));
    expect(hubspot.ready.map(({ lead }) => [lead.person.name, lead.stage, lead.person.dealValue])).toEqual([
      ['Mira Okafor', 'won', { amount: 12_500, currency: 'USD' }],
      ['Roof pilot', 'sqo', undefined],
    ]);
    expect(hubspot.ready[0]?.lead.person.emails).toEqual(['mira@northwind.example']);
    const pipedrive = await readAll(fixture('pipedrive-deals.csv'));
    expect(pipedrive.plan.delimiter).toBe(';');
    expect(pipedrive.ready.map(({ lead }) => [lead.person.name, lead.stage, lead.person.dealValue])).toEqual([
      ['Sunniva Dahl', 'won', { amount: 1234.56, currency: 'NOK' }],
      ['Rye mixers', 'sqo', { amount: 980, currency: 'NOK' }],
    ]);
    expect(pipedrive.ready[0]?.lead.history?.map(({ stage, at }) => [stage, day(at)])).toEqual([
      ['won', '2026-05-05T13:30'],
    ]);
    const salesforce = await readAll(fixture('salesforce-opportunities.csv'));
    expect(salesforce.ready.map(({ lead }) => [lead.stage, lead.programmes, lead.owner])).toEqual([
      ['sqo', ['fair'], 'kim'],
      ['lost', undefined, 'jonas'],
    ]);
  });

  it('of changes make one lead of several rows, wherever they lie', async () => {
    const hubspot = await readAll(fixture('hubspot-history.csv'));
    expect(hubspot.plan.proposed.rows).toBe('changes');
    expect(hubspot.passedOver).toBe(1);
    expect(
      hubspot.ready.map(({ row, lead }) => [row, lead.person.name, lead.history?.map(({ stage }) => stage)]),
    ).toEqual([
      [2, '201', ['identified', 'mql', 'won']],
      [4, '202', ['identified']],
    ]);
    expect(await told('hubspot-deal-stages.csv')).toEqual([
      ['9101', 'won'],
      ['9102', 'sqo'],
    ]);
    expect(await told('salesforce-history.csv')).toEqual([['00Q7', 'sqo']]);
    expect(await told('salesforce-versions.csv')).toEqual([['Harbour lights', 'won']]);
  });

  it('belong to a record of a site where the user says which', async () => {
    const record = { host: 'crm.example', type: 'contact' };
    const { ready } = await readAll(fixture('hubspot-history.csv'), { record });
    expect(ready.map(({ lead, keys }) => [lead.person.name, keys])).toEqual([
      [undefined, ['crm:crm.example/contact/201']],
      [undefined, ['crm:crm.example/contact/202']],
    ]);
  });

  it('of Salesforce leads have the month first where one of the dates says so', async () => {
    const { plan, ready } = await readAll(fixture('salesforce-leads.csv'));
    expect(plan.dates[plan.header.indexOf('Create Date')]).toEqual({
      format: 'monthFirst',
      isAmbiguous: false,
    });
    expect(ready.map(({ lead }) => [lead.stage, day(lead.addedAt)])).toEqual([
      ['sal', '2025-11-29T23:00'],
      ['identified', '2025-12-02T23:00'],
    ]);
  });

  it('of address books bring people, below a note where there is one', async () => {
    const linkedIn = await readAll(fixture('linkedin-connections.csv'));
    expect(linkedIn.plan.headerRow).toBe(4);
    expect(linkedIn.ready.map(({ lead }) => [lead.person.profiles[0], day(lead.addedAt)])).toEqual([
      ['https://www.linkedin.com/in/ayo-bello-example', '2025-03-11T23:00'],
      ['https://www.linkedin.com/in/lene-holm-example', '2026-01-02T23:00'],
    ]);
    const google = await readAll(fixture('google-contacts.csv'));
    expect(google.ready[0]?.lead).toMatchObject({
      person: {
        name: 'Pia Larsen',
        emails: ['pia@larsen.example', 'pia.larsen@post.example'],
        title: 'Indkøber',
      },
      tags: ['Fair 2026'],
      notes: ['Met at the fair.\nLikes blue glass.'],
    });
    const [old] = (await readAll(fixture('google-contacts-old.csv'))).ready;
    expect(old?.lead).toMatchObject({ person: { company: 'Larsen Glas' }, tags: ['Fair'] });
    const [outlook] = (await readAll(fixture('outlook-contacts.csv'))).ready;
    expect(outlook?.lead).toMatchObject({
      person: { name: 'Abel Moreau', title: 'Gérant', company: 'Atelier Moreau' },
      tags: ['Prospects', 'Lyon'],
    });
    expect(await told('pipedrive-people.csv')).toEqual([['Sunniva Dahl', 'identified']]);
  });

  it('of webinars tell who registered and who came, not who led it', async () => {
    const deeds = async (file: string): Promise<unknown> =>
      (await readAll(fixture(file))).ready.map(({ lead }) => [
        lead.person.name,
        ...(lead.activities ?? []).map(({ activity, occurredAt }) => `${activity} ${day(occurredAt)}`),
      ]);
    expect(await deeds('webinar-registrants.csv')).toEqual([
      ['Hana Sato', 'webinar-registered 2026-10-01T07:15'],
      ['Emil Weiss', 'webinar-registered 2026-10-02T14:40'],
    ]);
    expect(await deeds('webinar-attendees.csv')).toEqual([
      ['Hana Sato', 'webinar-registered 2026-10-01T07:15', 'webinar-attended 2026-10-08T08:02'],
      ['Emil Weiss', 'webinar-registered 2026-10-02T14:40'],
    ]);
  });

  it('of forms tell of each submission, also of the same person', async () => {
    const { ready } = await readAll(fixture('form-submissions.csv'));
    expect(
      ready.map(({ sameAs, lead }) => [
        sameAs,
        ...(lead.activities ?? []).map(({ source, occurredAt }) => [source, day(occurredAt)]),
      ]),
    ).toEqual([
      [null, ['Price list', '2026-09-14T08:12']],
      [2, ['Demo request', '2026-09-15T08:00']],
    ]);
  });

  it('of visits are counts by day and source, of nobody', async () => {
    const file = fixture('website-visits.csv');
    const plan = await planOf(file);
    expect(plan.proposed.rows).toBe('visits');
    expect(await countVisits(file, plan, plan.proposed, around)).toEqual({
      visits: [
        { from: '2026-10-01', to: '2026-10-01', source: 'google / organic', count: 120 },
        { from: '2026-10-01', to: '2026-10-01', source: '(direct) / (none)', count: 1044 },
        { from: '2026-10-02', to: '2026-10-02', source: 'google / organic', count: 100 },
      ],
      refused: [],
      end: { ok: true, rows: 4 },
    });
  });
});

describe('a file of nobody in particular', () => {
  it('is understood by its headers, with dates, amounts and programmes', async () => {
    const { ready, refused } = await readAll(fixture('people-plain.csv'));
    expect(ready.map(({ lead }) => lead)).toMatchObject([
      {
        person: { name: 'Ute Graf', dealValue: { amount: 12_000.5, currency: 'EUR' } },
        source: 'Messe',
        programmes: ['Herbst 2026'],
      },
    ]);
    expect(day(ready[0]?.lead.addedAt)).toBe('2026-02-27T23:00');
    expect(refused.map(({ row, problems }) => [row, problems])).toEqual([
      [
        3,
        [
          { column: 4, why: 'impossibleDate' },
          { column: 3, why: 'notANumber' },
        ].toReversed(),
      ],
      [4, [{ column: 4, why: 'futureDate' }]],
    ]);
  });
});
