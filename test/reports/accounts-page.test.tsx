// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '@/entrypoints/reports/App';
import { App as Panel } from '@/entrypoints/sidepanel/App';
import { show, textOf } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  // jsdom lays nothing out: a window in which ten rows are in sight.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(440);
  office = await openOffice();
  location.hash = '#accounts';
});

/** Somebody at a company. */
async function at(name: string, domain: string): Promise<string> {
  const emails = [`${name.toLowerCase()}@${domain}`];
  return office.store.add(name, { person: { name, emails, profiles: [], records: [] } });
}

const rows = async (list: string): Promise<readonly string[]> =>
  within(await screen.findByRole('listbox', { name: list }))
    .getAllByRole('option')
    .map(textOf);

describe('the page of accounts', () => {
  test('says what an account is while there is none', async () => {
    await at('Dora', 'gmail.com');
    show(<App />);
    await screen.findByText('No accounts yet');
    screen.getByText('No account opened');
  });

  test('lists companies with what their leads come to, and finds one', async () => {
    const dora = await at('Dora', 'acme.example');
    await at('Emil', 'mail.acme.example');
    await at('Franz', 'beta.example');
    await office.store.does({ type: 'qualifyLead', leadId: dora });
    await office.store.does({ type: 'acceptLead', leadId: dora });
    const { user } = show(<App />);
    await waitFor(async () =>
      expect(await rows('All accounts')).toEqual([
        expect.stringMatching(/^acme\.example2 open, 2 leads · You.*SAL/u),
        expect.stringMatching(/^beta\.example1 open, 1 lead.*IL/u),
      ]),
    );
    await user.type(screen.getByRole('textbox', { name: 'Name or domain' }), 'bet');
    await waitFor(async () => expect(await rows('All accounts')).toHaveLength(1));
    await user.type(screen.getByRole('textbox', { name: 'Name or domain' }), 'x');
    await screen.findByText('No account begins like that');
  });

  test('opens one with its leads, and a lead beside them', async () => {
    const id = await at('Dora', 'acme.example');
    await at('Franz', 'beta.example');
    const { user } = show(<App />);
    const list = await screen.findByRole('listbox', { name: 'All accounts' });
    await user.click(within(list).getByRole('option', { name: /acme/u }));
    const leads = await screen.findByRole('listbox', { name: 'Leads of acme.example' });
    expect(within(leads).getAllByRole('option')).toHaveLength(1);
    await user.click(within(leads).getByRole('option', { name: /Dora/u }));
    await screen.findByRole('heading', { name: 'Dora' });
    expect(location.hash).toBe(`#accounts/acme.example/lead/${id}`);
  });

  test('edits what is known of a company once for all of its leads, and takes it back', async () => {
    await at('Dora', 'acme.example');
    location.hash = '#accounts/acme.example';
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const form = screen.getByRole('form', { name: 'Edit account acme.example' });
    await user.type(within(form).getByRole('textbox', { name: 'Name of the company' }), 'Acme Tools');
    await user.type(within(form).getByRole('textbox', { name: 'Industry' }), 'Tools');
    await user.type(within(form).getByRole('textbox', { name: 'People who work there' }), '0');
    within(form).getByText('Leave it empty, or write 1 or more.');
    await user.type(within(form).getByRole('textbox', { name: 'People who work there' }), '{Backspace}250');
    const country = within(form).getByRole('combobox', { name: 'Country' });
    await user.clear(country);
    await user.type(country, 'German');
    await user.click(await screen.findByRole('option', { name: 'Germany' }));
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await screen.findByRole('heading', { name: 'Acme Tools' });
    screen.getByText('Tools · 250 people · Germany');
    expect(office.commands).toEqual([
      {
        type: 'saveAccount',
        account: 'acme.example',
        changes: { name: 'Acme Tools', industry: 'Tools', size: 250, country: 'DE' },
      },
    ]);
    await user.click(screen.getByRole('button', { name: /^Undo/u }));
    await screen.findByText('Industry, size and country are not known yet.');
  });

  test('marks a target account, which is then in the list of targets', async () => {
    await at('Dora', 'acme.example');
    await at('Franz', 'beta.example');
    location.hash = '#accounts/acme.example';
    const { user } = show(<App />);
    await user.click(await screen.findByRole('radio', { name: 'Target accounts' }));
    await screen.findByText('No target accounts yet');
    await user.click(screen.getByRole('button', { name: 'Mark as target' }));
    await waitFor(async () => expect(await rows('Target accounts')).toHaveLength(1));
    await user.click(await screen.findByRole('button', { name: 'Remove the target mark' }));
    await screen.findByText('No target accounts yet');
  });
});

describe('the card of a lead', () => {
  test('shows the company, with the way to it and its form, in the panel too', async () => {
    await office.store.add('Dora');
    await office.see([seen('Dora')]);
    const { user } = show(<Panel />);
    const link = await screen.findByRole('link', { name: 'example.com' });
    expect(link.getAttribute('href')).toBe('/reports.html#accounts/example.com');
    const opener = screen.getByRole('button', { name: 'Edit account example.com' });
    await user.click(opener);
    const form = await screen.findByRole('form', { name: 'Edit account example.com' });
    await user.type(within(form).getByRole('textbox', { name: 'Industry' }), 'Tools{Enter}');
    await screen.findByText('Tools');
    expect(document.activeElement).toBe(opener);
    expect(office.commands).toEqual([
      { type: 'saveAccount', account: 'example.com', changes: { industry: 'Tools' } },
    ]);
  });

  test('follows what is told of the company elsewhere, and shows none for free mailboxes', async () => {
    await office.store.add('Dora');
    await office.see([seen('Dora')]);
    show(<Panel />);
    await screen.findByRole('link', { name: 'example.com' });
    await act(
      async () =>
        void (await office.store.does({
          type: 'saveAccount',
          account: 'example.com',
          changes: { name: 'Example', size: 1 },
        })),
    );
    await screen.findByRole('link', { name: 'Example' });
    screen.getByText('1 person');
    cleanup();
    const id = await at('Emil', 'gmail.com');
    location.hash = `#leads/all/lead/${id}`;
    show(<App />);
    await screen.findByRole('heading', { name: 'Emil' });
    expect(screen.queryByRole('link', { name: 'gmail.com' })).toBeNull();
  });
});
