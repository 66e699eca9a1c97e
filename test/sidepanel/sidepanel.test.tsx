// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '@/entrypoints/sidepanel/App';
import type { PanelIntent } from '@/lib/messaging/protocol';
import { show, textOf } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';
import { day } from '@/test/funnel/story';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

/** Adds somebody and hands them to sales. */
async function handOver(name: string): Promise<string> {
  const leadId = await office.store.add(name);
  await office.store.does({ type: 'qualifyLead', leadId });
  return leadId;
}

async function wish(leadId: string | null, intent: PanelIntent): Promise<void> {
  await act(async () =>
    fakeBrowser.storage.session.set({ [`panel:${office.tabId}`]: { leadId, intent, at: Date.now() } }),
  );
}

const heading = async (name: string): Promise<HTMLElement> => screen.findByRole('heading', { name });
const historyLines = (): readonly string[] =>
  within(screen.getByRole('region', { name: 'History' }))
    .getAllByRole('listitem')
    .map(textOf);

describe('the lead of the tab', () => {
  test('is offered the next sub-step by the conversation that is open', async () => {
    const leadId = await office.store.add('Dora');
    await office.store.does({ type: 'qualifyLead', leadId });
    await office.store.does({ type: 'acceptLead', leadId });
    await office.see([seen('Dora')]);
    await office.seeThread({
      messageId: 'msg-1',
      by: 'self',
      to: ['mail:dora@example.com'],
      isAutomatic: false,
      isReply: false,
      at: null,
    });
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Move to Contacted' }));
    await waitFor(() => expect(screen.queryByText(/^You wrote to them/u)).toBeNull());
    expect(await office.store.lead(leadId)).toMatchObject({ position: { step: 'contacted' }, attempts: 1 });
  });

  test('goes through its whole life right there, and the history says so', async () => {
    await office.store.add('Dora');
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    const press = async (name: string): Promise<void> =>
      user.click(await screen.findByRole('button', { name }));

    await press('Mark as MQL');
    await user.type(await screen.findByRole('textbox', { name: 'Why now?' }), 'Asked for prices{Enter}');
    await screen.findByText('Asked for prices', { selector: 'bdi' });
    await press('Accept');
    await press('Validate');
    const form = await screen.findByRole('form', { name: 'Is this a legitimate opportunity?' });
    await user.click(
      within(within(form).getByRole('radiogroup', { name: 'Need' })).getByRole('radio', { name: 'Yes' }),
    );
    await user.click(within(form).getByRole('button', { name: 'Validate' }));
    await screen.findByText('Moved to Validated');
    await press('In Progress');
    await screen.findByText('Moved to In Progress');
    await press('Close deal');
    await user.click(await screen.findByRole('radio', { name: /^Won/u }));
    await press('Set outcome');
    await screen.findByText('Outcome: Won', { selector: '.stage-badge-label' });
    // The card and the history are read each by itself.
    await waitFor(() =>
      expect(historyLines().map((line) => line.replace(/You.*$/u, '').trim())).toEqual([
        expect.stringMatching(/^Won/u),
        expect.stringMatching(/^Moved to In Progress/u),
        expect.stringMatching(/^Moved to Validated/u),
        expect.stringMatching(/^Answered the check/u),
        expect.stringMatching(/^Accepted/u),
        expect.stringMatching(/^Marked as MQL/u),
        expect.stringMatching(/^Added/u),
      ]),
    );
  });

  test('takes back a check with its answers as one step', async () => {
    const leadId = await handOver('Dora');
    await office.store.does({ type: 'acceptLead', leadId });
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Validate' }));
    const form = await screen.findByRole('form', { name: 'Is this a legitimate opportunity?' });
    await user.click(
      within(within(form).getByRole('radiogroup', { name: 'Need' })).getByRole('radio', { name: 'Yes' }),
    );
    await user.click(within(form).getByRole('button', { name: 'Validate' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => {
      const { bant, stage } = await office.store.lead(leadId);
      expect({ bant, stage }).toEqual({ bant: {}, stage: 'sal' });
    });
  });

  test('is undone from the history, when the ten seconds are over', async () => {
    await handOver('Dora');
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Undo: Marked as MQL' }));
    await screen.findByText('Undone');
    await screen.findByRole('button', { name: 'Mark as MQL' });
  });

  test('takes notes, tags and details', async () => {
    const leadId = await office.store.add('Dora');
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    await user.type(
      await screen.findByRole('textbox', { name: 'Note' }),
      'Call her{Control>}{Enter}{/Control}',
    );
    await user.type(screen.getByRole('textbox', { name: 'Add a tag' }), 'tiles{Enter}');
    await user.click(screen.getByRole('button', { name: 'Edit the details' }));
    await user.type(await screen.findByRole('textbox', { name: 'Company' }), 'Acme{Enter}');
    await waitFor(async () => {
      const { notes, tags, company } = await office.store.lead(leadId);
      expect({ notes: notes.map(({ text }) => text), tags, company }).toEqual({
        notes: ['Call her'],
        tags: ['tiles'],
        company: 'Acme',
      });
    });
  });
});

describe('the tab', () => {
  test('is followed to the next person', async () => {
    await handOver('Dora');
    await handOver('Cleo');
    await office.see([seen('Dora')]);
    show(<App />);
    await heading('Dora');
    await office.see([seen('Cleo')]);
    await heading('Cleo');
    expect(screen.queryByRole('heading', { name: 'Dora' })).toBeNull();
  });

  test('is not followed away from what is half typed, before somebody says so', async () => {
    await handOver('Dora');
    await handOver('Cleo');
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    const note = await screen.findByRole('textbox', { name: 'Note' });
    await user.type(note, 'Call her on');
    await office.see([seen('Cleo')]);
    await screen.findByText('The page shows somebody else now.');
    expect(note).toHaveProperty('value', 'Call her on');
    await user.click(screen.getByRole('button', { name: 'Show them' }));
    await heading('Cleo');
  });

  test('is followed again once what was typed is saved', async () => {
    await handOver('Dora');
    await handOver('Cleo');
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    await user.type(
      await screen.findByRole('textbox', { name: 'Note' }),
      'Call her{Control>}{Enter}{/Control}',
    );
    await screen.findByText('Call her', { selector: '.note-text' });
    await office.see([seen('Cleo')]);
    await heading('Cleo');
  });

  test('may show several people, one at a time', async () => {
    await handOver('Dora');
    await handOver('Cleo');
    await office.see([seen('Dora'), seen('Cleo')]);
    const { user } = show(<App />);
    await heading('Dora');
    await user.click(screen.getByRole('radio', { name: /Cleo/u }));
    await heading('Cleo');
  });

  test('may show a stranger, whose form is filled in', async () => {
    await office.see([seen('Zoe')]);
    const { user } = show(<App />);
    const form = await screen.findByRole('form', { name: 'Add as a lead' });
    expect(within(form).getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Zoe');
    await user.click(within(form).getByRole('button', { name: 'Add lead' }));
    await screen.findByText('Identified Lead', { selector: '.stage-badge-label' });
    expect(office.commands).toMatchObject([{ type: 'addLead', capturedFrom: 'gmail' }]);
  });

  test('may show nobody: then what waits is there, the most urgent first', async () => {
    const dora = await office.store.add('Dora');
    await handOver('Cleo');
    office.store.wait(1000);
    await office.store.does({ type: 'qualifyLead', leadId: dora });
    const { user } = show(<App />);
    await screen.findByText('Nobody on this page');
    const options = await screen.findAllByRole('option');
    expect(options.map((option) => textOf(option).slice(0, 4))).toEqual(['Cleo', 'Dora']);
    await user.click(screen.getByRole('option', { name: /Dora/u }));
    await heading('Dora');
    await user.click(screen.getByRole('button', { name: 'Back to the page' }));
    await screen.findByText('Nobody on this page');
  });
});

describe('what the page wished for', () => {
  test('opens the reasons of its lead', async () => {
    const leadId = await handOver('Dora');
    await office.see([seen('Dora')]);
    await wish(leadId, 'giveBack');
    show(<App />);
    await screen.findByRole('form', { name: 'Why do you give it back?' });
  });

  test('is met while the panel is open, too, and only once', async () => {
    const leadId = await handOver('Dora');
    show(<App />);
    await screen.findByText('Nobody on this page');
    await wish(leadId, 'show');
    await heading('Dora');
    await waitFor(async () =>
      expect(await fakeBrowser.storage.session.get(`panel:${office.tabId}`)).toEqual({}),
    );
    // Forgetting the wish is no reason to leave what it asked for.
    await heading('Dora');
  });

  test('opens the form for the stranger on the page', async () => {
    await office.see([seen('Zoe')]);
    await wish(null, 'add');
    show(<App />);
    const form = await screen.findByRole('form', { name: 'Add as a lead' });
    expect(within(form).getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Zoe');
  });
});

test('the search works as in the popup, and adds whoever was not found', async () => {
  await handOver('Dora');
  const { user } = show(<App />);
  const box = screen.getByRole('combobox', { name: 'Search leads' });
  await user.type(box, 'dor');
  await screen.findByRole('option', { name: /Dora/u });
  await user.keyboard('{Enter}');
  await heading('Dora');
  expect(box).toHaveProperty('value', '');
  await user.type(box, 'Zoe Zimmer');
  await user.click(await screen.findByRole('button', { name: 'Add as a lead' }));
  await user.click(await screen.findByRole('button', { name: 'Add lead' }));
  await heading('Zoe Zimmer');
});

describe('what came back', () => {
  async function returned(name: string, reason: string): Promise<string> {
    const leadId = await handOver(name);
    await office.store.does({ type: 'giveBackLead', leadId, reason });
    office.store.wait(1000);
    return leadId;
  }
  const listed = async (count: number): Promise<readonly string[]> => {
    const list = await screen.findByRole('listbox', { name: 'Came back' });
    await waitFor(() => expect(within(list).queryAllByRole('option')).toHaveLength(count));
    return within(list).getAllByRole('option').map(textOf);
  };

  test('is listed by reason, answered, and gone from the list', async () => {
    await returned('Dora', 'bad-data');
    await returned('Emil', 'outside-profile');
    await office.see([]);
    const { user } = show(<App />);
    const rows = await listed(2);
    expect(rows[0]).toMatch(/Dora.*Contact data missing or invalid.*from you/u);
    const filter = screen.getByRole('button', { name: /Not a fit 1/u });
    await user.click(filter);
    expect(filter.getAttribute('aria-pressed')).toBe('true');
    expect(await listed(1)).toEqual([expect.stringContaining('Emil')]);
    await user.click(screen.getByRole('option', { name: /Emil/u }));
    await user.click(await screen.findByRole('button', { name: 'Answer the return' }));
    await user.click(await screen.findByRole('radio', { name: /Agreed/u }));
    await user.click(screen.getByRole('button', { name: 'Agree' }));
    await screen.findByText(/You agreed/u);
    await user.click(screen.getByRole('button', { name: 'Back to the page' }));
    expect(await listed(1)).toEqual([expect.stringContaining('Dora')]);
  });

  test('disputed, is marked in the list of whoever gave it back', async () => {
    const leadId = await returned('Dora', 'bad-data');
    await office.store.does({ type: 'answerReturn', leadId, answer: 'disputed', note: 'It works' });
    await office.see([]);
    show(<App />);
    const list = await screen.findByRole('listbox', { name: 'Waiting for you' });
    expect(textOf(within(list).getByRole('option'))).toMatch(/Dora.*Disputed/u);
    expect(screen.queryByRole('listbox', { name: 'Came back' })).toBeNull();
  });

  test('leaves the list while it is snoozed, counts included', async () => {
    const leadId = await returned('Dora', 'bad-data');
    await returned('Emil', 'bad-data');
    await office.see([]);
    const { user } = show(<App />);
    await listed(2);
    await user.click(screen.getByRole('option', { name: /Dora/u }));
    await user.click(await screen.findByRole('button', { name: 'Snooze' }));
    await user.click(await screen.findByRole('button', { name: 'Next week' }));
    await screen.findByText(/Snoozed until/u);
    await user.click(screen.getByRole('button', { name: 'Back to the page' }));
    expect(await listed(1)).toEqual([expect.stringContaining('Emil')]);
    screen.getByRole('button', { name: /data.* 1$/iu });
    await act(async () => void (await office.store.does({ type: 'snoozeLead', leadId, until: null })));
    await listed(2);
    screen.getByRole('button', { name: /data.* 2$/iu });
  });

  test('is walked through from the search field', async () => {
    await returned('Dora', 'bad-data');
    await office.see([]);
    const { user } = show(<App />);
    await listed(1);
    await user.type(screen.getByRole('combobox', { name: 'Search leads' }), '{ArrowDown}{Enter}');
    await heading('Dora');
  });

  test('says to marketing that there is nothing, and nothing of it to sales', async () => {
    await office.store.add('Dora');
    await office.settle({ me: { id: 'bo', name: 'Bo', role: 'marketing', addresses: [] } });
    await office.see([]);
    show(<App />);
    await screen.findByText('Nothing came back that waits for an answer.');
    await returned('Emil', 'bad-data');
    await act(async () => office.settle({ me: { id: 'bo', name: 'Bo', role: 'sales', addresses: [] } }));
    await waitFor(() => expect(screen.queryByText('Came back')).toBeNull());
  });
});

test('nothing that would contact somebody who opted out is offered', async () => {
  const leadId = await handOver('Dora');
  await office.store.does({ type: 'giveBackLead', leadId, reason: 'opted-out' });
  await office.see([seen('Dora')]);
  show(<App />);
  await screen.findByText('Opted out. Nobody may contact this person any more.');
  for (const name of [/Accept/u, /Mark as/u, /Log contact/u, /Answer/u, /wrote again/u, /Assign/u, /Reopen/u])
    expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Next steps' })).toBeNull();
});

describe('an earlier day', () => {
  test('shows the lead as it was, for reading only, and leads back with the focus', async () => {
    office.store.wait(-3 * day);
    const id = await handOver('Dora');
    office.store.wait(3 * day);
    await office.store.does({ type: 'acceptLead', leadId: id });
    const { user } = show(<App />);
    await wish(id, 'show');
    await user.click(await screen.findByRole('button', { name: 'Look at an earlier day' }));
    await screen.findByText(/As it was at the end of/u);
    const card = await screen.findByRole('article', { name: 'Dora' });
    within(card).getByText('Marketing Qualified Lead');
    expect(screen.queryByRole('button', { name: 'Give back' })).toBeNull();
    await screen.findByRole('region', { name: 'History' });
    expect(historyLines().some((line) => line.startsWith('Accepted'))).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Back to today' }));
    await within(await screen.findByRole('article', { name: 'Dora' })).findByText('Sales Accepted Lead');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Look at an earlier day' }));
  });
});

describe('what was asked for elsewhere in the browser', () => {
  const ask = async (wish: object): Promise<void> =>
    act(async () =>
      fakeBrowser.storage.session.set({
        [`panel:${office.tabId}`]: { leadId: null, intent: 'show', at: Date.now(), ...wish },
      }),
    );

  test('somebody new is added from what was selected', async () => {
    show(<App />);
    await ask({ intent: 'add', text: 'neu@ankunft.example' });
    expect(await screen.findByDisplayValue('neu@ankunft.example')).toBeTruthy();
  });

  test('of several it shows whom to choose from, and a later wish is not hidden by that', async () => {
    const leadId = await office.store.add('Dora');
    await office.store.add('Dorothea');
    show(<App />);
    await ask({ intent: 'search', text: 'dor' });
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    await ask({ leadId, at: Date.now() + 1 });
    await heading('Dora');
    expect(screen.queryByRole('option')).toBeNull();
  });

  test('what a shortcut did can be undone there', async () => {
    const leadId = await handOver('Dora');
    const { opId } = await office.store.does({ type: 'acceptLead', leadId });
    const { user } = show(<App />);
    await ask({ leadId, said: { type: 'done', command: { type: 'acceptLead', leadId }, opId } });
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await office.store.lead(leadId)).toMatchObject({ acceptedAt: null }));
  });

  test.each([
    [{ type: 'nobody' }, 'Nothing was done. No lead is shown in this tab.'],
    [{ type: 'several' }, 'Nothing was done. Several leads are shown in this tab; choose one.'],
    [{ type: 'nothingDue' }, 'Nothing waits for you.'],
    [{ type: 'refused', refusal: { type: 'AlreadyThere' } }, /./u],
  ])('says why nothing was done: %j', async (said, text) => {
    show(<App />);
    await ask({ said });
    const role = said.type === 'refused' ? 'alert' : 'status';
    await waitFor(() =>
      expect(screen.getAllByRole(role).map(textOf)).toContainEqual(expect.stringMatching(text)),
    );
  });

  test('what is half typed stays while a shortcut says what it did', async () => {
    await office.store.add('Dora');
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'Half');
    await ask({ said: { type: 'nothingDue' } });
    await screen.findByText('Nothing waits for you.');
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', 'Half');
  });
});
