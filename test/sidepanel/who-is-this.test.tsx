// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { App as Popup } from '@/entrypoints/popup/App';
import { App } from '@/entrypoints/sidepanel/App';
import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import { show, textOf } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

const profileUrl = 'https://www.linkedin.com/in/ada-example';
const onProfile: PersonSeen = {
  ...seen('Ada'),
  keys: ['in:ada-example'],
  role: 'subject',
  name: 'Ada Example',
  email: null,
  company: 'Acme',
  title: 'CTO',
  profileUrl,
};
const linkedIn = { site: 'linkedin', view: 'profile', mailbox: null } as const;

async function addAda(more: { readonly company?: string; readonly title?: string } = {}): Promise<string> {
  const person = { name: 'Ada Example', emails: ['ada@acme.example'], profiles: [], records: [], ...more };
  return office.store.add('Ada', { person });
}

const possible = async (): Promise<HTMLElement> =>
  screen.findByRole('region', { name: 'Possibly a lead already' });

describe('somebody who may be a lead', () => {
  test('is shown with what speaks for it, and bound by a yes that can be undone', async () => {
    const leadId = await addAda({ company: 'Acme GmbH', title: 'CTO' });
    await office.see([onProfile], linkedIn);
    const { user } = show(<App />);
    const region = await possible();
    expect(textOf(region)).toContain('Ada Example · Acme GmbH');
    expect(textOf(region)).toContain('Same name and company: Acme GmbH');
    await user.click(within(region).getByRole('button', { name: 'Yes, same person: Ada Example' }));
    await screen.findByText('Recognised by the LinkedIn profile linkedin.com/in/ada-example');
    expect((await office.store.lead(leadId)).profiles).toEqual([profileUrl]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await possible();
    expect((await office.store.lead(leadId)).profiles).toEqual([]);
  });

  test('is no more once it was denied, until that is taken back on the lead’s card', async () => {
    const leadId = await addAda();
    await office.see([onProfile], linkedIn);
    const { user } = show(<App />);
    await user.click(within(await possible()).getByRole('button', { name: 'Not this person: Ada Example' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Possibly a lead already' })).toBeNull());
    expect((await office.store.lead(leadId)).denied).toEqual(['person:in:ada-example']);
    screen.getByRole('form', { name: 'Add as a lead' });
    await office.see([{ ...seen('Ada'), keys: ['mail:ada@acme.example'] }]);
    await user.click(await screen.findByRole('button', { name: '1 denied suggestion' }));
    await user.click(
      screen.getByRole('button', { name: 'Suggest again: To be linkedin.com/in/ada-example' }),
    );
    await waitFor(async () => expect((await office.store.lead(leadId)).denied).toEqual([]));
  });

  test('cannot be bound where the page shows a name alone, but denied', async () => {
    const leadId = await addAda();
    await office.see([{ ...onProfile, keys: [], profileUrl: null, company: null }], linkedIn);
    const { user } = show(<Popup />);
    const region = await possible();
    expect(within(region).queryByRole('button', { name: /^Yes/u })).toBeNull();
    within(region).getByText(/cannot be bound to a lead/u);
    await user.click(within(region).getByRole('button', { name: 'Not this person: Ada Example' }));
    await screen.findByText('Not a lead yet');
    expect((await office.store.lead(leadId)).denied).toEqual([
      expect.stringMatching(/^person:name\/linkedin\/[0-9a-f]{16}$/u),
    ]);
  });

  test('is still added as somebody else, and not warned of twice', async () => {
    await addAda();
    await office.see([onProfile], linkedIn);
    const { user } = show(<App />);
    await possible();
    expect(screen.queryByText('Perhaps a lead already: the same name')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add lead' }));
    await screen.findByText(/^Recognised by the LinkedIn profile/u);
    expect(office.commands).toMatchObject([{ type: 'addLead', capturedFrom: 'linkedin' }]);
  });
});

test('somebody whom two leads claim is asked for, shown for now, or merged', async () => {
  await addAda();
  await office.store.add('Twin', {
    person: { name: 'Ada Twin', emails: ['ada@acme.example'], profiles: [], records: [] },
    evenIfDuplicate: true,
  });
  await office.see([{ ...seen('Ada'), keys: ['mail:ada@acme.example'] }]);
  const { user } = show(<App />);
  const region = await screen.findByRole('region', {
    name: '2 leads carry this person’s address or profile',
  });
  expect(screen.queryByRole('button', { name: 'Mark as MQL' })).toBeNull();
  expect(within(region).getByRole('link', { name: 'Compare and merge' }).getAttribute('href')).toBe(
    '/reports.html#duplicates',
  );
  await user.click(within(region).getByRole('button', { name: 'Show for now: Ada Twin' }));
  await screen.findByRole('heading', { name: 'Ada Twin' });
  await user.click(within(region).getByRole('button', { name: 'Choose again' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Ada Twin' })).toBeNull());
  expect(office.commands).toEqual([]);
});

describe('what a page tells otherwise', () => {
  const moved: PersonSeen = { ...onProfile, company: 'Beta AG', title: 'CEO' };

  test('is taken over or left, field by field', async () => {
    const leadId = await addAda({ company: 'Acme', title: 'CTO' });
    await office.store.does({
      type: 'identifyLead',
      leadId,
      emails: [],
      profiles: [profileUrl],
      records: [],
    });
    await office.see([moved], linkedIn);
    const { user } = show(<Popup />);
    await user.click(await screen.findByRole('button', { name: 'Take over: Company, Beta AG' }));
    await waitFor(async () => expect((await office.store.lead(leadId)).company).toBe('Beta AG'));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Take over: Company/u })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Leave as it is: Title' }));
    await waitFor(() => expect(screen.queryByText(/says otherwise/u)).toBeNull());
    expect(await office.store.lead(leadId)).toMatchObject({ title: 'CTO', denied: ['title:ceo'] });
  });
});

describe('the stage that the site itself shows', () => {
  const onRecord: PersonSeen = {
    ...seen('Ada'),
    keys: ['mail:ada@acme.example'],
    role: 'subject',
    email: 'ada@acme.example',
    siteStage: 'Marketing Qualified Lead',
  };
  const hubspot = { site: 'hubspot', view: 'record', mailbox: null } as const;

  test('stands beside ours, and is adopted by the funnel’s own step', async () => {
    const leadId = await addAda();
    await office.see([onRecord], hubspot);
    const { user } = show(<App />);
    await screen.findByText(/^hubspot says: Marketing Qualified Lead/iu);
    screen.getByText('Here: Identified Lead');
    await user.click(screen.getByRole('button', { name: 'Move to Marketing Qualified Lead' }));
    await waitFor(async () => expect((await office.store.lead(leadId)).stage).toBe('mql'));
    expect(office.commands.at(-1)).toEqual({ type: 'qualifyLead', leadId });
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Move to Marketing/u })).toBeNull());
  });

  test('says by name why it cannot be adopted', async () => {
    await addAda();
    await office.see([onRecord], hubspot);
    const { user } = show(<Popup />);
    const adopt = await screen.findByRole('button', { name: 'Move to Marketing Qualified Lead' });
    office.answerWith({ ok: false, refusal: { type: 'RoleMayNot', role: 'sales', needs: 'marketing' } });
    await user.click(adopt);
    await screen.findByRole('alert');
  });

  test('is ignored for this value, not for the next', async () => {
    const leadId = await addAda();
    await office.see([onRecord], hubspot);
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Ignore: Marketing Qualified Lead' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Ignore/u })).toBeNull());
    expect((await office.store.lead(leadId)).denied).toEqual(['stage:hubspot/Marketing Qualified Lead']);
    await office.see([{ ...onRecord, siteStage: 'Customer' }], hubspot);
    await screen.findByRole('button', { name: 'Ignore: Customer' });
  });

  test('follows what the user said that it means', async () => {
    await addAda();
    await office.settle({ siteStages: { hubspot: { 'Marketing Qualified Lead': 'identified', Odd: null } } });
    await office.see([onRecord], hubspot);
    show(<App />);
    await screen.findByText(/says: Marketing Qualified Lead/u);
    expect(screen.queryByRole('button', { name: /^Move to/u })).toBeNull();
    await office.see([{ ...onRecord, siteStage: 'Odd' }], hubspot);
    await screen.findByText(/No stage of yours is set for it/u);
  });

  test('is where somebody new is put, so that nobody enters it twice', async () => {
    await office.see([onRecord], hubspot);
    const { user } = show(<Popup />);
    await user.click(await screen.findByRole('button', { name: 'Add lead' }));
    await screen.findByText('Marketing Qualified Lead');
    expect(office.commands).toMatchObject([{ type: 'addLead', stage: 'mql', capturedFrom: 'hubspot' }]);
  });
});
