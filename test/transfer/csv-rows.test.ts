import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personSchema } from '@/lib/funnel/person/person-schema';
import { dealStagePreset } from '@/lib/funnel/presets/deal-stage';
import { parseCell } from '@/lib/transfer/csv/addresses';
import { findKnown, rowsToAdd } from '@/lib/transfer/csv/duplicates';
import { fields, type Field } from '@/lib/transfer/csv/fields';
import { guessMapping } from '@/lib/transfer/csv/header';
import { readRows, type ImportChoices, type ImportReading } from '@/lib/transfer/csv/read-rows';
import { refusedFile } from '@/lib/transfer/csv/refused-file';
import { proposeStage, stageNamed } from '@/lib/funnel/definition/stage-named';
import { readTable, type Table } from '@/lib/transfer/csv/table';
import { runs } from '@/test/chance';
import { readMessage } from '@/test/words';

const definition = dealStagePreset.build((name) => readMessage(name.replaceAll('.', '_')));

describe('an address cell', () => {
  it.each([
    ['ann@a.example', ['ann@a.example']],
    ['  Ann.Lee+News@A.Example ', ['ann.lee+news@a.example']],
    ['Ann Lee <ann@a.example>', ['ann@a.example']],
    ['"Lee, Ann" <ann@a.example>', ['ann@a.example']],
    ['ann@a.example; bo@b.example', ['ann@a.example', 'bo@b.example']],
    ['ann@a.example, bo@b.example,', ['ann@a.example', 'bo@b.example']],
    ['ann@a.example ::: bo@b.example', ['ann@a.example', 'bo@b.example']],
    ['ann@a.example\nbo@b.example', ['ann@a.example', 'bo@b.example']],
    ['mailto:ann@a.example', ['ann@a.example']],
    ['"ann lee"@a.example', ['"ann lee"@a.example']],
    ['josé@bücher.example', ['josé@bücher.example']],
    ['用户@例子.example', ['用户@例子.example']],
    ['', []],
    ['n/a', []],
    ['--', []],
  ])('%j gives %j', (cell, emails) => {
    expect(parseCell(cell)).toMatchObject({ ok: true, emails });
  });

  it.each([
    'invalid',
    'ann@',
    '@a.example',
    'ann@@a.example',
    'ann lee@a.example',
    'ann@a',
    'a..b@a.example',
    'ann@a.example bo@b.example',
    '('.repeat(5000),
  ])('%j is refused', (cell) => {
    expect(parseCell(cell)).toEqual({ ok: false });
  });

  it('keeps the name that stands with the address', () => {
    expect(parseCell('Ann Lee <ann@a.example>')).toMatchObject({ name: 'Ann Lee' });
  });
});

describe('a stage name', () => {
  it.each([
    ['mql', 'mql'],
    ['Marketing Qualified Lead', 'mql'],
    [' sales-accepted  LEAD ', 'sal'],
    ['Outcome: Won', 'won'],
    ['Won', 'won'],
    ['with_marketing', 'with-marketing'],
    ['Subscriber', null],
    ['', null],
  ])('%j is %j', (name, stage) => {
    expect(stageNamed(definition, name)).toBe(stage);
  });

  it.each([
    ['Proposal', 'sqo'],
    ['Lead In', 'mql'],
    ['Closed Won', 'won'],
    ['Closed - lost', 'lost'],
    ['Open - Not Contacted', null],
  ])('%j is proposed as %j', (name, stage) => {
    expect(proposeStage(definition, name)).toBe(stage);
  });
});

describe('the rows of a CSV file', () => {
  it('become people, with everything that the columns say', async () => {
    const { ready, refused } = await rowsOf(
      'First Name,Last Name,Email,Company,Job Title,Phone,LinkedIn,Lead Source,Stage,Tags\n' +
        'Ann, Lee ,"ANN@a.example; ann.lee@a.example",A  Corp,CTO,+1 555,linkedin.com/in/AnnLee?trk=x,Webinar,MQL,"VIP; vip2, VIP"\n',
    );
    expect(refused).toEqual([]);
    expect(ready).toEqual([
      {
        row: 2,
        sameAs: null,
        keys: ['mail:ann@a.example', 'mail:ann.lee@a.example', 'in:annlee'],
        lead: {
          person: {
            name: 'Ann Lee',
            emails: ['ann@a.example', 'ann.lee@a.example'],
            profiles: ['https://www.linkedin.com/in/annlee'],
            records: [],
            company: 'A Corp',
            title: 'CTO',
            phone: '+1 555',
          },
          source: 'Webinar',
          stage: 'mql',
          tags: ['VIP', 'vip2'],
        },
      },
    ]);
  });

  it('that cannot be stored are named with column and reason', async () => {
    const long = 'x'.repeat(401);
    const { ready, refused } = await rowsOf(
      `Name,Email,Stage\n,,\nAnn,not an address,\n,,MQL\nBo,b@b.example,Somewhere\nCy,c@c.example,,more\n${long},d@d.example,\n"Di "D" Lee",e@e.example,\nEd,,\n`,
    );
    expect(refused.map((row) => [row.row, row.problems])).toEqual([
      [3, [{ column: 1, why: 'invalidAddress' }]],
      [4, [{ column: -1, why: 'nobody' }]],
      [5, [{ column: 2, why: 'unknownStage' }]],
      [6, [{ column: -1, why: 'tooManyCells' }]],
      [7, [{ column: 0, why: 'tooLong' }]],
      [8, [{ column: -1, why: 'brokenQuotes' }]],
    ]);
    expect(ready.map((row) => [row.row, row.lead.person.name])).toEqual([[9, 'Ed']]);
  });

  it('list each unknown stage once, with a proposal, and follow the choice that is made', async () => {
    const file = 'Name,Stage\nAnn,Proposal\nBo,proposal\nCy,Nowhere\n';
    const before = await rowsOf(file);
    expect(before.unknownStages).toEqual([
      { name: 'Proposal', rows: 2, proposed: 'sqo' },
      { name: 'Nowhere', rows: 1, proposed: null },
    ]);
    const after = await rowsOf(file, {
      stageByName: new Map([
        ['proposal', 'sqo'],
        ['nowhere', 'identified'],
      ]),
    });
    expect(after.ready.map((row) => row.lead.stage)).toEqual(['sqo', 'sqo', 'identified']);
    expect(after.refused).toEqual([]);
  });

  it('start where the user says when they name no stage, and keep the source given for all', async () => {
    const { ready } = await rowsOf('Name,Source\nAnn,\nBo,Fair\n', {
      defaultStage: 'mql',
      defaultSource: 'List 7',
    });
    expect(ready.map((row) => [row.lead.stage, row.lead.source])).toEqual([
      ['mql', 'List 7'],
      ['mql', 'Fair'],
    ]);
  });

  it('are stored without a link that is no profile, and that is counted', async () => {
    const { ready, linksDropped } = await rowsOf(
      'Name,LinkedIn\nAnn,https://www.linkedin.com/company/x\nBo,none\n',
    );
    expect(ready.map((row) => row.lead.person.profiles)).toEqual([[], []]);
    expect(linksDropped).toBe(1);
  });

  it('that name one person twice, in the file or in the store, are told before anything is written', async () => {
    const { ready } = await rowsOf(
      'Name,Email\nAnn,ann@a.example\nAnn L.,"ann.l@a.example, ANN@a.example"\nBo,bo@b.example\nAnn again,ann.l@a.example\nNo address,\nNo address,\n',
    );
    expect(ready.map((row) => row.sameAs)).toEqual([null, 2, null, 2, null, null]);
    const known = await findKnown(ready, async (people) =>
      people.map((keys) => keys.includes('mail:bo@b.example')),
    );
    expect([...known]).toEqual([4]);
    expect(rowsToAdd(ready, known, 'skip').map((row) => row.row)).toEqual([2, 6, 7]);
    expect(rowsToAdd(ready, known, 'add').map((row) => [row.row, row.lead.evenIfDuplicate ?? false])).toEqual(
      [
        [2, false],
        [3, true],
        [4, true],
        [5, true],
        [6, false],
        [7, false],
      ],
    );
  });

  it('that are refused can be saved, formulas as text, and read again', async () => {
    const table = await tableOf('Name,Email\n=1+1,nothing\n+49 30,nothing\n');
    const { refused } = await rowsIn(table);
    const blob = refusedFile(table, refused, { row: 'Row', why: 'Why', tell: () => 'invalid' });
    const again = await readTable(blob);
    expect(again.ok && again.table.header).toEqual(['Row', 'Why', 'Name', 'Email']);
    expect(again.ok && again.table.records.map((record) => record.cells)).toEqual([
      ['2', 'invalid', "'=1+1", 'nothing'],
      ['3', 'invalid', '+49 30', 'nothing'],
    ]);
  });

  it('are given up when the user goes on', async () => {
    const table = await tableOf(`Name\n${'Ann\n'.repeat(5000)}`);
    expect(await readRows(table, definition, choicesFor(table), AbortSignal.abort())).toBeNull();
  });
});

describe('anything at all', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '\r\n',
      '\0',
      '=',
      '__proto__',
      'Email',
      'Name',
      'Stage',
      'MQL',
      'a@b.example',
      '\u{202e}',
      '\u{feff}',
    ),
    fc.string({ maxLength: 12, unit: 'binary' }),
  );

  it('is read without a throw, and each record is either stored whole or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const reading = await readTable(new Blob([pieces.join('')]));
        if (!reading.ok) return;
        const { ready, refused } = await rowsIn(reading.table);
        expect(ready.length + refused.length).toBe(reading.table.records.length);
        for (const row of refused) expect(row.problems.length).toBeGreaterThan(0);
        for (const row of ready) expect(personSchema.safeParse(row.lead.person).success).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });

  it('is read without a throw as bytes, whatever each column is taken for', async () => {
    const mapping = fc.array(fc.option(fc.constantFrom<Field>(...fields)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), mapping, async (bytes, mapping) => {
        const reading = await readTable(new Blob([new Uint8Array(bytes)]));
        if (reading.ok) expect(await rowsIn(reading.table, { mapping })).not.toBeNull();
      }),
      { numRuns: runs(200) },
    );
  });
});

async function tableOf(content: string): Promise<Table> {
  const reading = await readTable(new Blob([content]));
  if (!reading.ok) throw new Error(reading.problem.type);
  return reading.table;
}

async function rowsOf(content: string, choices: Partial<ImportChoices> = {}): Promise<ImportReading> {
  return rowsIn(await tableOf(content), choices);
}

async function rowsIn(table: Table, choices: Partial<ImportChoices> = {}): Promise<ImportReading> {
  const reading = await readRows(table, definition, { ...choicesFor(table), ...choices });
  if (!reading) throw new Error('stopped');
  return reading;
}

function choicesFor(table: Table): ImportChoices {
  return { mapping: guessMapping(table.header, table.records), stageByName: new Map(), defaultSource: null };
}
