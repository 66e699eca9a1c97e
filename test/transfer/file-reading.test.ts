import { describe, expect, it } from 'vitest';
import { countVisits } from '@/lib/transfer/files/count-visits';
import { inspectFile } from '@/lib/transfer/files/inspect-file';
import { keyTable } from '@/lib/transfer/files/key-table';
import type { PreparedBatch } from '@/lib/transfer/files/plan';
import { prepareRows } from '@/lib/transfer/files/prepare-rows';
import { refusedFile } from '@/lib/transfer/files/refused-file';
import { mappingId, recallChoices, rememberChoices } from '@/lib/transfer/files/remembered';
import { surveyFile } from '@/lib/transfer/files/survey-file';
import { around, fixture, planOf, readAll } from './reading';

const header = 'Name,Email,Stage,Owner,Campaign\n';

describe('a long file', () => {
  const rows = 12_000;
  const file = new Blob([
    header,
    ...Array.from({ length: rows }, (_, index) => `Ann ${index},a${index % 10_000}@a.example,SQL,,\n`),
  ]);

  it('comes in batches of a thousand, with all who are twice in it, and tells how far it is', async () => {
    const told: number[] = [];
    const plan = await planOf(file);
    expect(Math.abs(plan.rowEstimate - rows) / rows).toBeLessThan(0.1);
    const reading = prepareRows(file, plan, plan.proposed, around, {
      onProgress: (bytes, total) => told.push(bytes / total),
    });
    const batches: PreparedBatch[] = [];
    for await (const batch of reading) batches.push(batch);
    expect(batches.every(({ prepared }) => prepared.length === 1000)).toBe(true);
    expect(batches.length).toBe(12);
    const doubles = batches.flatMap(({ prepared }) => prepared.filter(({ sameAs }) => sameAs !== null));
    expect(doubles.length).toBe(2000);
    expect(doubles.every(({ row, sameAs }) => sameAs === row - 10_000)).toBe(true);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('is let go when the user cancels, at any time', async () => {
    const stop = new AbortController();
    const plan = await planOf(file);
    const reading = prepareRows(file, plan, plan.proposed, around, { signal: stop.signal });
    await reading.next();
    stop.abort();
    let last = await reading.next();
    while (!last.done) last = await reading.next();
    const cancelled = { ok: false, problem: { type: 'Cancelled' } };
    expect(last.value).toEqual(cancelled);
    const { signal } = stop;
    expect(await inspectFile(file, around, { signal })).toEqual(cancelled);
    expect(await surveyFile(file, plan, plan.proposed, around, { signal })).toEqual(cancelled);
    expect((await countVisits(file, plan, plan.proposed, around, { signal })).end).toEqual(cancelled);
  });
});

describe('the names of a file', () => {
  it('are counted and proposed, and said to be known where they are', async () => {
    const file = new Blob([
      header,
      'Ann,a@a.example,SQL,Kim Us,Stone Fair 2026\n',
      'Bo,b@b.example,Closed won,kim@us.example,Winter\n',
      'Cy,c@c.example,Purple,"Feld, Jonas",Winter\n',
    ]);
    const plan = await planOf(file);
    const surveying = await surveyFile(file, plan, plan.proposed, around);
    expect(surveying).toMatchObject({
      ok: true,
      survey: {
        rows: 3,
        stages: [
          { name: 'SQL', rows: 1, isKnown: true },
          { key: 'closed won', rows: 1, proposed: 'won', isKnown: false },
          { name: 'Purple', rows: 1, proposed: null, isKnown: false },
        ],
        owners: [
          { name: 'Kim Us', proposed: 'kim' },
          { name: 'kim@us.example', proposed: 'kim' },
          { name: 'Feld, Jonas', proposed: null },
        ],
        programmes: [
          { name: 'Winter', rows: 2, proposed: null },
          { name: 'Stone Fair 2026', rows: 1, proposed: 'fair' },
        ],
      },
    });
  });

  it('mean what the user says', async () => {
    const file = new Blob([header, 'Cy,c@c.example,Purple,"Feld, Jonas",Winter\n']);
    const { ready } = await readAll(file, {
      stageByName: new Map([['purple', 'won']]),
      ownerByName: new Map([['feld jonas', 'jonas']]),
      programmeByName: new Map([['winter', null]]),
    });
    expect(ready.map(({ lead }) => [lead.stage, lead.owner, lead.programmes])).toEqual([
      ['won', 'jonas', undefined],
    ]);
  });
});

describe('what somebody did', () => {
  const deeds = 'Name,Email,Activity type,Activity date,Activity source\n';

  it('is of the kind that the row names, else of the one that is said for the file', async () => {
    const file = new Blob([
      deeds,
      'Ann,a@a.example,Phone call,2026-03-01,Desk\n',
      'Bo,b@b.example,Juggling,2026-03-02,\n',
      'Cy,c@c.example,,2026-03-03,\n',
      'Di,d@d.example,Phone call,,\n',
    ]);
    const { ready, refused } = await readAll(file, { activity: { kind: 'event', at: null } });
    expect(
      ready.map(({ lead }) => lead.activities?.map(({ activity, source }) => [activity, source])),
    ).toEqual([[['call', 'Desk']], [['event', undefined]], [['event', undefined]]]);
    expect(refused.map(({ row, problems }) => [row, problems])).toEqual([
      [5, [{ column: 2, why: 'noDate' }]],
    ]);
  });

  it('happened when the user says, where no column does', async () => {
    const at = Date.UTC(2026, 8, 1);
    const { ready } = await readAll(new Blob(['Name,Email\nAnn,a@a.example\n']), {
      activity: { kind: 'event', at },
    });
    expect(ready[0]?.lead.activities).toEqual([{ activity: 'event', occurredAt: at }]);
  });

  it('more than a hundred times comes in rows of a hundred, of the same person', async () => {
    const opened = Array.from(
      { length: 250 },
      (_, index) => `a@a.example,open,2026-03-01 10:${10 + (index % 50)}\n`,
    );
    const file = new Blob(['Email,Activity type,Activity date\n', ...opened]);
    const { ready } = await readAll(file, { rows: 'changes' });
    expect(ready.map(({ row, sameAs, lead }) => [row, sameAs, lead.activities?.length])).toEqual([
      [2, null, 100],
      [2, 2, 100],
      [2, 2, 50],
    ]);
  });
});

describe('decisions about a file', () => {
  it('are remembered by its headers, and taken again for the next', async () => {
    const file = fixture('salesforce-leads.csv');
    const plan = await planOf(file);
    const decided = {
      ...plan.proposed,
      mapping: plan.proposed.mapping.with(8, 'tags'),
      stageByName: new Map([
        ['working contacted', 'sqo'],
        ['gone', 'no-stage'],
      ]),
      ownerByName: new Map([['kim us', null]]),
      record: { host: 'stone.example', type: 'lead' },
      defaultStage: 'mql',
    };
    const kept: unknown = JSON.parse(JSON.stringify(rememberChoices(plan, decided)));
    expect(recallChoices(plan, kept, around.definition)).toEqual({
      ...decided,
      stageByName: new Map([['working contacted', 'sqo']]),
    });
    expect(mappingId(plan)).toBe(
      mappingId({ ...plan, header: plan.header.map((name) => name.toUpperCase()) }),
    );
    expect(mappingId(plan)).not.toBe(mappingId({ ...plan, header: plan.header.slice(1) }));
    expect(mappingId({ ...plan, header: [] })).toBeNull();
  });

  it('hold for other columns by their headers, wherever they stand', async () => {
    const first = await planOf(
      new Blob(['Person,Firm,Mail 1,Mail 2,Joined\nAnn,Lee Ltd,a@a.example,b@b.example,1/2/2026\n']),
    );
    const kept = rememberChoices(first, {
      ...first.proposed,
      mapping: ['name', 'company', 'notes', 'email', 'addedAt'],
      dateFormats: [null, null, null, null, 'monthFirst'],
    });
    const later = await planOf(
      new Blob(['Joined,Mail 7,Mail 9,Colour,PERSON\n3/4/2026,x,c@c.example,red,Bo\n']),
    );
    const recalled = recallChoices(later, kept, around.definition);
    expect(recalled?.mapping).toEqual(['addedAt', 'notes', 'email', null, 'name']);
    expect(recalled?.dateFormats[0]).toBe('monthFirst');
    const other = await planOf(new Blob(['Colour,Size\nred,4\n']));
    expect(recallChoices(other, kept, around.definition)).toBeNull();
    // What was kept before headers were: place by place, of files with as many columns.
    const { headers: _, ...old } = kept;
    expect(recallChoices(first, old, around.definition)?.mapping).toEqual(kept.mapping);
    expect(recallChoices(other, old, around.definition)).toBeNull();
  });

  it('that are of no use are left', async () => {
    const plan = await planOf(fixture('salesforce-leads.csv'));
    const kept = rememberChoices(plan, plan.proposed);
    for (const useless of [null, {}, { ...kept, mapping: [] }, { ...kept, decimal: ';' }])
      expect(recallChoices(plan, useless, around.definition)).toBeNull();
  });
});

describe('refused rows', () => {
  it('can be saved with why, so that no spreadsheet runs them, and be imported again', async () => {
    const file = new Blob([
      'Name;Email;Phone\n',
      '"=HYPERLINK(""x"")";no address;+49 30 555\n',
      '"Two\nlines";also none;\n',
      'Ann;ann@a.example;\n',
    ]);
    const { plan, batches } = await readAll(file);
    const saved = refusedFile(plan, {
      row: 'Row',
      why: 'Why',
      tell: ({ problems }) => problems[0]?.why ?? '',
    });
    for (const { refused } of batches) saved.add(refused);
    expect(saved.rows()).toBe(2);
    expect(await saved.file().text()).toBe(
      'Row;Why;Name;Email;Phone\r\n' +
        `2;invalidAddress;"'=HYPERLINK(""x"")";no address;'+49 30 555\r\n` +
        '3;invalidAddress;"Two\nlines";also none;\r\n',
    );
    const bytes = new Uint8Array(await saved.file().arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const corrected = (await saved.file().text()).replace('no address', 'x@x.example');
    const again = await readAll(new Blob([corrected]));
    expect(again.ready.map(({ lead }) => [lead.person.name, lead.person.phone])).toEqual([
      ['=HYPERLINK("x")', '+49 30 555'],
    ]);
  });
});

describe('a table of keys', () => {
  it('keeps the first row of each of many', () => {
    const table = keyTable();
    for (let row = 1; row <= 50_000; row += 1) table.put(`mail:p${row % 20_000}@a.example`, row);
    expect(table.get('mail:p7@a.example')).toBe(7);
    expect(table.get('mail:p19999@a.example')).toBe(19_999);
    expect(table.get('mail:p0@a.example')).toBe(20_000);
    expect(table.get('mail:p20000@a.example')).toBeUndefined();
  });
});
