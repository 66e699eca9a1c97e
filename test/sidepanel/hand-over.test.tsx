// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { App as Popup } from '@/entrypoints/popup/App';
import { App as Panel } from '@/entrypoints/sidepanel/App';
import { mia } from '@/test/funnel/story';
import { show, textOf } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

const pages = [
  ['panel', Panel],
  ['popup', Popup],
] as const;

/** Dora did four things before she was handed over with a line. */
async function handedOver(): Promise<string> {
  const leadId = await office.store.add('Dora');
  for (const activity of ['Asked for prices', 'Visited', 'Webinar', 'Demo request']) {
    office.store.wait(1000);
    await office.store.does({ type: 'recordActivity', leadId, activity, direction: 'in' });
  }
  office.store.wait(1000);
  await office.store.does({ type: 'qualifyLead', leadId, whyNow: 'Budget ends in June' }, mia);
  await office.see([seen('Dora')]);
  return leadId;
}

describe.each(pages)('before accepting in the %s', (_, App) => {
  test('sales sees why now and the last three activities, and no longer once it is theirs', async () => {
    await handedOver();
    const { user } = show(<App />);
    const accept = await screen.findByRole('button', { name: 'Accept' });
    screen.getByText('Budget ends in June');
    const activities = within(screen.getByRole('list', { name: 'Last activities' })).getAllByRole('listitem');
    expect(activities.map((line) => line.querySelector('bdi')?.textContent)).toEqual([
      'Demo request, from them',
      'Webinar, from them',
      'Visited, from them',
    ]);
    await user.click(accept);
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Last activities' })).toBeNull());
    expect(office.commands).toMatchObject([{ type: 'acceptLead' }]);
  });

  test('sales sees how often it was handed over before, when, and why it came back', async () => {
    const leadId = await handedOver();
    await office.store.does({ type: 'giveBackLead', leadId, reason: 'bad-data' });
    office.store.wait(1000);
    await office.store.does(
      { type: 'answerReturn', leadId, answer: 'fixedAndSentAgain', note: 'New number' },
      mia,
    );
    show(<App />);
    await screen.findByRole('button', { name: 'Accept' });
    const card = textOf(screen.getByRole('article', { name: 'Dora' }));
    expect(card).toMatch(/MQL 2 times, first on .*, last on .*; came back: Contact data missing or invalid/u);
    expect(card).toContain('New number');
  });

  test('marketing sees the same while it hands over again', async () => {
    const leadId = await handedOver();
    await office.store.does({ type: 'acceptLead', leadId });
    await office.store.does({ type: 'giveBackLead', leadId, reason: 'outside-profile' });
    cleanup();
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Mark as MQL' }));
    const form = await screen.findByRole('form', { name: /MQL/u });
    expect(textOf(form)).toMatch(/MQL once, on .*; came back: Outside the ideal profile/u);
  });
});
