// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { UntouchedPage } from '@/entrypoints/reports/UntouchedPage';
import { show } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';
import { day, idOf } from '@/test/funnel/story';
import { AtDesk } from './at-desk';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

const page = <AtDesk>{(desk) => <UntouchedPage desk={desk} path={[]} />}</AtDesk>;

test('lists nobody until the team says after how long', async () => {
  show(page);
  await screen.findByText('Nobody is listed');
});

test('whom nobody did anything with is erased in one step, and whoever was noted since is kept', async () => {
  office.store.wait(-400 * day);
  const ada = await office.store.add('Ada');
  const ben = await office.store.add('Ben');
  office.store.wait(400 * day);
  await office.settle({ retentionMonths: 12 });
  const { user } = show(page);
  await screen.findByRole('heading', { name: 'Left alone for 12 months: 2 leads' });
  await office.store.does({ type: 'noteLead', leadId: ben, text: 'Kept: asks again in autumn' });
  await user.click(await screen.findByRole('button', { name: 'Erase all of these' }));
  await screen.findByRole('group', { name: /^Erase 1 lead for good/u });
  expect(office.commands).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Erase them' }));
  await waitFor(() => expect(office.commands).toEqual([{ type: 'eraseLeads', leadIds: [ada] }]));
  await screen.findByText('Nobody was left alone for 12 months');
});

test('many are erased a thousand at a time, and it can be stopped in between', async () => {
  office.store.wait(-400 * day);
  const ids = await Promise.all(Array.from({ length: 3 }, async (_, at) => office.store.add(`Old${at}`)));
  const [row] = await office.store.db.leads.toArray();
  if (!row) throw new Error('nobody');
  // As many rows as take three steps; their logs do not matter here, and writing these would take minutes.
  const more = Array.from({ length: 2100 }, (_, at) => idOf(50_000 + at));
  await office.store.db.leads.bulkPut(
    more.map((id) => ({ ...row, id, keys: [], terms: [], likeness: [], lead: { ...row.lead, id } })),
  );
  office.store.wait(400 * day);
  await office.settle({ retentionMonths: 12 });
  const { user } = show(page);
  await user.click(await screen.findByRole('button', { name: 'Erase all of these' }));
  const asked = await screen.findByRole('group', { name: 'Erase 2,103 leads for good?' });
  expect(asked.textContent).toContain('Each thousand can be taken back for ten seconds only');
  await user.click(screen.getByRole('button', { name: 'Erase them' }));
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  await screen.findByText(
    '1,000 of 2,103 leads were erased, then it was stopped. The others are still here.',
  );
  expect(office.commands).toMatchObject([{ type: 'eraseLeads' }]);
  expect(await office.store.db.leads.count()).toBe(ids.length + more.length - 1000);
  // Whoever is gone is not listed while the others go.
  await user.click(await screen.findByRole('button', { name: 'Erase all of these' }));
  await user.click(await screen.findByRole('button', { name: 'Erase them' }));
  await screen.findByRole('heading', { name: 'Left alone for 12 months: 103 leads' });
  await screen.findByText('Nobody was left alone for 12 months');
});
