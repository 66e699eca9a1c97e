// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '@/entrypoints/reports/App';
import { dayOf } from '@/components/format/days';
import { keepTyped } from '@/lib/messaging/typed-text';
import { words } from '@/lib/words';
import { importAll, rowOf } from '@/test/actions/import/importing';
import { show, textOf } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';
import { day } from '@/test/funnel/story';

let office: Office;

beforeEach(async () => {
  // jsdom lays nothing out: a window in which ten rows are in sight.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(440);
  office = await openOffice();
  location.hash = 'leads';
});

const names = (): readonly string[] =>
  screen.queryAllByRole('option').map((row) => row.querySelector('.lead-list-name')?.textContent ?? '');

function go(hash: string): void {
  act(() => {
    location.hash = hash;
  });
}

describe('the leads page', () => {
  test('lists every stage with how many are in it, and opens a lead beside its list', async () => {
    await office.store.add('Cleo');
    const id = await office.store.add('Dora');
    await office.store.does({ type: 'qualifyLead', leadId: id });
    const { user } = show(<App />);
    const lists = await screen.findByRole('navigation', { name: 'Lists' });
    await within(lists).findByRole('link', { name: /All leads\s*2/u });
    within(lists).getByRole('link', { name: /Identified Lead\s*1/u });
    go('#leads/stage/mql');
    const list = await screen.findByRole('listbox', { name: 'Marketing Qualified Lead' });
    await user.click(within(list).getByRole('option', { name: /Dora/u }));
    await screen.findByRole('heading', { name: 'Dora' });
    expect(location.hash).toBe(`#leads/stage/mql/lead/${id}`);
    expect(screen.queryByText('Cleo')).toBeNull();
  });

  test('offers what waits, what is mine, put off, came back and lacks an owner, each with its count', async () => {
    const [ada, ben, cem, dan] = await Promise.all(
      ['Ada', 'Ben', 'Cem', 'Dan'].map(async (n) => office.store.add(n)),
    );
    for (const leadId of [ada, ben, cem, dan])
      await office.store.does({ type: 'qualifyLead', leadId: leadId ?? '' });
    await office.store.does({ type: 'acceptLead', leadId: ada ?? '' });
    await office.store.does({ type: 'snoozeLead', leadId: cem ?? '', until: Date.now() + day });
    await office.store.does({ type: 'giveBackLead', leadId: dan ?? '', reason: 'bad-data' });
    show(<App />);
    const lists = await screen.findByRole('navigation', { name: 'Lists' });
    const counted = within(lists)
      .getAllByRole('link')
      .map((link) => textOf(link));
    expect(counted.slice(0, 6)).toEqual([
      'All leads4',
      'Waiting for you2',
      'Yours1',
      'Put off1',
      'Came back1',
      'Without an owner0',
    ]);
    const listed: Readonly<Record<string, readonly string[]>> = {
      mine: ['Ada'],
      putOff: ['Cem'],
      cameBack: ['Dan'],
    };
    for (const [list, expected] of Object.entries(listed)) {
      go(`#leads/${list}`);
      await waitFor(() => expect(names()).toEqual(expected));
    }
    go('#leads/withoutOwner');
    await screen.findByText('Every lead that sales works on has an owner');
  });

  test('lets a lead be accepted, and that be undone, where it was opened', async () => {
    const id = await office.store.add('Dora');
    await office.store.does({ type: 'qualifyLead', leadId: id });
    location.hash = `#leads/stage/mql/lead/${id}`;
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Accept' }));
    await waitFor(() => expect(office.commands).toMatchObject([{ type: 'acceptLead', leadId: id }]));
    // Not held: the list follows at once.
    await screen.findByText('Nobody is in this stage');
    const bar = await screen.findByRole('region', { name: 'Undo' });
    await user.click(within(bar).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(names()).toEqual(['Dora']));
  });

  test('loads further pages as they are scrolled to, and keeps its place while others come', async () => {
    await importAll(
      office.store,
      Array.from({ length: 120 }, (_, n) => rowOf(`Lead${n}`)),
    );
    show(<App />);
    const list = await screen.findByRole('listbox', { name: 'All leads' });
    const scrollTo = (row: number): void =>
      act(() => {
        list.scrollTop = row * 44;
        fireEvent.scroll(list);
      });
    const inSight = (): string =>
      screen.getAllByRole('option').find((row) => row.ariaPosInSet === '46')?.textContent ?? '';
    scrollTo(40);
    const before = await waitFor(() => {
      expect(screen.getAllByRole('option').some((row) => row.getAttribute('aria-posinset') === '52')).toBe(
        true,
      );
      return inSight();
    });
    await office.store.add('Latecomer');
    await screen.findByText('This list has changed.');
    expect(inSight()).toBe(before);
    expect(screen.queryByText('Latecomer')).toBeNull();
    scrollTo(0);
    await screen.findByText('Latecomer');
  });

  test('says that an empty list is empty', async () => {
    location.hash = '#leads/stage/sql';
    show(<App />);
    await screen.findByText('Nobody is in this stage');
  });
});

describe('another day', () => {
  test('shows lists and leads as they were, for reading only, and leads back to today', async () => {
    office.store.wait(-3 * day);
    const id = await office.store.add('Dora');
    await office.store.does({ type: 'qualifyLead', leadId: id });
    office.store.wait(2 * day);
    await office.store.does({ type: 'acceptLead', leadId: id });
    office.store.wait(day);
    location.hash = `#leads/stage/mql/at/${dayOf(Date.now() - 2 * day)}`;
    const { user } = show(<App />);
    await user.click(await screen.findByRole('option', { name: /Dora/u }));
    await screen.findByText(/As it was at the end of/u);
    const card = await screen.findByRole('article', { name: 'Dora' });
    within(card).getByText('Marketing Qualified Lead');
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Undo/u })).toBeNull();
    expect(screen.queryByText('Accepted')).toBeNull();
    const [, onLead] = screen.getAllByRole('button', { name: 'Back to today' });
    if (!onLead) throw new Error('no way back');
    await user.click(onLead);
    await within(await screen.findByRole('article', { name: 'Dora' })).findByText('Sales Accepted Lead');
    expect(location.hash).toBe(`#leads/stage/mql/lead/${id}`);
  });

  test('offers all and the stages alone, and says of a lead that it was none yet', async () => {
    const id = await office.store.add('Dora');
    location.hash = `#leads/all/at/${dayOf(Date.now() - 9 * day)}/lead/${id}`;
    show(<App />);
    await screen.findByText('Nobody was here on that day');
    await screen.findByText('Dora was no lead yet on that day.');
    const lists = screen.getByRole('navigation', { name: 'Lists' });
    expect(within(lists).queryByRole('link', { name: /Waiting/u })).toBeNull();
  });
});

describe('the navigation', () => {
  test('marks the page that is shown, and calls the tab after it', async () => {
    show(<App />);
    const link = screen.getByRole('link', { name: 'Leads' });
    expect(link.getAttribute('aria-current')).toBe('page');
    await waitFor(() => expect(document.title).toBe('Leads - Stageside'));
  });

  test('brings the page that is shown into sight where not all of them fit', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    show(<App />);
    expect(scrolled.mock.contexts).toContain(screen.getByRole('link', { name: 'Leads' }));
    go('#untouched');
    await screen.findByText('Nobody is listed');
    expect(scrolled.mock.contexts).toContain(screen.getByRole('link', { name: 'Left alone' }));
  });
});

describe('what was typed into the address bar', () => {
  const arrive = async (wish: 'typed' | 'add', text: string): Promise<void> =>
    go(`#leads/all/${wish}/${await keepTyped(text)}`);

  test('shows everybody whom it asks for, to choose from', async () => {
    const id = await office.store.add('Dora');
    await office.store.add('Dorothea');
    const { user } = show(<App />);
    await arrive('typed', 'dor');
    const results = await screen.findByRole('region', { name: 'Search results' });
    await user.click(await within(results).findByRole('option', { name: /Dora/u }));
    expect(location.hash).toBe(`#leads/all/lead/${id}`);
  });

  test('adds somebody, and shows them then', async () => {
    const { user } = show(<App />);
    await arrive('add', 'neu@ankunft.example');
    await screen.findByDisplayValue('neu@ankunft.example');
    await user.click(screen.getByRole('button', { name: /^Add/u }));
    await screen.findByRole('heading', { name: 'neu@ankunft.example' });
    expect(location.hash).toMatch(/^#leads\/all\/lead\//u);
  });

  test('is forgotten with the browser’s session', async () => {
    show(<App />);
    go('#leads/all/add/gone');
    await screen.findByText(words('reports.leads.choose'));
  });
});
