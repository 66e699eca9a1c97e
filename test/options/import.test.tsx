// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { stopImport } from '@/lib/actions/import/stop-import';
import { refused } from '@/lib/funnel/refusal';
import { requestsOf } from './background';
import { cellsOf, openImport, staged, tally } from './import-page';

const csv = [
  'First Name,Last Name,Email,Company,Stage',
  'Ines,Vidal,ines@vidal.example,Vidal SA,MQL',
  'Otto,Brandt,otto@brandt.example,Brandt KG,',
  'No,Address,not an address,,',
  'Ann,Known,ann@example.com,Known Ltd,',
  'Ines,Again,ines@vidal.example,,',
].join('\n');

describe('an import from the file to its undo', () => {
  it('says what was recognised, what will happen, and writes nothing before the confirm', async () => {
    const page = await openImport();
    await page.store.add('Ann');
    await page.choose(csv);
    await screen.findByText('5 rows');
    expect(screen.getByText('leads.csv').parentElement?.textContent).toBe(
      'leads.csv5 rowsUTF-8parted by commas',
    );
    await page.check();
    await screen.findByRole('heading', { name: 'What will happen' });
    expect(tally()).toEqual(['2 new leads', '2 get what they lack', '1 row refused']);
    const preview = within(screen.getByRole('region', { name: 'First rows' }));
    preview.getByText('Ines Vidal');
    preview.getByText('a lead already');
    preview.getByText('same as row 2');
    expect(cellsOf('Refused rows')).toEqual(['4', 'Email', 'not an address', 'This is no e-mail address.']);
    expect(cellsOf('Why, and how often')).toEqual(['1', 'Email', 'This is no e-mail address.']);
    expect(await page.store.db.imports.count()).toBe(0);
    expect(await page.leads()).toHaveLength(1);

    await page.user.click(screen.getByRole('button', { name: 'Import 4 rows' }));
    await screen.findByRole('heading', { name: 'Importing leads.csv' });
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('0 of 4 rows');
    screen.getByRole('button', { name: 'Let it run' });
    await page.goOn();
    await screen.findByRole('heading', { name: 'leads.csv was imported. 2 leads were added.' });
    expect(new Set((await page.leads()).map(({ name, company }) => `${name}: ${company}`))).toEqual(
      new Set(['Ann: Known Ltd', 'Ines Vidal: Vidal SA', 'Otto Brandt: Brandt KG']),
    );

    await page.user.click(screen.getByRole('button', { name: 'Undo the import of leads.csv' }));
    await page.user.click(screen.getByRole('button', { name: 'Undo the import' }));
    await screen.findByRole('heading', { name: 'Undoing leads.csv' });
    await page.goOn();
    await screen.findByRole('heading', { name: 'leads.csv was undone.' });
    expect((await page.leads()).map(({ name, company }) => [name, company])).toEqual([['Ann', null]]);
    await page.user.click(screen.getByRole('button', { name: 'Done' }));
    expect(page.onLeave).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('is still under way for whoever leaves the page and comes back, and can be stopped there', async () => {
    const page = await openImport();
    await page.choose('Name\nAnn\n');
    await page.check();
    await page.user.click(await screen.findByRole('button', { name: 'Import 1 row' }));
    await screen.findByRole('heading', { name: 'Importing leads.csv' });
    await page.user.click(screen.getByRole('button', { name: 'Options' }));
    await page.user.click(screen.getByRole('button', { name: 'come back' }));
    screen.getByRole('button', { name: 'Choose a file' });
    const running = within(await screen.findByRole('region', { name: 'Under way' }));
    await page.user.click(running.getByRole('button', { name: 'Stop here' }));
    running.getByText('Stop here? 0 of 1 rows are in. They stay until you undo them.');
    await page.user.click(running.getByRole('button', { name: 'Stop, and keep them' }));
    await screen.findByRole('heading', { name: 'leads.csv was stopped. No lead was added.' });
    expect(await page.leads()).toEqual([]);
  });

  it('tells why it stands still where a part failed, is tried again, or left at that', async () => {
    const page = await openImport();
    const { db } = page.store;
    await page.choose('Name\nAnn\n');
    await page.check();
    await page.user.click(await screen.findByRole('button', { name: 'Import 1 row' }));
    await screen.findByRole('heading', { name: 'Importing leads.csv' });
    const [journal] = await db.imports.toArray();
    const stop = async (error: Error): Promise<void> => {
      await stopImport(db, journal ?? { id: '', state: 'applying', applied: 0 }, error);
    };
    await stop(new TypeError('of ours'));
    await screen.findByRole('heading', { name: 'leads.csv stands still' });
    screen.getByText(
      'A mistake in Stageside kept the next rows out, twice (TypeError). None of them is half in.',
    );
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { name: 'Importing leads.csv' });
    await stop(new DOMException('no room', 'QuotaExceededError'));
    await screen.findByText('There is no room left on the disk. Make some, and try again.');
    screen.getByText(
      'It stopped after 0 of 1 rows. What is in stays until you undo it; the rows after that wait.',
    );
    await page.user.click(screen.getByRole('button', { name: 'Leave it at that' }));
    await screen.findByRole('heading', { name: 'leads.csv was stopped. No lead was added.' });
    expect(await db.importParts.count()).toBe(0);
  });

  it('tells that nothing is half taken back where a part could not be', async () => {
    const page = await openImport();
    const { db } = page.store;
    await page.choose('Name\nAnn\n');
    await page.check();
    await page.user.click(await screen.findByRole('button', { name: 'Import 1 row' }));
    await screen.findByRole('heading', { name: 'Importing leads.csv' });
    await page.goOn();
    await page.user.click(await screen.findByRole('button', { name: 'Undo the import of leads.csv' }));
    await page.user.click(screen.getByRole('button', { name: 'Undo the import' }));
    await screen.findByRole('heading', { name: 'Undoing leads.csv' });
    const [journal] = await db.imports.toArray();
    await stopImport(db, journal ?? { id: '', state: 'undoing', applied: 0 }, new TypeError('of ours'));
    expect((await screen.findByRole('alert')).textContent).toBe(
      'A mistake in Stageside kept the next part from being taken back, twice (TypeError). None of it is half gone.',
    );
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    await page.goOn();
    await screen.findByRole('heading', { name: 'leads.csv was undone.' });
  });

  it('names a refusal of the background, and what was decided is still there', async () => {
    const page = await openImport({ stageImport: () => refused({ type: 'StoreUnavailable', why: 'full' }) });
    await page.choose('Name\nAnn\n');
    await page.check();
    await page.user.click(await screen.findByRole('button', { name: 'Import 1 row' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The store cannot be written to.');
    screen.getByRole('button', { name: 'Import 1 row' });
    expect(requestsOf(page.asked, 'confirmImport')).toEqual([]);
    expect(requestsOf(page.asked, 'cancelImport')).toHaveLength(1);
  });

  it('goes back to the columns from the check and forgets nothing', async () => {
    const page = await openImport();
    await page.choose('Name,Firm\nAnn,Lee Ltd\n');
    await pick(page, 'Firm', 'Company');
    await page.check();
    await page.user.click(await screen.findByRole('button', { name: 'Back to the columns' }));
    screen.getByRole('button', { name: 'What column Firm becomes: Company' });
  });

  it.each([
    ['', 'leads.csv', 'This file is empty. Choose another one. Nothing was stored.'],
    ['%PDF-1.7', 'leads.csv', 'This is no text file. Choose a CSV, TSV or vCard file. Nothing was stored.'],
  ])('says why %j cannot be imported, and takes another', async (content, name, words) => {
    const page = await openImport();
    await page.choose(content, name);
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    await page.choose('Name\nAnn\n');
    await page.check();
    await screen.findByRole('button', { name: 'Import 1 row' });
  });

  it('says where every row is refused, and offers them as a file', async () => {
    const page = await openImport();
    await page.choose('Email\nnot one\nneither\n');
    await page.check();
    await screen.findByText('No row can be stored as it is.');
    expect(tally()).toEqual(['0 new leads', '2 rows refused']);
    screen.getByRole('button', { name: 'Save the refused rows as a file' });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Nothing to import' }).disabled).toBe(true);
  });
});

describe('the columns', () => {
  it('take another meaning, found by typing', async () => {
    const page = await openImport();
    await page.choose('Name,Firm\nAnn Lee,Lee Ltd\n');
    await pick(page, 'Firm', 'Company');
    await page.check();
    await screen.findByRole('region', { name: 'First rows' });
    expect(cellsOf('First rows')).toContain('Lee Ltd');
  });

  it('are mapped the next time as they were left, until that is forgotten', async () => {
    const page = await openImport();
    await page.choose('Name,Firm\nAnn,Lee Ltd\n');
    await pick(page, 'Firm', 'Tags');
    await page.check();
    await page.user.click(await screen.findByRole('button', { name: 'Import 1 row' }));
    await screen.findByRole('heading', { name: 'Importing leads.csv' });
    await page.goOn();
    await page.user.click(await screen.findByRole('button', { name: 'Import another file' }));

    await page.choose('Name,Firm\nBen,Berg KG\n', 'later.csv');
    await screen.findByText(/^As you left “leads” on/);
    screen.getByRole('button', { name: 'What column Firm becomes: Tags' });
    await page.user.click(screen.getByRole('button', { name: 'Forget that' }));
    expect(screen.queryByText(/^As you left/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'What column Firm becomes: Tags' })).toBeNull();
    await waitFor(async () => expect(await page.store.db.importMappings.count()).toBe(0));
  });

  it('are read as another export when that is picked by hand, at once and with all else kept', async () => {
    const page = await openImport();
    await page.choose(
      'Name,Email,Opportunity Name,Stage,Close Date,Amount\nBo Berg,bo@berg.example,Roof,Won,03/04/2026,10\n',
    );
    await page.user.click(await screen.findByRole('button', { name: 'Salesforce deals Read as' }));
    await page.user.click(screen.getByRole('option', { name: /^A table of my own/ }));
    await screen.findByRole('button', { name: 'A table of my own Read as' });
    expect(cellsOf('First rows')).toContain('Bo Berg');
    await pick(page, 'Name', 'Company');
    expect(cellsOf('First rows')).toEqual(expect.arrayContaining(['Roof', 'Bo Berg']));
    await page.user.click(screen.getByRole('button', { name: / Header$/ }));
    await page.user.click(
      screen.getByRole('option', { name: 'Row 2: Bo Berg, bo@berg.example, Roof, Won, 03/04/2026, 10' }),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('nobody below it');
    screen.getByRole('button', { name: 'What column Name becomes: Company' });
  });

  it('are remembered by a name, under which they can be picked, called otherwise and forgotten', async () => {
    const page = await openImport();
    await page.choose('Person,Firm\nAnn,Lee Ltd\n', 'Spring fair.csv');
    await pick(page, 'Firm', 'Tags');
    await page.check();
    await page.user.click(await screen.findByRole('button', { name: 'Import 1 row' }));
    await screen.findByRole('heading', { name: 'Importing Spring fair.csv' });
    await page.goOn();
    await page.user.click(await screen.findByRole('button', { name: 'Import another file' }));
    await page.user.click(await screen.findByRole('button', { name: 'Rename Spring fair' }));
    await page.user.clear(screen.getByRole('textbox', { name: 'Name' }));
    await page.user.type(screen.getByRole('textbox', { name: 'Name' }), 'Fairs{Enter}');
    await screen.findByRole('button', { name: 'Rename Fairs' });

    await page.choose('Firm,Colour,Person\nBerg KG,red,Ben\n');
    await page.user.click(await screen.findByRole('button', { name: 'A table of my own Read as' }));
    await page.user.click(screen.getByRole('option', { name: /^Fairs/ }));
    await screen.findByText(/^As you left “Fairs” on/);
    screen.getByRole('button', { name: 'What column Firm becomes: Tags' });
    screen.getByRole('button', { name: 'What column Colour becomes: Not imported' });
    await page.user.click(screen.getByRole('button', { name: 'Choose another file' }));
    await page.user.click(await screen.findByRole('button', { name: 'Forget Fairs' }));
    await waitFor(() => expect(screen.queryByText('Remembered columns')).toBeNull());
    expect(await page.store.db.importMappings.count()).toBe(0);
  });

  it('want one that tells who somebody is', async () => {
    const page = await openImport();
    await page.choose('Name,Firm\nAnn,Lee Ltd\n');
    await pick(page, 'Name', 'Not imported');
    expect((await screen.findByRole('alert')).textContent).toContain('nobody can be told from it');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Check all rows' }).disabled).toBe(true);
  });

  it('name stages and owners that are not ours, and take the meaning that is given', async () => {
    const page = await openImport();
    await page.choose('Name,Stage,Owner\nAnn,Warm,Sue Sales\nBo,Warm,Kim\n');
    const stage = await screen.findByRole('combobox', { name: '"Warm", 2 rows' });
    await page.user.clear(stage);
    await page.user.type(stage, 'Marketing');
    await page.user.click(await screen.findByRole('option', { name: 'Marketing Qualified Lead' }));
    const owner = screen.getByRole('combobox', { name: '"Kim", 1 row' });
    await page.user.clear(owner);
    await page.user.type(owner, 'Bo');
    await page.user.click(await screen.findByRole('option', { name: 'Bo Both' }));
    await page.check();
    await page.user.click(await screen.findByRole('button', { name: 'Import 2 rows' }));
    await screen.findByRole('heading', { name: 'Importing leads.csv' });
    expect(staged(page.asked).map(({ lead }) => [lead.stage, lead.owner])).toEqual([
      ['mql', 'sue'],
      ['mql', 'bo'],
    ]);
  });

  it('warn where day and month cannot be told apart, and show a date as it will be read', async () => {
    const page = await openImport();
    await page.choose('Name,Create Date\nAnn,03/04/2026\nBen,05/06/2026\n');
    await screen.findByText(/Day and month cannot be told apart/);
    screen.getByText('03/04/2026 is read as April 3, 2026');
    await page.user.click(screen.getByRole('button', { name: /How the dates of Create Date are written/ }));
    await page.user.click(screen.getByRole('option', { name: /^Month first/ }));
    screen.getByText('03/04/2026 is read as March 4, 2026');
  });
});

describe('people who are not new', () => {
  const two = 'Name,Email,Company\nAnn Lee,ann@example.com,Lee Ltd\nBen,ben@example.com,Berg KG\n';

  it('are decided for all of them', async () => {
    const page = await openImport();
    await page.store.add('Ann');
    await page.choose(two);
    await page.check();
    await page.user.click(await screen.findByRole('radio', { name: /^Leave out/ }));
    expect(tally()).toEqual(['1 new lead', '1 left out']);
    await page.user.click(screen.getByRole('radio', { name: /^Update/ }));
    expect(tally()).toEqual(['1 new lead', '1 is updated']);
    await page.user.click(screen.getByRole('button', { name: 'Import 2 rows' }));
    await screen.findByRole('heading', { name: 'Importing leads.csv' });
    expect(staged(page.asked).map(({ row, ifKnown }) => [row, ifKnown])).toEqual([
      [2, 'update'],
      [3, 'update'],
    ]);
  });

  it('are decided one by one by the keyboard, with what would change', async () => {
    const page = await openImport();
    await page.store.add('Ann');
    await page.store.add('Ben');
    await page.choose(two);
    await page.check();
    await page.user.click(await screen.findByRole('button', { name: 'Decide one by one' }));
    const ann = within(await screen.findByRole('radiogroup', { name: 'What becomes of row 2, Ann Lee' }));
    await screen.findByText('Company: Lee Ltd');
    expect(screen.queryByText('Name: Ann Lee instead of Ann')).toBeNull();
    ann.getByRole('radio', { name: 'Fill in' }).focus();
    await page.user.keyboard('{ArrowRight}');
    await screen.findByText('Name: Ann Lee instead of Ann');
    expect(tally()).toEqual(['0 new leads', '1 gets what it lacks', '1 is updated']);
    screen.getByText('1 row is decided otherwise');
    await page.user.click(screen.getByRole('button', { name: 'Decide all as above' }));
    expect(tally()).toEqual(['0 new leads', '2 get what they lack']);
  });
});

describe('many people who are not new', () => {
  it('are paged, filtered and searched, and decided all at once', async () => {
    const page = await openImport();
    const rows = Array.from({ length: 210 }, (_, n) => `P${n},p${n % 105}@a.example,Firm ${n % 21}\n`);
    await page.choose(`Name,Email,Company\n${rows.join('')}`);
    await page.check();
    await page.user.click(await screen.findByRole('button', { name: 'Decide one by one' }));
    await screen.findByText('1 to 100 of 105');
    await page.user.click(screen.getByRole('button', { name: 'Last' }));
    await screen.findByText('101 to 105 of 105');
    await screen.findByRole('radiogroup', { name: 'What becomes of row 211, P209' });

    await page.user.click(screen.getByRole('textbox', { name: 'Search name, company, address' }));
    await page.user.paste('firm 3');
    await screen.findByText('5 rows. All of them?');
    await page.user.click(screen.getByRole('button', { name: 'Leave all out' }));
    expect(tally()).toEqual(['105 new leads', '100 get what they lack', '5 left out']);

    await page.user.click(screen.getByRole('button', { name: / Show$/ }));
    await page.user.click(screen.getByRole('option', { name: 'New people: 105' }));
    await screen.findByText('5 rows. All of them?');
    const fifth = within(await screen.findByRole('radiogroup', { name: 'What becomes of row 5, P3' }));
    await page.user.click(fifth.getByRole('radio', { name: 'Leave out' }));
    expect(tally()).toEqual(['104 new leads', '100 get what they lack', '6 left out']);
    await page.user.click(screen.getByRole('button', { name: 'The same for all 105 like it: P3' }));
    expect(tally()).toEqual(['0 new leads', '100 get what they lack', '110 left out']);
    screen.getByText('110 rows are decided otherwise');
  });

  it('may be leads by name and company alone, and are bound to them when that is said', async () => {
    const page = await openImport();
    const { leadId } = await page.store.does({
      type: 'addLead',
      person: { name: 'Ann Lee', emails: ['ann@old.example'], profiles: [], records: [], company: 'Lee Ltd' },
      capturedFrom: 'hand',
    });
    await page.choose(
      'Name,Email,Company,Title\nann  LEE,a.lee@lee.example,Lee Ltd,CEO\nBo Berg,,Berg,\nBo Berg,,Berg,\n',
    );
    await page.check();
    const may = within(
      await screen.findByRole('radiogroup', { name: /^1 may be a lead, by name and company/ }),
    );
    screen.getByRole('radiogroup', { name: /^1 may be somebody further up in the file/ });
    expect(tally()).toEqual(['3 new leads']);
    await page.user.click(screen.getByRole('button', { name: 'Decide one by one' }));
    await screen.findByText('may be Ann Lee');
    screen.getByText('called as in row 3');
    await page.user.click(may.getByRole('radio', { name: /^Fill in/ }));
    expect(tally()).toEqual(['2 new leads', '1 gets what it lacks']);
    await page.user.click(screen.getByRole('button', { name: 'Import 3 rows' }));
    await screen.findByRole('heading', { name: 'Importing leads.csv' });
    await page.goOn();
    await screen.findByRole('heading', { name: /was imported/ });
    const ann = (await page.leads()).find(({ id }) => id === leadId);
    expect(ann).toMatchObject({ title: 'CEO', emails: ['ann@old.example', 'a.lee@lee.example'] });
    expect(await page.leads()).toHaveLength(3);
  });

  it('go the way of their row where it is too long for one', async () => {
    const page = await openImport();
    const did = Array.from(
      { length: 130 },
      (_, n) =>
        `17,Call,2026-01-${String((n % 28) + 1).padStart(2, '0')} 10:${String(n % 60).padStart(2, '0')},Ann\n`,
    );
    await page.choose(`Record ID,Activity type,Activity date,Name\n${did.join('')}`);
    await page.user.click(await screen.findByRole('radio', { name: /^Something that happened/ }));
    await page.check();
    await screen.findByRole('heading', { name: 'What will happen' });
    expect(tally()).toEqual(['1 new lead']);
    await page.user.click(screen.getByRole('button', { name: 'Import 1 row' }));
    await screen.findByRole('heading', { name: 'Importing leads.csv' });
    expect(
      staged(page.asked).map(({ row, lead, ifKnown }) => [row, lead.activities?.length, ifKnown]),
    ).toEqual([
      [2, 100, 'merge'],
      [2, 30, 'merge'],
    ]);
  });
});

describe('files of one programme and files of nobody', () => {
  it('notes what registrants did under the programme that they are of', async () => {
    const page = await openImport();
    const programmeId = '00000000-0000-4000-8000-00000000abcd';
    await page.store.does({
      type: 'saveProgramme',
      programmeId,
      changes: { name: 'Spring webinar', kind: 'webinar' },
    });
    await page.choose('Name,Email,Registration Time\nAnn,ann@example.com,2026-03-01 10:00\n');
    await screen.findByRole('button', { name: /^Registrants of a webinar.* Read as$/ });
    screen.getByText(/^These look like people of one programme/);
    const programme = screen.getByRole('combobox', { name: 'Programme that all of them get into' });
    await page.user.clear(programme);
    await page.user.type(programme, 'Autumn');
    await screen.findByText('“Autumn” is new and is set up with the import.');
    await page.user.clear(programme);
    await page.user.type(programme, 'spring webinar');
    expect(screen.queryByText(/is new and is set up/)).toBeNull();
    await page.user.tab();
    await page.check();
    await page.user.click(await screen.findByRole('button', { name: '1 activity' }));
    within(screen.getByRole('list', { name: 'Past' })).getByText('Registered for a webinar');
    await page.user.click(screen.getByRole('button', { name: 'Import 1 row' }));
    await screen.findByRole('heading', { name: 'Importing leads.csv' });
    expect(staged(page.asked)[0]?.lead).toMatchObject({
      programmes: [programmeId],
      activities: [{ activity: 'webinar-registered', programme: programmeId }],
    });
  });

  it('keeps counts of visits by period and source, and no person', async () => {
    const page = await openImport();
    await page.choose('Date,Source,Sessions\n2026-03-01,google,12\n2026-03-01,bing,3\n');
    await screen.findByRole('button', { name: /^Visits of a website.* Read as$/ });
    await page.check();
    await screen.findByText('15 visits');
    screen.getByText('Counts of visits by period and source. No person is stored.');
    expect(cellsOf('Visits by period and source')).toEqual([
      'Mar 1, 2026',
      'Mar 1, 2026',
      'google',
      '12',
      'Mar 1, 2026',
      'Mar 1, 2026',
      'bing',
      '3',
    ]);
    await page.user.click(screen.getByRole('button', { name: 'Keep these counts' }));
    await screen.findByText('The counts are kept.');
    expect(await page.store.db.visits.count()).toBe(2);
    expect(await page.leads()).toEqual([]);
    await page.user.click(screen.getByRole('button', { name: 'Undo the import' }));
    await screen.findByText('The counts were taken back.');
  });
});

/** Says that a column becomes something else, by typing a part of it. */
async function pick(
  { user }: Awaited<ReturnType<typeof openImport>>,
  column: string,
  field: string,
): Promise<void> {
  await user.click(await screen.findByRole('button', { name: new RegExp(`^What column ${column} becomes`) }));
  await user.type(await screen.findByRole('searchbox', { name: 'Search fields' }), field);
  await user.click(await screen.findByRole('option', { name: field }));
}
