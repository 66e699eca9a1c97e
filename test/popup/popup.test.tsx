// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '@/entrypoints/popup/App';
import { refused } from '@/lib/funnel/refusal';
import { show, textOf } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

const box = (): HTMLElement => screen.getByRole('combobox', { name: 'Search leads' });

describe('the search', () => {
  test('has the focus before anything is known', () => {
    show(<App />);
    expect(document.activeElement).toBe(box());
  });

  test('finds as it is typed, and Enter opens the first', async () => {
    await office.store.add('Berta');
    await office.store.add('Bertram');
    const { user } = show(<App />);
    await user.type(box(), 'bert');
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    await user.type(box(), 'r');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Bertram' });
  });

  test('finds a pasted address', async () => {
    await office.store.add('Berta');
    const { user } = show(<App />);
    await user.click(box());
    await user.paste('berta@example.com');
    await screen.findByRole('option', { name: /Berta/u });
  });

  test('adds whoever was not found, filled in from what was typed', async () => {
    const { user } = show(<App />);
    await user.type(box(), 'new@acme.example');
    await user.click(await screen.findByRole('button', { name: 'Add as a lead' }));
    const form = await screen.findByRole('form', { name: 'Add as a lead' });
    expect(within(form).getByRole('textbox', { name: 'E-mail address' })).toHaveProperty(
      'value',
      'new@acme.example',
    );
    await user.click(within(form).getByRole('button', { name: 'Add lead' }));
    await screen.findByRole('heading', { name: 'new@acme.example' });
    expect(office.commands).toMatchObject([{ type: 'addLead', capturedFrom: 'hand' }]);
  });
});

describe('the small funnel', () => {
  test('tells how many leads are in each stage, each of which opens its list', async () => {
    await office.store.add('Ada');
    await office.store.add('Ben');
    const cleo = await office.store.add('Cleo');
    await office.store.does({ type: 'qualifyLead', leadId: cleo });
    show(<App />);
    const funnel = await screen.findByRole('region', { name: /^Your funnel/u });
    const counts = within(funnel)
      .getAllByRole('listitem')
      .map((stage) => textOf(stage));
    expect(counts).toContain('Marketing Qualified Lead1');
    expect(
      within(funnel).getByRole('link', { name: '1 lead in the stage Marketing Qualified Lead' }),
    ).toHaveProperty('hash', '#leads/stage/mql');
    expect(within(funnel).getByRole('link', { name: '3 leads in all' })).toHaveProperty('hash', '#funnel');
    // A stage that nobody is in opens nothing.
    expect(counts).toContain('Sales Accepted Lead0');
    expect(within(funnel).queryByRole('link', { name: /Sales Accepted Lead/u })).toBeNull();
  });

  test('is not there while there is nobody, nor where somebody is on the page', async () => {
    show(<App />);
    await screen.findByText(/No leads yet/u);
    expect(screen.queryByRole('region', { name: /^Your funnel/u })).toBeNull();
  });
});

describe('the person of the tab', () => {
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

  test('comes first, before what waits', async () => {
    const id = await office.store.add('Cleo');
    await office.store.does({ type: 'qualifyLead', leadId: id });
    const other = await office.store.add('Dora');
    await office.store.does({ type: 'qualifyLead', leadId: other });
    await office.see([seen('Dora')]);
    show(<App />);
    const person = await screen.findByRole('region', { name: 'On this page' });
    within(person).getByRole('heading', { name: 'Dora' });
    const waiting = screen.getByRole('listbox', { name: 'Waiting for you' });
    expect(person.compareDocumentPosition(waiting)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('is accepted right there, and that is undone', async () => {
    const id = await office.store.add('Dora');
    await office.store.does({ type: 'qualifyLead', leadId: id });
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Accept' }));
    const person = screen.getByRole('region', { name: 'On this page' });
    await within(person).findByText('Sales Accepted Lead');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await within(person).findByText('Marketing Qualified Lead');
  });

  test('is marked as MQL and given back right there', async () => {
    await office.store.add('Dora');
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Mark as MQL' }));
    await user.type(await screen.findByRole('textbox', { name: 'Why now?' }), 'Asked{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Give back' }));
    await user.click(await screen.findByRole('button', { name: /^We have them already/u }));
    const person = screen.getByRole('region', { name: 'On this page' });
    await within(person).findByText(/You gave this back .* ago: Duplicate/u);
  });

  test('is added in one press where they are no lead yet', async () => {
    await office.see([seen('Zoe')]);
    const { user } = show(<App />);
    await screen.findByText('Not a lead yet');
    await user.click(screen.getByRole('button', { name: 'Add lead' }));
    const person = screen.getByRole('region', { name: 'On this page' });
    await within(person).findByText('Identified Lead');
    expect(office.commands).toMatchObject([{ type: 'addLead', capturedFrom: 'gmail' }]);
  });

  test('is one of several, switched between', async () => {
    await office.store.add('Dora');
    await office.see([seen('Dora'), seen('Zoe')]);
    const { user } = show(<App />);
    await user.click(await screen.findByRole('radio', { name: /Zoe/u }));
    await screen.findByRole('heading', { name: 'Zoe' });
  });
});

describe('what waits', () => {
  test('is walked through from the empty search', async () => {
    const id = await office.store.add('Cleo');
    await office.store.does({ type: 'qualifyLead', leadId: id });
    const { user } = show(<App />);
    await screen.findByRole('option', { name: /Cleo/u });
    await user.keyboard('{ArrowDown}{Enter}');
    await screen.findByRole('heading', { name: 'Cleo' });
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await screen.findByRole('listbox', { name: 'Waiting for you' });
  });

  test('is nothing on the first day', async () => {
    show(<App />);
    await screen.findByText('No leads yet');
  });
});

describe('the page’s health', () => {
  test('says what was not recognised', async () => {
    await office.see([], { health: { state: 'partial', places: 50, recognised: 44, rungs: {} } });
    show(<App />);
    await screen.findByText(/6 of 50 places on this page not recognised/u);
  });

  test('says so where nothing of ours runs', async () => {
    show(<App />);
    await screen.findByText('Stageside does not read this page.');
  });
});

describe('before anything else', () => {
  test('the mailbox of the page is confirmed', async () => {
    await office.see([], { mailbox: 'bo@work.example', account: '1', confirmed: false });
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Yes, it is mine' }));
    await waitFor(async () => {
      const row = await office.store.db.settings.get('settings');
      expect(row?.value).toMatchObject({
        me: { addresses: ['bo@work.example'] },
        accounts: { 'gmail/1': 'bo@work.example' },
      });
    });
  });

  test('the first run is gone through', async () => {
    await office.settle({ welcomed: false });
    const open = vi.fn(async () => undefined);
    fakeBrowser.runtime.openOptionsPage = open;
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Set up' }));
    expect(open).toHaveBeenCalledOnce();
  });
});

describe('when something is in the way', () => {
  test('a refusal is said and what was typed stays', async () => {
    await office.store.add('Dora');
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Mark as MQL' }));
    const line = await screen.findByRole('textbox', { name: 'Why now?' });
    await user.type(line, 'Asked for prices');
    office.answerWith(refused({ type: 'StoreUnavailable', why: 'full' }));
    await user.keyboard('{Enter}');
    expect(textOf(await screen.findByRole('alert'))).toContain('The disk is full.');
    expect(line).toHaveProperty('value', 'Asked for prices');
  });

  test('a background that does not answer is said in words', async () => {
    const id = await office.store.add('Dora');
    await office.store.does({ type: 'qualifyLead', leadId: id });
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    const accept = await screen.findByRole('button', { name: 'Accept' });
    fakeBrowser.runtime.sendMessage = async () => undefined;
    await user.click(accept);
    expect(textOf(await screen.findByRole('alert'))).toContain(
      'Stageside did not answer, and nothing was changed.',
    );
  });
});

test('nothing that would contact somebody who opted out is offered', async () => {
  const leadId = await office.store.add('Dora');
  await office.store.does({ type: 'giveBackLead', leadId, reason: 'opted-out' });
  await office.see([seen('Dora')]);
  show(<App />);
  await screen.findByText('Opted out. Nobody may contact this person any more.');
  expect(screen.queryByRole('region', { name: 'Next steps' })).toBeNull();
});

test('what came back is listed with its reason, and answered right there', async () => {
  const leadId = await office.store.add('Dora');
  await office.store.does({ type: 'qualifyLead', leadId });
  await office.store.does({ type: 'giveBackLead', leadId, reason: 'bad-data' });
  await office.see([]);
  const { user } = show(<App />);
  const list = await screen.findByRole('listbox', { name: 'Came back' });
  expect(textOf(within(list).getByRole('option'))).toMatch(
    /Dora.*Contact data missing or invalid.*from you/u,
  );
  await user.type(box(), '{ArrowDown}{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Answer the return' }));
  await user.click(await screen.findByRole('radio', { name: /Fixed and sent again/u }));
  await user.click(screen.getByRole('button', { name: 'Send again' }));
  await waitFor(async () => expect((await office.store.lead(leadId)).stage).toBe('mql'));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await office.store.lead(leadId)).givenBack?.stands).toBe('open'));
});

test('what came back is shown in full at a press', async () => {
  for (const name of ['Anna', 'Berta', 'Cleo', 'Dora', 'Emma']) {
    const leadId = await office.store.add(name);
    await office.store.does({ type: 'qualifyLead', leadId });
    await office.store.does({ type: 'giveBackLead', leadId, reason: 'bad-data' });
  }
  await office.see([]);
  const { user } = show(<App />);
  const list = await screen.findByRole('listbox', { name: 'Came back' });
  expect(within(list).getAllByRole('option')).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Show more that came back' }));
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(5));
  expect(screen.queryByRole('button', { name: 'Show more that came back' })).toBeNull();
});
