// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { App } from '@/entrypoints/reports/App';
import { show } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
  location.hash = '';
});

describe('the leads page', () => {
  test('lists every stage with how many are in it, and opens a lead beside its list', async () => {
    await office.store.add('Cleo');
    const id = await office.store.add('Dora');
    await office.store.does({ type: 'qualifyLead', leadId: id });
    const { user } = show(<App />);
    const lists = await screen.findByRole('navigation', { name: 'Lists' });
    await within(lists).findByRole('link', { name: /Identified Lead\s*1/u });
    act(() => {
      location.hash = '#leads/stage/mql';
    });
    await user.click(await screen.findByRole('option', { name: /Dora/u }));
    await screen.findByRole('heading', { name: 'Dora' });
    expect(location.hash).toBe(`#leads/stage/mql/lead/${id}`);
    expect(screen.queryByText('Cleo')).toBeNull();
  });

  test('lets a lead be accepted, and that be undone, where it was opened', async () => {
    const id = await office.store.add('Dora');
    await office.store.does({ type: 'qualifyLead', leadId: id });
    location.hash = `#leads/stage/mql/lead/${id}`;
    const { user } = show(<App />);
    await user.click(await screen.findByRole('button', { name: 'Accept' }));
    await waitFor(() => expect(office.commands).toMatchObject([{ type: 'acceptLead', leadId: id }]));
    await user.click(await screen.findByRole('button', { name: /^Undo/u }));
    await waitFor(() => expect(office.commands).toHaveLength(2));
  });

  test('says that an empty list is empty', async () => {
    location.hash = '#leads/stage/sql';
    show(<App />);
    await screen.findByText('Nobody is in this stage.');
  });
});

describe('the navigation', () => {
  test('marks the page that is shown, and calls the tab after it', async () => {
    show(<App />);
    const link = screen.getByRole('link', { name: 'Leads' });
    expect(link.getAttribute('aria-current')).toBe('page');
    await waitFor(() => expect(document.title).toBe('Leads - Stageside'));
  });
});
