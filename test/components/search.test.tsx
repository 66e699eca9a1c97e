// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { foundLeads } from '@/components/search/found-leads';
import { ResultList } from '@/components/search/ResultList';
import { SearchBox } from '@/components/search/SearchBox';
import { SearchResults } from '@/components/search/SearchResults';
import { WaitingList } from '@/components/search/WaitingList';
import type { Lead } from '@/lib/funnel/log/lead';
import { keysOfText } from '@/lib/funnel/person/keys-of-text';
import { day, dealStage, start, tellUpTo } from '@/test/funnel/story';
import { people, show, textOf } from './kit';

const example = tellUpTo('sal').lead();
const leads: readonly Lead[] = ['Ada', 'Bert', 'Cleo'].map((name) => ({ ...example, id: name, name }));

function Searching({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const [text, setText] = useState('');
  const found = leads.filter(({ name }) => name?.toLowerCase().startsWith(text.toLowerCase()));
  return (
    <SearchBox text={text} onText={setText} takesFocus>
      <ResultList
        label="Results"
        leads={found}
        definition={dealStage}
        people={people}
        now={start + 3 * day}
        onOpen={onOpen}
      />
    </SearchBox>
  );
}

const box = (): HTMLElement => screen.getByRole('combobox', { name: 'Search leads' });
const active = (): string | undefined => {
  const id = box().getAttribute('aria-activedescendant');
  return id === null ? undefined : textOf(document.querySelector(`[id="${id}"] bdi`) ?? document.body);
};

describe('the search', () => {
  test('takes the focus', () => {
    show(<Searching onOpen={() => undefined} />);
    expect(document.activeElement).toBe(box());
  });

  test('opens the first result with Enter', async () => {
    const open = vi.fn();
    const { user } = show(<Searching onOpen={open} />);
    await user.type(box(), 'b');
    expect(active()).toBe('Bert');
    await user.keyboard('{Enter}');
    expect(open).toHaveBeenCalledExactlyOnceWith('Bert');
  });

  test('walks through the results with the arrow keys, and round', async () => {
    const open = vi.fn();
    const { user } = show(<Searching onOpen={open} />);
    expect(active()).toBeUndefined();
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe('Ada');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active()).toBe('Cleo');
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe('Ada');
    await user.keyboard('{ArrowUp}');
    expect(active()).toBe('Cleo');
    expect(document.activeElement).toBe(box());
    await user.keyboard('{Enter}');
    expect(open).toHaveBeenCalledExactlyOnceWith('Cleo');
  });

  test('opens nothing with Enter before anything is chosen', async () => {
    const open = vi.fn();
    const { user } = show(<Searching onOpen={open} />);
    await user.keyboard('{Enter}');
    expect(open).not.toHaveBeenCalled();
  });

  test('opens a result by a press', async () => {
    const open = vi.fn();
    const { user } = show(<Searching onOpen={open} />);
    await user.click(screen.getByRole('option', { name: /Cleo/u }));
    expect(open).toHaveBeenCalledExactlyOnceWith('Cleo');
  });

  test('is emptied by Escape and by its button', async () => {
    const { user } = show(<Searching onOpen={() => undefined} />);
    await user.type(box(), 'b{Escape}');
    expect(box()).toHaveProperty('value', '');
    await user.type(box(), 'b');
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(box()).toHaveProperty('value', '');
    expect(document.activeElement).toBe(box());
  });
});

test('a row shows stage, owner and how long', () => {
  show(
    <ResultList
      label="Results"
      leads={leads.slice(0, 1)}
      definition={dealStage}
      people={people}
      now={start + 3 * day}
      onOpen={() => undefined}
    />,
  );
  const row = textOf(screen.getByRole('option'));
  expect(row).toContain('Sales Accepted Lead');
  expect(row).toContain('You');
  expect(row).toMatch(/3\s?d$/u);
});

describe('the results', () => {
  const results = (found: readonly Lead[] | undefined, more = false) => {
    const onAdd = vi.fn();
    const { user } = show(
      <SearchBox text="zz" onText={() => undefined}>
        <SearchResults
          leads={found}
          more={more}
          definition={dealStage}
          people={people}
          now={start}
          onOpen={() => undefined}
          onAdd={onAdd}
        />
      </SearchBox>,
    );
    return { user, onAdd };
  };

  test('say nothing before they are known', () => {
    results(undefined);
    expect(screen.queryByText('No lead matches')).toBeNull();
  });

  test('are counted aloud', () => {
    results(leads);
    expect(textOf(screen.getByRole('status'))).toBe('3 leads found');
  });

  test('offer to add whoever was not found', async () => {
    const { user, onAdd } = results([]);
    screen.getByText('No lead matches');
    await user.click(screen.getByRole('button', { name: 'Add as a lead' }));
    expect(onAdd).toHaveBeenCalledOnce();
  });

  test('say that there may be more', () => {
    results(leads, true);
    screen.getByText('There may be more. Another letter narrows it down.');
  });

  test('ask for more letters where what was typed is too common to find anybody by', () => {
    results([], true);
    screen.getByText('Type more of the name, company or address.');
    expect(screen.queryByText('No lead matches')).toBeNull();
    expect(screen.queryByText(/There may be more/)).toBeNull();
  });
});

describe('what waits', () => {
  const onMore = vi.fn<() => void>();
  const waiting = (
    shown: readonly Lead[],
    { overdue = 0, ...counts }: { waiting: number; leads: number; overdue?: number },
  ) =>
    show(
      <WaitingList
        leads={shown}
        counts={{ ...counts, overdue }}
        onMore={onMore}
        definition={dealStage}
        people={people}
        now={start}
        onOpen={() => undefined}
      />,
    );

  test('is counted, the most urgent first', () => {
    waiting(leads, { waiting: 12, leads: 20 });
    screen.getByTitle('12 leads wait for you');
    expect(screen.getAllByRole('option').map((row) => textOf(row).slice(0, 3))).toEqual([
      'Ada',
      'Ber',
      'Cle',
    ]);
  });

  test('is an answer to the last chance as well, until the day on which silence is one', () => {
    const [ada, bert] = leads;
    if (!ada || !bert) throw new Error('no leads');
    const sent = { id: 'last-chance', at: start - 5 * day, answeredAt: null };
    const calm = { followUp: null };
    waiting(
      [
        { ...ada, ...calm, lastChance: { ...sent, until: start + 2 * day } },
        { ...bert, ...calm, lastChance: { ...sent, until: start - 2 * day } },
      ],
      { waiting: 2, leads: 20, overdue: 1 },
    );
    const [overdue, due] = screen.getAllByRole('group').map(textOf);
    expect(overdue).toMatch(/^OverdueBert.*2\sd late/u);
    expect(due).toMatch(/^DueAda.*2\sd left/u);
  });

  test('is told apart by urgency: overdue, due, and what runs no clock', async () => {
    const [ada, bert, cleo] = leads;
    if (!ada?.followUp || !bert?.followUp || !cleo) throw new Error('no clock runs');
    const late = { ...bert, followUp: { ...bert.followUp, dueAt: start - 1 } };
    const { user } = waiting([{ ...cleo, followUp: null }, late, ada], {
      waiting: 12,
      leads: 20,
      overdue: 100,
    });
    const groups = screen.getAllByRole('group').map((group) => [
      group.getAttribute('aria-label'),
      ...within(group)
        .getAllByRole('option')
        .map((row) => textOf(row).slice(0, 3)),
    ]);
    expect(groups).toEqual([
      ['Overdue', 'Ber'],
      ['Due', 'Ada'],
      ['No clock runs', 'Cle'],
    ]);
    screen.getByText('99+ overdue');
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(onMore).toHaveBeenCalledOnce();
  });

  test('leads to the page of the list from its count, and beyond fifty instead of growing', () => {
    const many = Array.from({ length: 50 }, (_, n) => ({ ...(leads[0] as Lead), id: `lead ${n}` }));
    show(
      <WaitingList
        leads={many}
        counts={{ waiting: 143, overdue: 0, leads: 200 }}
        definition={dealStage}
        people={people}
        now={start}
        onOpen={vi.fn<(id: string) => void>()}
        onMore={onMore}
        all="/reports.html#leads/waiting"
      />,
    );
    const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual([
      ['143', '/reports.html#leads/waiting'],
      ['See all 143', '/reports.html#leads/waiting'],
    ]);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  test('has no more to show where all is shown', () => {
    waiting(leads, { waiting: 3, leads: 20 });
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('may be nothing', () => {
    waiting([], { waiting: 0, leads: 20 });
    screen.getByText('Nothing waits for you');
  });

  test('is told apart from having no leads', () => {
    waiting([], { waiting: 0, leads: 0 });
    screen.getByText('No leads yet');
  });
});

test('a pasted address or profile is found by its key', () => {
  expect(keysOfText(' Ada@Example.com ')).toEqual(['mail:ada@example.com']);
  expect(keysOfText('https://www.linkedin.com/in/Ada')).toEqual(['in:ada']);
  expect(keysOfText('Ada Example')).toEqual([]);
});

test('who is found by key comes first, and nobody twice', () => {
  const [ada, bert] = leads;
  if (!ada || !bert) throw new Error('no leads');
  expect(foundLeads([[bert]], [ada, bert])).toEqual([bert, ada]);
  expect(foundLeads(undefined, [ada])).toBeUndefined();
  expect(foundLeads([], undefined)).toBeUndefined();
});
