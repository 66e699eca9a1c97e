import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { decode } from '@/lib/transfer/csv/encoding';
import { recognisePreset } from '@/lib/transfer/files/presets/recognise';
import { around, blobOf, data, day, planOf, readAll } from './reading';

/** Tests over a folder that lies beside the project where there is one. */
function over(
  folder: string,
  tests: (path: (name: string) => string, files: readonly string[]) => void,
): void {
  const root = join(data, folder);
  describe(`../shared/data/${folder}`, () => {
    if (existsSync(root)) tests((name) => join(root, name), readdirSync(root));
    else it.todo(`not run: ../shared/data/${folder}`);
  });
}

over('olist', (path) => {
  const record = { host: 'olist.example', type: 'lead' };

  it('has 8,000 leads with the day on which each was first contacted', async () => {
    const { plan, ready, refused, end } = await readAll(blobOf(path('marketing_qualified_leads.csv')), {
      record,
    });
    expect(plan.proposed.mapping).toEqual(['recordId', 'addedAt', null, 'source']);
    expect([ready.length, refused.length, end]).toEqual([8000, 0, { ok: true, rows: 8000 }]);
    expect(ready.filter(({ sameAs }) => sameAs !== null)).toEqual([]);
    expect(ready[0]).toMatchObject({
      keys: ['crm:olist.example/lead/dac32acd4db4c29c230538b72f8dd87d'],
      lead: { source: 'social', addedAt: Date.UTC(2018, 0, 31, 23) },
    });
  });

  it('has 842 deals, won on days that have the day first', async () => {
    const { plan, ready, refused } = await readAll(blobOf(path('closed_deals.csv')), { record });
    expect(plan.proposed.mapping.slice(0, 5)).toEqual(['recordId', null, null, null, 'entered:won']);
    expect(plan.proposed.dateFormats[4]).toBe('dayFirst');
    expect([ready.length, refused.length]).toEqual([842, 0]);
    expect(new Set(ready.map(({ lead }) => lead.stage))).toEqual(new Set(['won']));
    expect(day(ready[0]?.lead.history?.[0]?.at)).toBe('2018-02-26T18:58');
  });
});

over('contact-formats', (path) => {
  it.each<[string, string, number, readonly number[]]>([
    ['hubspot_export.csv', 'hubspot-contacts', 3, []],
    ['salesforce_leads.csv', 'salesforce-leads', 2, [4]],
    ['linkedin_connections.csv', 'linkedin-connections', 3, [8]],
    ['google_contacts_new.csv', 'google-contacts', 1, []],
    ['google_contacts_old_partial_header.csv', 'google-contacts-old', 1, []],
    ['pipedrive_import_template.csv', 'pipedrive-deals', 1, []],
  ])('%s is %s', async (file, preset, ready, refused) => {
    const read = await readAll(blobOf(path(file)));
    expect([read.plan.preset, read.ready.length, read.refused.map(({ row }) => row)]).toEqual([
      preset,
      ready,
      refused,
    ]);
  });

  it('outlook_contacts_header.csv is outlook-contacts', () => {
    const header = readFileSync(path('outlook_contacts_header.csv'), 'utf8').trim().split(',');
    expect(recognisePreset(header)?.id).toBe('outlook-contacts');
  });
});

over('vcards', (path, files) => {
  it.each(files)('%s has as many people as cards', async (file) => {
    const cards = readFileSync(path(file), 'utf8').match(/^BEGIN:VCARD\s*$/gimu)?.length ?? 0;
    const { plan, ready, refused, end } = await readAll(blobOf(path(file)));
    expect(plan.kind).toBe('vcard');
    expect([ready.length + refused.length, end]).toEqual([cards, { ok: true, rows: cards }]);
    for (const { lead } of ready) expect(JSON.stringify(lead)).not.toMatch(/\u{fffd}|=[0-9A-F]{2}=/u);
    // One of them has "abc" for an address.
    expect(refused.map(({ problems }) => problems.map(({ why }) => why))).toEqual(
      file === 'John_Doe_ANDROID.vcf' ? [['invalidAddress']] : [],
    );
  });
});

over('salesforce-data-loader', (path, files) => {
  it.each(files)('%s is decoded whole, with as many rows as records', async (file) => {
    const blob = blobOf(path(file));
    const bytes = readFileSync(path(file));
    if (file === 'hardDeleteEmptyCsvFileTemplate.csv') return expect(bytes.length).toBe(4);
    const plan = await planOf(blob);
    let text = '';
    for await (const piece of decode(blob, plan.encoding)) text += piece;
    expect(text).not.toContain('\u{fffd}');
    const { data: records } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: 'greedy' });
    const { end } = await readAll(blob);
    expect(end).toEqual({ ok: true, rows: records.length - 1 });
  });
});

over('hubspot-seeds', (path) => {
  it('has 22 contacts, once the addresses that are made unreadable are left out', async () => {
    const file = blobOf(path('contact_data.csv'));
    const { proposed } = await planOf(file);
    const mapping = proposed.mapping.map((column) => (column === 'email' ? null : column));
    const { ready, refused } = await readAll(file, { mapping });
    expect([ready.length, refused.length]).toEqual([22, 0]);
    expect(ready[0]?.lead).toMatchObject({
      person: { company: 'SampleCompany' },
      activities: [{ activity: 'form' }],
    });
  });

  it('has 44 deals, 14 stages of as many and five forms', async () => {
    const deals = await readAll(blobOf(path('deal_data.csv')), {
      stageByName: new Map(),
    });
    expect([deals.plan.preset, deals.ready.length]).toEqual(['hubspot-deals', 44]);
    const file = blobOf(path('deal_stage_data.csv'));
    const stageByName = new Map([
      ['09a969da1d61b38bd3746f0f49c1475a', 'sqo'],
      ['f66ca9bc5a02c2f1513ce83f0a0e117d', 'identified'],
      ['6e81db225a3757a3fc20cc9b1b3d9e1b', 'won'],
    ]);
    const stages = await readAll(file, { stageByName });
    expect(stages.refused).toEqual([]);
    const stays = stages.ready.flatMap(({ lead }) => lead.history ?? []);
    expect([stages.ready.length, stays.length]).toEqual([14, 14]);
    const forms = await readAll(blobOf(path('contact_form_submission_data.csv')));
    expect(forms.ready.flatMap(({ lead }) => lead.activities?.map(({ activity }) => activity))).toEqual(
      Array.from({ length: 5 }, () => 'form'),
    );
  });

  it('has histories whose made-unreadable properties are passed over', async () => {
    for (const file of ['contact_property_history_data.csv', 'deal_property_history_data.csv']) {
      const { plan, ready, passedOver } = await readAll(blobOf(path(file)));
      expect([plan.preset, plan.proposed.rows, ready.length, passedOver]).toEqual([
        'hubspot-history',
        'changes',
        0,
        100,
      ]);
      // The user may say that all of them are stages.
      const mapping = plan.proposed.mapping.map((column) => (column === 'changed' ? null : column));
      const { data: rows } = Papa.parse<string[]>(readFileSync(path(file), 'utf8'), { skipEmptyLines: true });
      const place = plan.header.indexOf('value');
      const stageByName = new Map(
        rows.slice(1).map((cells) => [keyOf(cells[place] ?? ''), 'identified'] as const),
      );
      const all = await readAll(blobOf(path(file)), { mapping, stageByName });
      expect(all.refused).toEqual([]);
      expect(all.ready.length).toBe(new Set(rows.slice(1).map(([id]) => id)).size);
    }
  });
});

over('marketo-seeds', (path) => {
  it('has 100 leads', async () => {
    const { ready, refused } = await readAll(blobOf(path('marketo_lead_data.csv')));
    expect([ready.length, refused.length]).toEqual([100, 0]);
    expect(ready[0]?.lead).toMatchObject({
      person: { name: 'first_001 last_001', emails: ['first_last_001@email.com'] },
    });
  });

  it('has 100 e-mails opened, of 98 leads', async () => {
    const { plan, ready } = await readAll(blobOf(path('marketo_activity_open_email_data.csv')), {
      activity: { kind: 'email-opened', at: null },
    });
    expect(plan.proposed.rows).toBe('changes');
    const opened = ready.flatMap(({ lead }) => lead.activities ?? []);
    expect([ready.length, opened.length]).toEqual([98, 100]);
    expect(opened.every(({ activity }) => activity === 'email-opened')).toBe(true);
  });
});

over('salesforce-seeds', (path) => {
  it('has a lead, and opportunities with the stages that they were in', async () => {
    const leads = await readAll(blobOf(path('sf_lead_data.csv')), {
      stageByName: new Map([['converted', 'sqo']]),
    });
    expect([leads.plan.preset, leads.ready.length]).toEqual(['salesforce-leads', 1]);
    const file = blobOf(path('sf_opportunity_history_data.csv'));
    const { proposed, header, sample } = await planOf(file);
    const names = sample.map(({ cells }) => cells[header.indexOf('stage_name')] ?? '');
    const { ready, refused } = await readAll(file, {
      stageByName: new Map(names.map((name) => [keyOf(name), 'sqo'])),
    });
    expect([proposed.rows, refused.length]).toEqual(['changes', 0]);
    expect(ready.length).toBe(new Set(sample.map(({ cells }) => cells[header.indexOf('id')])).size);
    expect(ready.every(({ lead }) => lead.history?.[0]?.stage === 'sqo')).toBe(true);
    expect(around.definition.stages.some(({ id }) => id === 'sqo')).toBe(true);
  });
});

function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
