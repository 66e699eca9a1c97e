import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { dealStagePreset } from '@/lib/funnel/presets/deal-stage';
import { decode, detectEncoding } from '@/lib/transfer/csv/encoding';
import { guessMapping } from '@/lib/transfer/csv/header';
import { readRows, type ImportReading } from '@/lib/transfer/csv/read-rows';
import { readTable, type Table } from '@/lib/transfer/csv/table';
import { readMessage } from '@/test/words';

/** Files of other people's making, which lie beside the project where there are any. */
const folder = resolve('../shared/data');
const definition = dealStagePreset.build((name) => readMessage(name.replaceAll('.', '_')));

type Person = {
  readonly name?: string;
  readonly emails?: readonly string[];
  readonly company?: string;
  readonly title?: string;
};
type Export = {
  readonly file: string;
  readonly people: readonly Person[];
  readonly refused?: readonly number[];
  readonly problem?: string;
};

const exports: readonly Export[] = [
  {
    file: 'contact-formats/hubspot_export.csv',
    people: [],
    refused: [2, 3, 4],
  },
  {
    file: 'contact-formats/salesforce_leads.csv',
    people: [],
    refused: [2, 3, 4],
  },
  {
    file: 'contact-formats/linkedin_connections.csv',
    people: [
      { name: 'Jordan Lee', emails: ['jordan@acme.com'], company: 'Acme Corp', title: 'VP Engineering' },
      { name: 'Ana García Ruiz', emails: [], company: 'Studio Norte', title: 'Founder, Design' },
      { name: 'Tom Baker', emails: [], company: 'Baker Capital', title: 'Managing Partner' },
    ],
    refused: [8],
  },
  {
    file: 'contact-formats/google_contacts_new.csv',
    people: [{ name: 'John Q Public', emails: ['jq@example.com'] }],
  },
  {
    file: 'contact-formats/google_contacts_old_partial_header.csv',
    people: [{ name: 'John Public', emails: [] }],
  },
  { file: 'contact-formats/outlook_contacts_header.csv', people: [], problem: 'HeaderOnly' },
  {
    file: 'contact-formats/pipedrive_import_template.csv',
    people: [
      {
        name: 'Tony Turner',
        emails: ['tony.turner@moveer.com', 'tony.turner@gmial.com'],
        company: 'Moveer Limited',
      },
    ],
  },
];

describe('exports of other products', () => {
  for (const each of exports) {
    const path = join(folder, each.file);
    if (!existsSync(path)) {
      it.todo(`not run: ../shared/data/${each.file}`);
      continue;
    }
    it(`${each.file} is recognised by its header`, async () => {
      const reading = await readTable(blobOf(path));
      if (!reading.ok) {
        expect(reading.problem.type).toBe(each.problem);
        return;
      }
      const { ready, refused } = await rowsOf(reading.table);
      expect(ready.map((row) => row.lead.person)).toMatchObject(each.people);
      expect(refused.map((row) => row.row)).toEqual(each.refused ?? []);
    });
  }

  const statuses = join(folder, 'contact-formats/salesforce_leads.csv');
  if (!existsSync(statuses)) it.todo('not run: ../shared/data/contact-formats/salesforce_leads.csv');
  else
    it('have stage names of their own, which take the stage that the user names', async () => {
      const reading = await readTable(blobOf(statuses));
      if (!reading.ok) throw new Error(reading.problem.type);
      const before = await rowsOf(reading.table);
      expect(before.unknownStages.map((stage) => stage.name)).toEqual([
        'Open - Not Contacted',
        'Working - Contacted',
        'Closed - Not Converted',
      ]);
      const after = await rowsOf(reading.table, [
        ['open not contacted', 'identified'],
        ['working contacted', 'sqo'],
        ['closed not converted', 'closed'],
      ]);
      expect(after.ready.map((row) => [row.lead.person.name, row.lead.stage, row.lead.source])).toEqual([
        ['John Doe', 'identified', 'Web'],
        ['Jane Smith', 'sqo', 'Partner Referral'],
      ]);
      expect(after.refused.map((row) => [row.row, row.problems])).toEqual([
        [4, [{ column: 3, why: 'invalidAddress' }]],
      ]);
    });
});

describe('CSV files of a data loader', () => {
  const loader = join(folder, 'salesforce-data-loader');
  /** Records under the header, counted by hand by RFC 4180. */
  const counts: Readonly<Record<string, number>> = {
    'csvtext.csv': 2,
    'csvtext_BOM_UTF8.csv': 2,
    'csvtext_BOM_UTF16BE.csv': 2,
    'csvtext_BOM_UTF16LE.csv': 2,
    'csvtext_BOM_UTF32BE.csv': 2,
    'csvtext_BOM_UTF32LE.csv': 2,
    'csvEscapedQuotes.csv': 2,
    'csvSeparator.csv': 2,
    'acctsWithBinaryDataInRTF.csv': 1,
  };
  for (const [file, count] of Object.entries(counts)) {
    const path = join(loader, file);
    if (!existsSync(path)) {
      it.todo(`not run: ../shared/data/salesforce-data-loader/${file}`);
      continue;
    }
    it(`${file} has ${count} records and no replacement character`, async () => {
      const file = blobOf(path);
      const encoding = await detectEncoding(file);
      let text = '';
      for await (const piece of decode(file, encoding)) text += piece;
      expect(text).not.toContain('\u{fffd}');
      const reading = await readTable(file);
      expect(reading.ok && reading.table.records.length).toBe(count);
    });
  }

  const many = join(loader, 'accountData.csv');
  if (!existsSync(many)) it.todo('not run: ../shared/data/salesforce-data-loader/accountData.csv');
  else
    it('accountData.csv has as many records in pieces as at once', async () => {
      const reading = await readTable(blobOf(many));
      const { data } = Papa.parse(readFileSync(many, 'utf8'), { header: false, skipEmptyLines: 'greedy' });
      expect(reading.ok && reading.table.records.length).toBe(data.length - 1);
    });
});

function blobOf(path: string): Blob {
  return new Blob([readFileSync(path)]);
}

async function rowsOf(
  table: Table,
  stages: readonly (readonly [string, string])[] = [],
): Promise<ImportReading> {
  const reading = await readRows(table, definition, {
    mapping: guessMapping(table.header, table.records),
    stageByName: new Map(stages),
    defaultSource: null,
  });
  if (!reading) throw new Error('stopped');
  return reading;
}
