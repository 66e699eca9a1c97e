// @vitest-environment jsdom
import type { ProgrammeKind } from '@/lib/funnel/team/programme';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '@/entrypoints/reports/App';
import { App as Panel } from '@/entrypoints/sidepanel/App';
import { show, textOf } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';
import { idOf } from '@/test/funnel/story';

const fair = idOf(77_001);
let office: Office;

beforeEach(async () => {
  // jsdom lays nothing out: a window in which ten rows are in sight.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(440);
  office = await openOffice();
  location.hash = '#programmes';
});

async function programme(id: string, name: string, kind: ProgrammeKind): Promise<void> {
  await office.store.does({ type: 'saveProgramme', programmeId: id, changes: { name, kind } });
}

async function members(...names: readonly string[]): Promise<readonly string[]> {
  const leadIds: string[] = [];
  for (const name of names) leadIds.push(await office.store.add(name));
  await office.store.does({ type: 'enrolLeads', leadIds, programmeId: fair, isIn: true });
  return leadIds;
}

describe('the page of programmes', () => {
  test('sets one up, edits it and removes it, each taken back', async () => {
    const { user } = show(<App />);
    await screen.findByText('No programmes yet');
    await user.click(screen.getByRole('button', { name: 'New programme' }));
    const form = await screen.findByRole('form', { name: 'New programme' });
    expect(within(form).getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    await user.type(within(form).getByRole('textbox', { name: 'Name of the programme' }), 'Spring fair');
    await user.type(within(form).getByLabelText('First day'), '2026-05-04');
    await user.type(within(form).getByLabelText('Last day'), '2026-05-01');
    within(form).getByText(/before/u);
    await user.clear(within(form).getByLabelText('Last day'));
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await screen.findByRole('heading', { name: 'Spring fair' });
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    const edit = screen.getByRole('form', { name: 'Edit Spring fair' });
    await user.type(within(edit).getByRole('textbox', { name: 'What it is about' }), 'Hall 4');
    await user.click(within(edit).getByRole('button', { name: 'Save' }));
    await screen.findByText('Hall 4', { selector: 'p' });
    expect(office.commands.at(-1)).toMatchObject({ type: 'saveProgramme', changes: { about: 'Hall 4' } });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' })));
    await user.click(screen.getByRole('button', { name: 'Remove Spring fair' }));
    await screen.findByText('No programmes yet');
    await user.click(screen.getByRole('button', { name: /^Undo/u }));
    await screen.findByRole('link', { name: /Spring fair/u });
  });

  test('adds several leads at once, and takes some out', async () => {
    await programme(fair, 'Fair', 'trade-show');
    const ada = await office.store.add('Ada');
    const ben = await office.store.add('Ben');
    location.hash = `#programmes/${fair}`;
    const { user } = show(<App />);
    await screen.findByText('Nobody is in it yet');
    await user.click(screen.getByRole('button', { name: 'Add leads' }));
    const form = screen.getByRole('form', { name: 'Add leads' });
    const search = within(form).getByRole('textbox', { name: 'Name, company or address' });
    await user.type(search, 'ada');
    await user.click(await within(form).findByRole('checkbox', { name: 'Ada' }));
    await user.clear(search);
    await user.type(search, 'ben');
    await user.click(await within(form).findByRole('checkbox', { name: 'Ben' }));
    within(form).getByText('2 chosen');
    await user.click(within(form).getByRole('button', { name: 'Add leads' }));
    const list = await screen.findByRole('listbox', { name: 'Members of Fair' });
    await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(2));
    expect(office.commands).toEqual([
      { type: 'enrolLeads', leadIds: [ben, ada], programmeId: fair, isIn: true },
    ]);
    await user.click(screen.getByRole('button', { name: 'Take leads out' }));
    const out = screen.getByRole('form', { name: 'Take leads out' });
    await user.type(within(out).getByRole('textbox', { name: 'Name, company or address' }), 'ada');
    await user.click(await within(out).findByRole('checkbox', { name: 'Ada' }));
    await user.click(within(out).getByRole('button', { name: 'Take leads out' }));
    await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(1));
  });

  test('records what members did as one step, of all or of some', async () => {
    await programme(fair, 'Prospects', 'prospecting');
    const [ada, ben] = await members('Ada', 'Ben');
    location.hash = `#programmes/${fair}`;
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Record an activity' }));
    const form = await screen.findByRole('form', { name: 'Record an activity' });
    within(form).getByText('Mentions and comments keep a lead of this project active.');
    expect(within(form).getByRole('combobox', { name: 'What was done' })).toHaveProperty('value', 'Mention');
    await user.click(await within(form).findByRole('button', { name: 'Record for 2 leads' }));
    await waitFor(() =>
      expect(office.commands).toEqual([
        {
          type: 'recordActivities',
          leadIds: [ada, ben],
          activity: 'mention',
          direction: 'none',
          programme: fair,
          keepsActive: true,
        },
      ]),
    );
    await user.click(await screen.findByRole('button', { name: /^Undo/u }));
    await waitFor(async () => expect((await office.store.lead(ada ?? '')).lastActivities).toEqual([]));
    await user.click(screen.getByRole('button', { name: 'Record an activity' }));
    const again = await screen.findByRole('form', { name: 'Record an activity' });
    await user.click(within(again).getByRole('radio', { name: 'Only some of them' }));
    await user.type(within(again).getByRole('textbox', { name: 'Name, company or address' }), 'ben');
    await user.click(await within(again).findByRole('checkbox', { name: 'Ben' }));
    await user.click(within(again).getByRole('button', { name: 'Record for 1 lead' }));
    await waitFor(() => expect(office.commands.at(-1)).toMatchObject({ leadIds: [ben] }));
  });

  test('records the kind that a programme of its kind is about, or whatever else was typed', async () => {
    await programme(fair, 'Short talks', 'webinar');
    const [ada] = await members('Ada');
    location.hash = `#programmes/${fair}`;
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Record an activity' }));
    const form = await screen.findByRole('form', { name: 'Record an activity' });
    const what = within(form).getByRole('combobox', { name: 'What was done' });
    expect(what).toHaveProperty('value', 'Attended a webinar');
    await user.clear(what);
    await user.type(what, 'Watched the recording');
    await user.click(await within(form).findByRole('button', { name: 'Record for 1 lead' }));
    const recorded = { type: 'recordActivities', leadIds: [ada], direction: 'none', programme: fair };
    await waitFor(() =>
      expect(office.commands).toEqual([{ ...recorded, activity: 'Watched the recording' }]),
    );
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Record an activity' })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Record an activity' }));
    const again = await screen.findByRole('form', { name: 'Record an activity' });
    await user.click(await within(again).findByRole('button', { name: 'Record for 1 lead' }));
    await waitFor(() =>
      expect(office.commands.at(-1)).toEqual({ ...recorded, activity: 'webinar-attended' }),
    );
  });

  test('proposes a company, which sales approves; its leads are then listed', async () => {
    await programme(fair, 'Fair', 'trade-show');
    await office.store.add('Ada');
    location.hash = `#programmes/${fair}`;
    const { user } = show(<App />);
    const box = await screen.findByRole('combobox', { name: 'Domain of the company' });
    await user.type(box, 'acme{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('acme.com');
    await user.clear(box);
    await user.type(box, 'https://www.Example.com/about{Enter}');
    const targets = await screen.findByRole('list', { name: 'Target accounts' });
    expect(textOf(targets)).toMatch(/example\.com proposed/u);
    await user.click(within(targets).getByRole('button', { name: 'Approve example.com' }));
    await waitFor(() => expect(textOf(targets)).toMatch(/example\.com approved by you.*1 lead/u));
    await user.click(screen.getByRole('radio', { name: '1 lead of 1 approved account' }));
    const list = await screen.findByRole('listbox', { name: 'Leads of the approved accounts of Fair' });
    expect(within(list).getAllByRole('option')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Take example.com off the list' }));
    await screen.findByText('No lead of this company');
  });

  test('lets marketing propose, and leaves the decision to sales', async () => {
    await office.settle({ me: { id: 'bo', name: 'Bo', role: 'marketing', addresses: [] } });
    await programme(fair, 'Fair', 'trade-show');
    location.hash = `#programmes/${fair}`;
    const { user } = show(<App />);
    await user.type(
      await screen.findByRole('combobox', { name: 'Domain of the company' }),
      'example.com{Enter}',
    );
    await screen.findByRole('button', { name: 'Take example.com off the list' });
    expect(screen.queryByRole('button', { name: /Approve/u })).toBeNull();
  });
});

describe('the card of a lead', () => {
  test('tells its programmes and changes them as one step', async () => {
    const other = idOf(77_002);
    await programme(fair, 'Fair', 'trade-show');
    await programme(other, 'Webinar', 'prospecting');
    const leadId = await office.store.add('Dora', { programme: 'An imported name' });
    await office.store.does({ type: 'enrolLeads', leadIds: [leadId], programmeId: fair, isIn: true });
    await office.see([seen('Dora')]);
    const { user } = show(<Panel />);
    const opener = await screen.findByRole('button', { name: 'Change programmes' });
    expect(textOf(opener.closest('p') as Element)).toContain('An imported name · Fair');
    await user.click(opener);
    const form = await screen.findByRole('form', { name: 'Change programmes' });
    await user.click(within(form).getByRole('checkbox', { name: 'Fair' }));
    await user.click(within(form).getByRole('checkbox', { name: 'Webinar' }));
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(textOf(opener.closest('p') as Element)).toContain('An imported name · Webinar'),
    );
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(textOf(opener.closest('p') as Element)).toContain('An imported name · Fair'));
  });

  test('names no programme that was removed, while the history does', async () => {
    await programme(fair, 'Fair', 'trade-show');
    await members('Dora');
    await act(async () => void (await office.store.does({ type: 'removeProgramme', programmeId: fair })));
    await office.see([seen('Dora')]);
    show(<Panel />);
    await screen.findByText('Took into the programme: Fair');
    expect(screen.queryByText('Programmes:')).toBeNull();
  });
});
