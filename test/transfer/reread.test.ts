import { describe, expect, it } from 'vitest';
import { inspectFile, type Reread } from '@/lib/transfer/files/inspect-file';
import type { FilePlan } from '@/lib/transfer/files/plan';
import { previewSample } from '@/lib/transfer/files/preview-sample';
import { around, day } from './reading';

const file = new Blob([
  'Report of the spring fair\n',
  'made by Ann\n',
  'Name,Email,Opportunity Name,Stage,Close Date,Amount\n',
  'Bo Berg,bo@berg.example,Roof,Won,03/04/2026,10\n',
  'Cy Dahl,cy@dahl.example,Wall,Warm,05/06/2026,20\n',
]);

async function read(wish: Reread): Promise<FilePlan> {
  const inspection = await inspectFile(file, around, wish);
  if (!inspection.ok) throw new Error(inspection.problem.type);
  return inspection.plan;
}

describe('a file that is read otherwise than it was understood', () => {
  it('is proposed as what its header says, with the rows that may be its header', async () => {
    const plan = await read({});
    expect([plan.preset, plan.recognised, plan.headerRow]).toEqual([
      'salesforce-opportunities',
      'salesforce-opportunities',
      3,
    ]);
    expect(plan.top.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, 'Report of the spring fair'],
      [2, 'made by Ann'],
      [3, 'Name'],
      [4, 'Bo Berg'],
      [5, 'Cy Dahl'],
    ]);
  });

  it('is another export, or none, where the user says so', async () => {
    expect((await read({})).proposed.mapping[0]).toBe('dealName');
    const own = await read({ preset: null });
    expect([own.preset, own.recognised]).toEqual([null, 'salesforce-opportunities']);
    expect(own.proposed.mapping).toEqual(['name', 'email', 'dealName', 'stage', null, 'dealValue']);
    const hubspot = await read({ preset: 'hubspot-deals' });
    expect(hubspot.preset).toBe('hubspot-deals');
  });

  it('has its header in another row, or none', async () => {
    const lower = await read({ headerRow: 4 });
    expect([lower.header[0], lower.sample.map(({ row }) => row)]).toEqual(['Bo Berg', [5]]);
    const none = await read({ headerRow: 0 });
    expect([none.header, none.headerRow, none.sample[0]?.row]).toEqual([[], 0, 1]);
    expect(none.proposed.mapping[1]).toBe('email');
    expect(await inspectFile(file, around, { headerRow: 5 })).toEqual({
      ok: false,
      problem: { type: 'HeaderOnly' },
    });
  });

  it('is cut by another separator', async () => {
    expect((await read({ delimiter: ';' })).sample[0]?.cells).toHaveLength(1);
  });

  it('shows at once how its first rows would be stored', async () => {
    const plan = await read({ preset: null });
    const mapping = plan.proposed.mapping.with(4, 'addedAt');
    const shown = (format: 'dayFirst' | 'monthFirst') =>
      previewSample(
        plan,
        { ...plan.proposed, mapping, dateFormats: plan.proposed.dateFormats.with(4, format) },
        around,
        5,
      ).map((row) =>
        'lead' in row
          ? [row.lead.person.name, row.lead.stage, day(row.lead.addedAt)]
          : [row.row, ...row.problems],
      );
    expect(shown('dayFirst')).toEqual([
      ['Bo Berg', 'won', '2026-04-02T22:00'],
      [5, { column: 3, why: 'unknownStage' }],
    ]);
    expect(shown('monthFirst')[0]).toEqual(['Bo Berg', 'won', '2026-03-03T23:00']);
  });
});
