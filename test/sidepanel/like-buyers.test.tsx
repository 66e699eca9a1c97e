// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { App } from '@/entrypoints/sidepanel/App';
import { show, textOf } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

/** Adds somebody with a title, from a source, who asked for a demo. */
async function add(name: string, title: string, source: string): Promise<string> {
  const person = { name, emails: [`${name.toLowerCase()}@example.com`], profiles: [], records: [], title };
  const { leadId } = await office.store.does({ type: 'addLead', person, source, capturedFrom: 'hand' });
  if (leadId === null) throw new Error('no lead');
  await office.store.does({ type: 'recordActivity', leadId, activity: 'demo', direction: 'in' });
  return leadId;
}

async function sell(leadId: string): Promise<void> {
  await office.store.does({ type: 'placeLead', leadId, stage: 'won', owner: 'sam' });
}

test('shows the buyers whom the lead is like, with what they have in common, and opens them', async () => {
  await sell(await add('Wanda', 'Head of Purchasing', 'Trade fair'));
  await sell(await add('Willy', 'Student', 'Blog'));
  await add('Dora', 'Head of purchasing, Europe', 'trade fair');
  await office.see([seen('Dora')]);
  const { user } = show(<App />);
  const like = await screen.findByRole('region', { name: 'Like our buyers' });
  const [wanda, ...others] = within(like).getAllByRole('listitem');
  expect(others).toEqual([]);
  expect(textOf(wanda ?? like)).toBe(
    'Wanda Seniority: Director, head of · In the title: head, purchasing · Came from: trade fair · Both: Asked for a demo 92% alike in 4 things known of both',
  );
  await user.click(within(like).getByRole('button', { name: /Wanda/u }));
  await screen.findByRole('heading', { name: 'Wanda' });
  // Who bought is not told to be like buyers.
  expect(screen.queryByRole('region', { name: 'Like our buyers' })).toBeNull();
});

test('says nothing where nobody who bought is like enough', async () => {
  await sell(await add('Willy', 'Student', 'Blog'));
  const leadId = await add('Dora', 'Head of purchasing', 'Trade fair');
  await office.see([seen('Dora')]);
  show(<App />);
  await screen.findByRole('heading', { name: 'Dora' });
  await screen.findByRole('region', { name: 'History' });
  expect(await office.store.lead(leadId)).toMatchObject({ title: 'Head of purchasing' });
  expect(screen.queryByRole('region', { name: 'Like our buyers' })).toBeNull();
});
