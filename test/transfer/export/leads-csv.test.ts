import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { separators } from '@/lib/transfer/export/csv-cell';
import { leadColumns, leadsCsv, type ExportedLead } from '@/lib/transfer/export/leads-csv';
import { csvFile, type CsvChoices } from '@/lib/transfer/export/csv-file';
import { textFile } from '@/lib/transfer/export/text-file';
import { stageNow } from '@/lib/funnel/log/lead';
import { runs } from '@/test/chance';
import { idOf, start } from '@/test/funnel/story';
import { readAll } from '@/test/transfer/reading';
import { readMessage } from '@/test/words';
import { anyPerson, leadWith, naming, pagesOf, textOf } from './people';

const heading = (column: string): string => readMessage(`keep_column_${column}`);

const stage = naming.definition.stages.find(
  ({ id }) => id === stageNow(naming.definition, leadWith({}), start),
);

async function written(leads: readonly ExportedLead[], choices: Partial<CsvChoices> = {}): Promise<string> {
  return textOf(leadsCsv(pagesOf(leads), { naming, heading, separator: ',', hasMark: false, ...choices }));
}

async function rowsOf(leads: readonly ExportedLead[]): Promise<readonly Record<string, string>[]> {
  return Papa.parse<Record<string, string>>(await written(leads), { header: true, skipEmptyLines: true })
    .data;
}

describe('a CSV file of leads', () => {
  it('tells of each lead what the team knows of it', async () => {
    const lead = leadWith({
      name: 'Ada Example',
      emails: ['ada@example.com', 'ada@home.example'],
      profiles: ['https://www.linkedin.com/in/ada'],
      company: 'Stone, Sand & Sons',
      title: 'Head of "Quarries"',
      phone: '+49 30 1234',
      source: 'Trade fair',
      programmes: ['fair'],
      tags: ['warm', 'north'],
      dealValue: { amount: 1200.5, currency: 'EUR' },
      buyingRole: 'decisionMaker',
      contactLocked: true,
    });
    const score = { fit: { points: 40 }, interest: { points: -3.5 }, quadrant: 'B' as const };
    const [row] = await rowsOf([{ lead, score }]);
    expect(row).toEqual({
      Name: 'Ada Example',
      Email: 'ada@example.com',
      'Additional email addresses': 'ada@home.example',
      Company: 'Stone, Sand & Sons',
      'Job title': 'Head of "Quarries"',
      Phone: "'+49 30 1234",
      LinkedIn: 'https://www.linkedin.com/in/ada',
      Stage: stage?.label,
      'Stage code': stage?.code,
      'Stage since': '2026-03-02T09:00:00.000Z',
      Owner: '',
      'Lead source': 'Trade fair',
      Programme: 'Stone Fair 2026',
      Tags: 'warm; north',
      'Added on': '2026-03-02T09:00:00.000Z',
      'Accepted on': '',
      'Deal value': '1200.5',
      Currency: 'EUR',
      'Buying role': readMessage('score_role_decisionMaker'),
      Fit: '40',
      Interest: '-3.5',
      Quadrant: 'B',
      'Opted out': 'true',
      'Stageside ID': idOf(7),
    });
  });

  it('names the owner, and when they accepted', async () => {
    const position = { ...leadWith({}).position, owner: 'sam' };
    const [row] = await rowsOf([{ lead: leadWith({ position, acceptedAt: start }), score: null }]);
    expect(row).toMatchObject({ Owner: 'Sam Sales', 'Accepted on': '2026-03-02T09:00:00.000Z', Fit: '' });
  });

  it('gives no spreadsheet anything to run', async () => {
    const [row] = await rowsOf([
      { lead: leadWith({ name: '=1+1', company: '@SUM(A1)', tags: ['-2'] }), score: null },
    ]);
    expect(row).toMatchObject({ Name: "'=1+1", Company: "'@SUM(A1)", Tags: "'-2" });
  });

  it('has its mark and its first line once, whatever the pages', async () => {
    const lead = { lead: leadWith({ name: 'Ada' }), score: null };
    const text = await textOf(
      leadsCsv(pagesOf([lead], [], [lead]), { naming, heading, separator: ';', hasMark: true }),
    );
    expect(text.startsWith('\uFEFFName;Email;')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text.match(/\uFEFF/gu)).toHaveLength(1);
  });

  it('is nothing but its first line where there is nobody', async () => {
    expect((await written([])).split('\r\n')).toHaveLength(2);
    expect(new Set(leadColumns.map(heading)).size).toBe(leadColumns.length);
  });

  it('takes one page at a time', async () => {
    let read = 0;
    async function* pages(): AsyncGenerator<readonly ExportedLead[]> {
      for (; read < 1000; read += 1) yield [{ lead: leadWith({}), score: null }];
    }
    const file = leadsCsv(pages(), { naming, heading, separator: ',', hasMark: false });
    await file.next();
    await file.next();
    expect(read).toBeLessThan(2);
    await file.return(undefined);
    expect(read).toBeLessThan(2);
  });

  it('writes half a character as one that is missing', async () => {
    const bytes = await new Response(
      textFile(csvFile(['a'], pagesOf([['x\ud800y']]), { separator: ',', hasMark: false })),
    ).arrayBuffer();
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe('a\r\nx\ufffdy\r\n');
  });

  it('has as many cells in each record as in the first line', async () => {
    const columns = Array.from({ length: 100 }, (_, index) => `column ${index}`);
    const cells = columns.map((_, index) => (index % 2 ? `"${index}\n;` : null));
    const text = await textOf(csvFile(columns, pagesOf([cells, cells]), { separator: ';', hasMark: false }));
    const { data } = Papa.parse<string[]>(text.trimEnd(), { delimiter: ';' });
    expect(data.map((row) => row.length)).toEqual([100, 100, 100]);
  });

  it('is read again as the same people', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPerson, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...separators),
        fc.boolean(),
        async (people, separator, hasMark) => {
          const leads = people.map((person) => ({ lead: leadWith(person), score: null }));
          const file = new Blob([await written(leads, { separator, hasMark })]);
          const { plan, ready, refused } = await readAll(file);
          expect([plan.preset, refused]).toEqual(['stageside-leads', []]);
          expect(ready.map(({ lead }) => lead)).toEqual(
            people.map(({ name, emails, profiles, company, title, phone, source, buyingRole, dealValue }) =>
              expect.objectContaining({
                stage: stageNow(naming.definition, leadWith({}), start),
                person: {
                  name,
                  emails,
                  profiles,
                  records: [],
                  ...(company === null ? {} : { company }),
                  ...(title === null ? {} : { title }),
                  ...(phone === null ? {} : { phone }),
                  ...(buyingRole === null ? {} : { buyingRole }),
                  ...(dealValue === null ? {} : { dealValue }),
                },
                ...(source === null ? {} : { source }),
              }),
            ),
          );
        },
      ),
      { numRuns: runs(60) },
    );
  });
});
