// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { purgeErased } from '@/lib/actions/purge-erased';
import { TheirData } from '@/components/live/keep/TheirData';
import { GoneLead } from '@/components/live/keep/GoneLead';
import { digest } from '@/test/actions/team-store';
import { originFolder } from '@/test/background/origin-folder';
import { show } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';
import { AtDesk } from './at-desk';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

test('a person is erased after a second question, and that they were is told without them', async () => {
  const leadId = await office.store.add('Ada');
  const lead = await office.store.lead(leadId);
  const { user } = show(<AtDesk>{(desk) => <TheirData lead={lead} desk={desk} />}</AtDesk>);
  await user.click(await screen.findByText('Their data'));
  await user.click(await screen.findByRole('button', { name: 'Erase this person' }));
  expect(office.commands).toEqual([]);
  screen.getByRole('group', { name: 'Erase Ada for good?' });
  await user.click(screen.getByRole('button', { name: 'Erase this person' }));
  await waitFor(() => expect(office.commands).toEqual([{ type: 'eraseLead', leadId }]));
});

test('a lead that was erased for good has a receipt, and one that can still come back has none', async () => {
  const leadId = await office.store.add('Ada');
  await office.store.does({ type: 'eraseLead', leadId });
  const { user } = show(<AtDesk>{() => <GoneLead id={leadId} />}</AtDesk>);
  await screen.findByText('This person is being erased.');
  expect(screen.queryByRole('button')).toBeNull();
  office.store.wait(60_000);
  await purgeErased(office.store.context(), digest);
  const files = originFolder();
  URL.createObjectURL = vi.fn(() => 'blob:receipt');
  const counts = within(await screen.findByRole('region', { name: 'Receipt of an erasure' }));
  counts.getByText('Entries in the history');
  expect(counts.queryByText('Pairs of leads that may be the same person')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'For another program' }));
  await screen.findByText(/is in your downloads: a receipt that names nobody/u);
  const text = (): string => [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('');
  expect(JSON.parse(text())).toMatchObject({
    format: 'stageside-erasure',
    isKeptOut: false,
    removed: { leads: 1, events: 1 },
  });
  await user.click(screen.getByRole('button', { name: 'Save a receipt' }));
  await screen.findByText(/erased-.*html is in your downloads/u);
  expect(text()).toContain('<h1>Receipt of an erasure</h1>');
  expect(text()).not.toContain('Ada');
  vi.unstubAllGlobals();
});
