import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BadArguments, readArguments } from '#tools/metrics/arguments.mjs';
import { BadFile, readPasts } from '#tools/metrics/read-file.mjs';
import type { Asked } from '@/lib/metrics/report/asked';
import type { ArchiveRow } from '@/lib/store/archive-rows';
import { writeArchive } from '@/lib/transfer/archive/write';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { day, hour, mia, sam, sue } from '@/test/funnel/story';
import * as measure from './metrics/measure';

const folder = mkdtempSync(join(tmpdir(), 'stageside-metrics-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const asked = (asOf: number): Asked => ({
  period: { from: null, to: null },
  only: {},
  asOf,
  withinDays: null,
  months: 'utc',
});

const small = {
  as_of: '2026-03-31',
  stages: ['Lead', 'Proposal made', 'Won', 'Lost'],
  leads: [
    {
      id: 'a',
      history: [
        ['Lead', '2026-03-01'],
        ['Proposal made', '2026-03-05'],
        ['Won', '2026-03-11'],
      ],
      touches: ['2026-03-01T20:00:00Z'],
      source: 'Fair',
      value: { amount: 1000, currency: 'EUR' },
    },
    { id: 'b', history: [['Lead', '2026-03-10']] },
  ],
};

describe('what is typed', () => {
  it('is a file, a day and where the figures go', () => {
    const file = fileOf('typed.json', '{}');
    expect(readArguments([file, '--as-of', '2026-03-31', '--json', join(folder, 'out.json')])).toEqual({
      file,
      asOf: Date.UTC(2026, 2, 31),
      json: join(folder, 'out.json'),
    });
    expect(readArguments([file])).toEqual({ file, asOf: null, json: null });
  });

  it.each([
    [[], 'The file is missing'],
    [['nowhere.ndjson'], 'There is no file nowhere.ndjson'],
    [['test'], 'This is no file'],
    [['package.json', 'package.json'], 'One file at a time'],
    [['package.json', '--as-of', 'yesterday'], '--as-of is no date: yesterday'],
    [['package.json', '--as-of', '2026-02-30'], '--as-of is no date: 2026-02-30'],
    [['package.json', '--json', 'nowhere/out.json'], 'There is no folder for nowhere/out.json'],
    [['package.json', '--colour'], "Unknown option '--colour'"],
  ])('is refused with a reason: %j', (args, reason) => {
    expect(() => readArguments(args)).toThrow(BadArguments);
    expect(() => readArguments(args)).toThrow(reason);
  });
});

describe('a small file', () => {
  it('is measured as of the day that it names, as itself or as `input`', async () => {
    for (const [name, content] of [
      ['plain.json', small],
      ['input.json', { input: small, expected: {} }],
    ] as const) {
      const { pasts, asOf } = await readPasts(measure, fileOf(name, JSON.stringify(content)));
      expect(asOf).toBe(Date.UTC(2026, 2, 31));
      const report = measure.reportOn(pasts, asked(asOf ?? 0));
      expect(report.closing.leadToCustomer).toMatchObject({ k: 1, n: 2 });
      expect(report.velocity.currencies).toMatchObject([{ currency: 'EUR', velocity: 100 }]);
      const tables = measure.tablesOf(report);
      expect(tables).toContain('2 leads as of 2026-03-31');
      expect(tables).toMatch(/Proposal made\s+1\s+1\s+0\s+1\/1 100\.0 %/u);
      expect(tables).toMatch(/lead to customer\s+1\/2 50\.0 %/u);
    }
  });

  it('gives figures without the lists behind them, and null where there is none', async () => {
    const { pasts } = await readPasts(measure, fileOf('json.json', JSON.stringify(small)));
    const figures = JSON.parse(
      JSON.stringify(measure.plainFigures(measure.reportOn(pasts, asked(Date.UTC(2026, 2, 2))))),
    ) as Record<string, unknown>;
    expect(figures).toMatchObject({
      asOf: '2026-03-02T00:00:00.000Z',
      leads: 1,
      closing: { decided: { k: 0, n: 0, rate: null } },
      followUp: { contact: { met: { count: 1 } } },
    });
    expect(JSON.stringify(figures)).not.toContain('"leads":["');
  });

  it.each([
    ['no-json.json', 'Anna;anna@a.example', 'neither an archive nor JSON'],
    ['empty.json', '', 'neither an archive nor JSON'],
    ['other.json', '{"name":"x"}', 'not the small format: stages'],
    ['list.json', '[1]', 'not the small format'],
    [
      'date.json',
      JSON.stringify({ ...small, leads: [{ id: 'a', history: [['Lead', 'Tuesday']] }] }),
      'leads.0.history.0.1',
    ],
    [
      'stage.json',
      JSON.stringify({ ...small, leads: [{ id: 'a', history: [['MQL', '2026-03-01']] }] }),
      'Lead a was in "MQL", which is none of the stages.',
    ],
  ])('that is none is refused with a reason: %s', async (name, content, reason) => {
    const file = fileOf(name, content);
    await expect(readPasts(measure, file)).rejects.toThrow(BadFile);
    await expect(readPasts(measure, file)).rejects.toThrow(reason);
  });
});

/** What an export of the store holds, as far as figures follow from it. */
async function archiveOf({ db, now }: TeamStore): Promise<Uint8Array> {
  const rows = [
    ...(await db.meta.toArray()).map((r) => ({ t: 'meta', r })),
    ...(await db.definitions.toArray()).map((r) => ({ t: 'definitions', r })),
    ...(await db.teamEvents.toArray()).map((r) => ({ t: 'teamEvents', r })),
    ...(await db.events.toArray()).map((r) => ({ t: 'events', r })),
    ...(await db.erasures.toArray()).map((r) => ({ t: 'erasures', r })),
  ] as readonly ArchiveRow[];
  const source = {
    leads: await db.leads.count(),
    counts: {},
    rows: (async function* all() {
      yield rows;
    })(),
  };
  const file = writeArchive(source, { schemaVersion: measure.schemaVersion, exportedAt: now() });
  return new Uint8Array(await new Response(file).arrayBuffer());
}

describe('an archive', () => {
  it('is measured as of its export, merged leads as one, by the scoring of then', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada', { source: 'Trade show' });
    const twin = await store.add('Adele');
    const ben = await store.add('Ben');
    store.wait(day);
    for (const leadId of [ada, ben]) await store.does({ type: 'qualifyLead', leadId }, mia);
    store.wait(hour);
    await store.does({ type: 'acceptLead', leadId: ada }, sam);
    await store.does({ type: 'giveBackLead', leadId: ben, reason: 'outside-profile' }, sue);
    await store.does({ type: 'mergeLeads', survivor: ada, merged: twin, keep: {} });
    store.wait(day);
    await store.does({ type: 'setOutcome', leadId: ada, outcome: 'won' }, sam);
    const packedFile = await archiveOf(store);
    const { pasts, asOf } = await readPasts(measure, fileOf('store.ndjson.gz', packedFile));
    expect(asOf).toBe(store.now());
    const report = measure.reportOn(pasts, asked(asOf ?? 0));
    expect(report.all.leads().toSorted()).toEqual([ada, ben].toSorted());
    expect(report.closing.leadToCustomer).toMatchObject({ k: 1, n: 2 });
    expect(report.acceptance.all.acceptance).toMatchObject({ k: 1, n: 2 });
    expect(report.followUp.acceptance.met.count).toBe(2);
    expect(report.by.source.map(({ value }) => value)).toContain('Trade show');

    const text = await new Response(
      new Blob([packedFile as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip')),
    ).text();
    const plain = await readPasts(measure, fileOf('store.ndjson', text));
    expect(plain.pasts.size).toBe(2);

    const lines = text.split('\n');
    await expect(readPasts(measure, fileOf('cut.ndjson', lines.slice(0, -3).join('\n')))).rejects.toThrow(
      'ends before its end',
    );
    await expect(readPasts(measure, fileOf('changed.ndjson', text.replace('Ada', 'Eda')))).rejects.toThrow(
      'changed since it was written',
    );
  });

  it('does not count whoever is about to be erased, though the log still has them', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada');
    const ben = await store.add('Ben');
    await store.does({ type: 'eraseLead', leadId: ben });
    const { pasts } = await readPasts(measure, fileOf('erasing.ndjson.gz', await archiveOf(store)));
    expect(measure.reportOn(pasts, asked(store.now())).all.leads()).toEqual([ada]);
  });
});
