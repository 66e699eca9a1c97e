// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { App as Panel } from '@/entrypoints/sidepanel/App';
import { App as Popup } from '@/entrypoints/popup/App';
import { show } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

/** Somebody who waits for sales, with a title. */
async function waits(name: string, title: string): Promise<string> {
  const leadId = await office.store.add(name);
  await office.store.does({ type: 'editLead', leadId, changes: { title } });
  await office.store.does({ type: 'qualifyLead', leadId });
  return leadId;
}

async function rowOf(name: string): Promise<HTMLElement> {
  return screen.findByRole('option', { name: new RegExp(`^${name}`, 'u') });
}

test('each row of what waits says where fit and interest place the lead, and follows what happens', async () => {
  const dora = await waits('Dora', 'CEO');
  await waits('Eve', 'Engineer');
  show(<Panel />);
  await waitFor(async () => within(await rowOf('Dora')).getByText('B: good fit, low interest'));
  within(await rowOf('Eve')).getByText('Not known yet whether they fit');
  await office.store.does({ type: 'recordActivity', leadId: dora, activity: 'demo', direction: 'in' });
  await waitFor(async () => within(await rowOf('Dora')).getByText('A: good fit, high interest'));
  await office.store.does({ type: 'saveScoring', changes: { cuts: { fit: 90, interest: 30 } } });
  await waitFor(async () => within(await rowOf('Dora')).getByText('C: low fit, high interest'));
});

test('the popup says it in its rows, and of a lead its levels in one line with every point behind it', async () => {
  const leadId = await waits('Dora', 'CEO');
  await office.store.does({ type: 'recordActivity', leadId, activity: 'visit', direction: 'in' });
  const { user } = show(<Popup />);
  await waitFor(async () => within(await rowOf('Dora')).getByText('B: good fit, low interest'));
  await user.click(await rowOf('Dora'));
  const line = await screen.findByRole('region', { name: 'Fit and interest' });
  within(line).getByText('Fit: High, 30 points');
  expect(within(line).queryByRole('table')).toBeNull();
  await user.click(within(line).getByText('Interest: Low, 2 points'));
  expect(await within(line).findAllByRole('table')).toHaveLength(2);
  within(line).getByText('Visited our site');
});
