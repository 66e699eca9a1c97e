import { describe, expect, it } from 'vitest';
import { parseCell } from '@/lib/transfer/csv/addresses';
import { proposeStage, stageNamed } from '@/lib/funnel/definition/stage-named';
import { around, readAll } from './reading';

const { definition } = around;

async function rowsOf(
  content: string,
  change: Parameters<typeof readAll>[1] = {},
): ReturnType<typeof readAll> {
  return readAll(new Blob([content]), change);
}

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
    const { ready, batches } = await rowsOf(
      'Name,LinkedIn\nAnn,https://www.linkedin.com/company/x\nBo,none\n',
    );
    expect(ready.map((row) => row.lead.person.profiles)).toEqual([[], []]);
    expect(batches.map(({ linksDropped }) => linksDropped)).toEqual([1]);
  });

  it('that name one person twice, in the file or in the store, are told before anything is written', async () => {
    const { ready } = await rowsOf(
      'Name,Email\nAnn,ann@a.example\nAnn L.,"ann.l@a.example, ANN@a.example"\nBo,bo@b.example\nAnn again,ann.l@a.example\nNo address,\nNo address,\n',
    );
    expect(ready.map((row) => row.sameAs)).toEqual([null, 2, null, 2, null, null]);
  });
});
