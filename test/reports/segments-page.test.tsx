// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { askNextPage } from '@/lib/actions/ask-segments';
import { App } from '@/entrypoints/reports/App';
import { show, textOf } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
  location.hash = 'segments';
});

async function choose(user: ReturnType<typeof show>['user'], picker: string, option: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: new RegExp(picker, 'u') }));
  await user.click(await screen.findByRole('option', { name: option }));
}

/** Opens the form of a new segment for leads that carry a tag. */
async function newForTag(tag: string): Promise<ReturnType<typeof show>['user']> {
  const { user } = show(<App />);
  await user.click(await screen.findByRole('button', { name: 'New segment' }));
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Very important');
  await user.click(screen.getByRole('button', { name: 'Add a rule' }));
  await choose(user, 'Field', 'Tag');
  await user.type(screen.getByRole('textbox', { name: 'Tags' }), tag);
  return user;
}

const save = (): HTMLElement => screen.getByRole('button', { name: 'Save the segment' });

describe('segments', () => {
  test('are empty at first, and say what they are for', async () => {
    show(<App />);
    await screen.findByText('No segment yet.');
  });

  test('show how many leads they mean before they are saved, then propose them', async () => {
    await office.store.add('Ada', { tags: ['vip'] });
    await office.store.add('Ben', { tags: ['vip'], stage: 'closed' });
    await office.store.add('Cem');
    const user = await newForTag('vip, other');
    await screen.findByText('2 of 3 leads match');
    await screen.findByText('One of them could be handed to sales now.');
    await user.click(save());
    const row = await screen.findByRole('article', { name: 'Very important' });
    expect(textOf(row)).toContain('Tag: vip or other');
    expect(office.commands).toMatchObject([
      {
        type: 'saveSegment',
        changes: {
          name: 'Very important',
          does: 'suggest',
          isOn: true,
          filter: { match: 'all', rules: [{ field: 'tag', not: false, anyOf: ['vip', 'other'] }] },
        },
      },
    ]);
    while ((await askNextPage(office.store.context())) !== null);
    await within(row).findByRole('button', { name: '1 lead proposed' });
  });

  test('warn of a filter that means everybody, and refuse it with nothing stored', async () => {
    await office.store.add('Ada', { tags: ['vip'] });
    await office.store.add('Ben', { tags: ['vip'] });
    const user = await newForTag('vip');
    await screen.findByText('That is everybody. Add a rule that leaves somebody out.');
    await user.click(save());
    await screen.findByText(/This means all of your 2 leads\./u);
    expect(await office.store.db.segments.count()).toBe(0);
  });

  test('are not saved while a rule is unfinished', async () => {
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'New segment' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Half');
    expect(save()).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Add a rule' }));
    await choose(user, 'Field', 'Title');
    expect(save()).toHaveProperty('disabled', true);
    await user.type(screen.getByRole('combobox', { name: 'Text' }), 'head');
    expect(save()).toHaveProperty('disabled', false);
  });

  test('are switched off and on, and come back after they were removed', async () => {
    await office.store.add('Ada', { tags: ['vip'] });
    await office.store.add('Ben');
    const user = await newForTag('vip');
    await user.click(save());
    const row = await screen.findByRole('article', { name: 'Very important' });
    await user.click(within(row).getByRole('button', { name: 'Switch off' }));
    await within(row).findByText('Switched off');
    await user.click(within(row).getByRole('button', { name: 'Switch on' }));
    await within(row).findByRole('button', { name: /lead/u });
    await user.click(within(row).getByRole('button', { name: 'Remove the segment: Very important' }));
    await screen.findByText('No segment yet.');
    await user.click(screen.getByRole('button', { name: /Undo/u }));
    await screen.findByRole('article', { name: 'Very important' });
  });

  test('are changed in the same form, rules joined by all or any', async () => {
    await office.store.add('Ada', { tags: ['vip'] });
    await office.store.add('Ben', { source: 'Fair' });
    await office.store.add('Cem');
    const user = await newForTag('vip');
    await user.click(save());
    const row = await screen.findByRole('article', { name: 'Very important' });
    await user.click(within(row).getByRole('button', { name: 'Edit the segment: Very important' }));
    await screen.findByText('1 of 3 leads matches');
    await user.click(screen.getByRole('button', { name: 'Add a rule' }));
    const rule = screen.getByRole('group', { name: 'Rule 2' });
    await user.click(within(rule).getByRole('button', { name: /Field/u }));
    await user.click(await screen.findByRole('option', { name: 'Source' }));
    await user.type(within(rule).getByRole('combobox', { name: 'Text' }), 'fair');
    await screen.findByText('0 of 3 leads match');
    await user.click(screen.getByRole('radio', { name: 'any of these holds' }));
    await screen.findByText('2 of 3 leads match');
    await user.click(save());
    await waitFor(() => expect(location.hash).toBe('#segments'));
    const changed = await screen.findByRole('article', { name: 'Very important' });
    await waitFor(() => expect(textOf(changed)).toContain('Tag: vip; or Source: has “fair” in it'));
  });

  test('list whom they propose; all are handed over by one press, and taken back by one', async () => {
    await office.store.add('Ada', { tags: ['vip'] });
    await office.store.add('Ben', { tags: ['vip'] });
    await office.store.add('Cem');
    const user = await newForTag('vip');
    await user.click(save());
    await screen.findByRole('article', { name: 'Very important' });
    while ((await askNextPage(office.store.context())) !== null);
    await user.click(await screen.findByRole('button', { name: '2 leads proposed' }));
    await screen.findByRole('heading', { name: 'Very important' });
    await user.click(await screen.findByRole('button', { name: 'Hand over all 2' }));
    await screen.findByText('This segment proposes nobody now.');
    const stages = async (): Promise<readonly string[]> =>
      (await office.store.db.leads.toArray()).map(({ stage }) => stage).toSorted();
    expect(await stages()).toEqual(['identified', 'mql', 'mql']);
    await user.click(screen.getByRole('button', { name: /Undo/u }));
    await screen.findByRole('button', { name: 'Hand over all 2' });
    expect(await stages()).toEqual(['identified', 'identified', 'identified']);
  });
});
