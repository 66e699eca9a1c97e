// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { App } from '@/entrypoints/reports/App';
import { show, textOf } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
  location.hash = 'duplicates';
});

/** Two leads of one person: the second one stands further on, and knows more. */
async function twoOfAda(): Promise<readonly [string, string]> {
  const { store } = office;
  const one = await store.add('', {
    person: { name: 'Ada L.', emails: ['ada.l@gmail.com'], profiles: [], records: [], company: 'Old Works' },
    tags: ['fair'],
  });
  const other = await store.add('', {
    person: {
      name: 'Ada Lovelace',
      emails: ['adal+x@gmail.com'],
      profiles: [],
      records: [],
      company: 'New Works',
    },
  });
  await store.does({ type: 'placeLead', leadId: other, stage: 'sqo', owner: 'sam' });
  return [one, other];
}

async function opened(): Promise<ReturnType<typeof show>['user']> {
  const { user } = show(<App />);
  await user.click(await screen.findByRole('link', { name: /Ada L\..*Ada Lovelace/u }));
  await screen.findByRole('heading', { name: 'The same person?' });
  return user;
}

const chosen = (group: string): string =>
  textOf(
    within(screen.getByRole('radiogroup', { name: group }))
      .getByRole('radio', { checked: true })
      .closest('label') as Element,
  );

describe('duplicates', () => {
  test('are none at first, and say who would be', async () => {
    show(<App />);
    await screen.findByText('No duplicates');
  });

  test('are listed with why, and proposed to be merged into the one that is further on', async () => {
    await twoOfAda();
    await opened();
    screen.getByRole('heading', { name: '1 pair to look at' });
    expect(screen.getAllByText(/differ by dots or a tag alone/u)).toHaveLength(2);
    expect(chosen('Stage and owner')).toContain('Sam Sales');
    expect(chosen('Name')).toBe('Ada Lovelace');
    expect(textOf(screen.getByRole('article'))).toContain('Ada Lovelace');
    screen.getByText(/Kept of both: 2 addresses and 1 tag, and all activities\./u);
  });

  test('are merged as was chosen, by keys alone, and taken back', async () => {
    const [one, other] = await twoOfAda();
    const user = await opened();
    screen.getByRole('radio', { name: 'Old Works, lead 1 of 2' }).focus();
    await user.keyboard(' ');
    expect(chosen('Company')).toBe('Old Works');
    expect(textOf(screen.getByRole('article'))).toContain('Old Works');
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    await screen.findByText('No duplicates');
    expect(office.commands).toEqual([
      {
        type: 'mergeLeads',
        survivor: other,
        merged: one,
        keep: {
          name: 'survivor',
          emails: 'survivor',
          company: 'merged',
          title: 'merged',
          phone: 'merged',
          source: 'merged',
        },
      },
    ]);
    expect(await office.store.lead(other)).toMatchObject({ name: 'Ada Lovelace', company: 'Old Works' });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('link', { name: /Ada L\..*Ada Lovelace/u });
  });

  test('go on as the other one where that is chosen, without a change of what is known', async () => {
    const [one, other] = await twoOfAda();
    const user = await opened();
    await user.click(
      within(screen.getByRole('radiogroup', { name: 'Stage and owner' })).getByRole('radio', {
        name: 'Ada L., lead 1 of 2',
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(office.commands).toHaveLength(1));
    expect(office.commands[0]).toMatchObject({ survivor: one, merged: other });
    await waitFor(async () => expect((await office.store.lead(one)).madeOf).toEqual([other]));
  });

  test('are told apart, which lasts until it is taken back', async () => {
    await twoOfAda();
    const user = await opened();
    await user.click(screen.getByRole('button', { name: 'Not the same person' }));
    await screen.findByText('No duplicates');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('link', { name: /Ada L\..*Ada Lovelace/u });
  });

  test('say so where somebody merged them meanwhile', async () => {
    const [one, other] = await twoOfAda();
    location.hash = `duplicates/${one}/${other}`;
    show(<App />);
    await screen.findByRole('heading', { name: 'The same person?' });
    await office.store.does({ type: 'mergeLeads', survivor: one, merged: other, keep: {} });
    await screen.findByText('These two are settled');
  });
});

describe('a lead of the list', () => {
  test('is merged with one that is searched for, and taken apart again', async () => {
    const { store } = office;
    const ada = await store.add('Ada');
    const twin = await store.add('Augusta');
    location.hash = `leads/all/lead/${ada}`;
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Merge with…' }));
    await user.type(await screen.findByRole('textbox', { name: /of the other lead/u }), 'augu');
    await user.click(await screen.findByRole('button', { name: 'Compare with Augusta' }));
    await user.click(await screen.findByRole('button', { name: 'Merge' }));
    await screen.findByRole('heading', { name: 'Made of 2 leads' });
    await screen.findByText(/Merged with (Ada|Augusta): both are the same person/u);
    expect(await store.db.leads.count()).toBe(1);
    await user.click(screen.getByRole('button', { name: /Take apart: /u }));
    await waitFor(async () => expect(await store.db.leads.count()).toBe(2));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Made of 2 leads' })).toBeNull());
    expect((await store.lead(twin)).name).toBe('Augusta');
  });

  test('shows who may be the same person', async () => {
    const [one] = await twoOfAda();
    location.hash = `leads/all/lead/${one}`;
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Compare with Ada Lovelace' }));
    await screen.findByRole('heading', { name: 'The same person?' });
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await screen.findByRole('heading', { name: 'May be the same person as' });
  });
});
