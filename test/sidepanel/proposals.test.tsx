// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { askNextPage } from '@/lib/actions/ask-segments';
import { App as Popup } from '@/entrypoints/popup/App';
import { App } from '@/entrypoints/sidepanel/App';
import { idOf } from '@/test/funnel/story';
import { show } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
  await office.store.add('Ada', { tags: ['vip'] });
  await office.store.add('Ben');
  await office.store.does({
    type: 'saveSegment',
    segmentId: idOf(88_000),
    changes: {
      name: 'Very important',
      filter: { match: 'all', rules: [{ field: 'tag', not: false, anyOf: ['vip'] }] },
      does: 'suggest',
      isOn: true,
    },
  });
  while ((await askNextPage(office.store.context())) !== null);
});

test.each([
  ['the panel', App],
  ['the popup', Popup],
])('%s leads marketing to what a segment proposes', async (_, Page) => {
  show(<Page />);
  const link = await screen.findByRole('link', { name: /Very important.*1 lead proposed/u });
  expect(link).toHaveProperty('hash', `#leads/segment/${idOf(88_000)}`);
});

test('sales is not bothered with proposals', async () => {
  await office.settle({ me: { id: 'bo', name: 'Bo', role: 'sales', addresses: [] } });
  await office.see([seen('Ada')]);
  show(<App />);
  await screen.findByRole('heading', { name: 'Ada' });
  expect(screen.queryByText(/Proposed for sales/u)).toBeNull();
});

test('a card names the segment; turned down, the lead is proposed no more', async () => {
  await office.see([seen('Ada')]);
  const { user } = show(<App />);
  await screen.findByText('Proposed for sales by the segment: Very important');
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  await waitFor(() => expect(screen.queryByText(/Proposed for sales/u)).toBeNull());
  expect(await office.store.db.suggestions.count()).toBe(0);
});
