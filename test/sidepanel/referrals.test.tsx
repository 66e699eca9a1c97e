// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { App as Popup } from '@/entrypoints/popup/App';
import { App as Reports } from '@/entrypoints/reports/App';
import { App } from '@/entrypoints/sidepanel/App';
import { show, textOf } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
  location.hash = '';
});

/** Somebody who bought. */
async function customer(name: string): Promise<string> {
  const leadId = await office.store.add(name);
  await office.store.does({ type: 'qualifyLead', leadId });
  await office.store.does({ type: 'acceptLead', leadId });
  await office.store.does({ type: 'setOutcome', leadId, outcome: 'won' });
  return leadId;
}

const add = { name: 'Add somebody whom Dora recommended' };
const referrals = async (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Referrals' });

describe('a recommendation', () => {
  test('is offered from the sale on, and not before', async () => {
    await office.store.add('Dora');
    await office.see([seen('Dora')]);
    show(<App />);
    await screen.findByRole('button', { name: 'Mark as MQL' });
    expect(screen.queryByRole('button', add)).toBeNull();
    cleanup();
    await customer('Emil');
    await office.see([seen('Emil')]);
    show(<App />);
    within(await referrals()).getByText('Nobody recommended yet.');
  });

  test('is offered where somebody without authority was asked whom to talk to instead', async () => {
    for (const [name, reason] of [
      ['Dora', 'no-authority'],
      ['Emil', 'competitor'],
    ] as const) {
      const leadId = await office.store.add(name);
      await office.store.does({ type: 'giveBackLead', leadId, reason });
    }
    await office.see([seen('Dora')]);
    show(<App />);
    await screen.findByRole('button', add);
    cleanup();
    await office.see([seen('Emil')]);
    show(<App />);
    await screen.findByRole('heading', { name: 'Emil' });
    expect(screen.queryByRole('region', { name: 'Referrals' })).toBeNull();
  });

  test('adds the new lead with source and referrer, each then leads to the other', async () => {
    const referrer = await customer('Dora');
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', add));
    const form = await screen.findByRole('form', { name: 'Add as a lead' });
    expect(textOf(form)).toContain('Recommended by: Dora');
    expect(within(form).getByRole('combobox', { name: 'Source' })).toHaveProperty('value', 'Referral');
    await user.type(within(form).getByRole('textbox', { name: 'Name' }), 'Franz');
    await user.click(within(form).getByRole('button', { name: 'Add lead' }));
    await screen.findByRole('heading', { name: 'Franz' });
    expect(office.commands).toMatchObject([{ type: 'addLead', referredBy: referrer, source: 'Referral' }]);
    await screen.findByText('Referred by Dora');
    await user.click(screen.getByRole('button', { name: 'Open Dora, who made the referral' }));
    await screen.findByRole('heading', { name: 'Dora' });
    await user.click(within(await referrals()).getByRole('button', { name: /Franz.*Identified Lead/u }));
    await screen.findByRole('heading', { name: 'Franz' });
  });

  test('may be left out in the form, its source with it', async () => {
    await customer('Dora');
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', add));
    const form = await screen.findByRole('form', { name: 'Add as a lead' });
    await user.click(within(form).getByRole('button', { name: 'Not recommended by Dora' }));
    await user.type(within(form).getByRole('textbox', { name: 'Name' }), 'Franz');
    await user.click(within(form).getByRole('button', { name: 'Add lead' }));
    await screen.findByRole('heading', { name: 'Franz' });
    expect(office.commands[0]).not.toHaveProperty('referredBy');
    expect(office.commands[0]).not.toHaveProperty('source');
  });

  test('names nobody once that person was erased, in the card and in a form that is open', async () => {
    const referrer = await customer('Dora');
    await office.store.add('Franz', { referredBy: referrer });
    await office.see([seen('Dora')]);
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', add));
    await screen.findByText('Dora', { selector: '.add-referrer bdi' });
    await act(async () => void (await office.store.does({ type: 'eraseLead', leadId: referrer })));
    await screen.findByText('Referred by a person who was removed');
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Gerda{Enter}');
    await screen.findByText(/The person who made the recommendation is not here any more/u);
    cleanup();
    await office.see([seen('Franz')]);
    show(<App />);
    await screen.findByText('Referred by a person who was removed');
    expect(screen.queryByRole('button', { name: /who made the referral/u })).toBeNull();
  });

  test('is listed by a page, with more at a press', async () => {
    const referrer = await customer('Dora');
    for (let number = 1; number <= 4; number += 1)
      await office.store.add(`Friend ${number}`, {
        referredBy: referrer,
        person: { name: `Friend ${number}`, emails: [], profiles: [], records: [] },
      });
    await office.see([seen('Dora')]);
    const { user } = show(<Popup />);
    const names = async (): Promise<readonly string[]> =>
      within(within(await referrals()).getByRole('list'))
        .getAllByRole('button')
        .map((row) => row.querySelector('bdi')?.textContent ?? '');
    expect(await names()).toEqual(['Friend 1', 'Friend 2', 'Friend 3']);
    await user.click(within(await referrals()).getByRole('button', { name: 'Show more' }));
    await waitFor(async () => expect(await names()).toHaveLength(4));
    expect(within(await referrals()).queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  test('is taken in the popup, and in the page of leads', async () => {
    const referrer = await customer('Dora');
    await office.see([seen('Dora')]);
    const popup = show(<Popup />);
    await popup.user.click(await screen.findByRole('button', add));
    await popup.user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Franz{Enter}');
    await screen.findByText('Referred by Dora');
    cleanup();
    location.hash = `#leads/stage/won/lead/${referrer}`;
    const { user } = show(<Reports />);
    await user.click(await screen.findByRole('button', add));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Gerda{Enter}');
    await within(await referrals()).findByRole('button', { name: /Gerda/u });
    expect(office.commands).toMatchObject([{ referredBy: referrer }, { referredBy: referrer }]);
  });
});
