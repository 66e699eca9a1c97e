// @vitest-environment jsdom
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { gmailUrl } from '@/entrypoints/practice/address';
import { MailClient } from '@/entrypoints/practice/MailClient';
import { cast } from '@/lib/samples/cast';
import { practiceArrivals, practiceThreads } from '@/lib/samples/mails';
import { practiceMailbox } from '@/lib/samples/practice-account';
import { gmail } from '@/lib/sites/gmail/adapter';
import { newestMessage } from '@/lib/sites/gmail/newest-message';
import type { Reading } from '@/lib/sites/site-adapter';
import { until } from '@/test/until';
import '@/test/components/kit';

// Typing letter by letter takes its time where the machine is busy.

beforeEach(() => {
  location.hash = '';
});

describe('the practice inbox', () => {
  it('is read by the adapter for Gmail as the real one is', () => {
    open();
    const reading = read();
    expect(reading.view).toBe('list');
    expect(reading.health.state).toBe('ok');
    expect(reading.viewer?.email).toBe(practiceMailbox);
    expect(reading.sightings).toHaveLength(practiceThreads(0).length);
    expect(addressesIn(reading)).toEqual(
      practiceThreads(0).map((thread) => [...new Set(thread.messages.map(({ from }) => from.email))]),
    );
    expect(reading.sightings.every(({ anchor }) => anchor?.kind === 'row')).toBe(true);
    const selves = reading.sightings.flatMap(({ people }) => people).filter((person) => person.self);
    expect(new Set(selves.map((person) => person.email))).toEqual(new Set([practiceMailbox]));
  });

  it('has leads, strangers, several in a row, the user alone, and somebody who borrows a name', () => {
    const leads = new Set<string | null>(Object.values(cast).map(({ email }) => email));
    const rows = practiceThreads(0).map((thread) => [
      ...new Set(thread.messages.map(({ from }) => from.email)),
    ]);
    const counts = rows.map((addresses) => addresses.filter((address) => leads.has(address)).length);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(15);
    expect(counts).toContain(2);
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(3);
    expect(rows).toContainEqual([practiceMailbox]);
    const names = practiceThreads(0).flatMap((thread) => thread.messages.map(({ from }) => from));
    expect(names.filter(({ name }) => name === cast.ines.name).map(({ email }) => email)).toEqual([
      cast.ines.email,
      'accounts@lumenroute-billing.example',
    ]);
  });

  it('opens a conversation by click, where sender and recipients are read, and goes back', async () => {
    open();
    await userEvent.click(screen.getByText('Joint call on Thursday'));
    const heading = await screen.findByRole('heading', { name: 'Joint call on Thursday' });
    await until(() => expect(document.activeElement).toBe(heading));
    const reading = read();
    expect(reading.view).toBe('thread');
    expect(reading.health.state).toBe('ok');
    const roles = reading.sightings.flatMap(({ people }) => people.map(({ role, email }) => [role, email]));
    expect(roles).toContainEqual(['sender', cast.leilani.email]);
    expect(roles).toContainEqual(['recipient', cast.amaru.email]);
    expect(gmailUrl().hash).toMatch(/^#inbox\/[a-z]{16,}$/);
    await userEvent.click(screen.getByRole('button', { name: 'Back to the inbox' }));
    await until(() => expect(read().view).toBe('list'));
  });

  it('moves by j and k, opens by Enter, goes back by u, archives by e', async () => {
    open();
    press('j');
    press('j');
    press('k');
    const second = screen.getAllByRole('row')[1];
    await until(() => expect(document.activeElement).toBe(second));
    press('Enter', second);
    await screen.findByRole('heading', { name: 'Two questions about your prices' });
    press('u');
    await until(() => expect(screen.getAllByRole('row')).toHaveLength(practiceThreads(0).length));
    press('e');
    await until(() => expect(screen.queryByText('Two questions about your prices')).toBeNull());
  });

  it('leaves keys alone while somebody is typing, and with a modifier', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Compose' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Subject' }), 'jeu');
    press('e', document.body, { ctrlKey: true });
    expect(screen.getAllByRole('row')).toHaveLength(practiceThreads(0).length);
  });

  it('re-uses the rows for others when mail comes in, which the adapter sees through', async () => {
    open();
    const [first] = screen.getAllByRole('row');
    for (const { subject } of practiceArrivals(0)) {
      await userEvent.click(screen.getByRole('button', { name: 'New mail' }));
      await screen.findByText(subject);
    }
    expect(screen.getAllByRole('row')[0]).toBe(first);
    expect(addressesIn(read())[0]).toEqual([cast.mateus.email]);
    await userEvent.click(screen.getByRole('button', { name: 'New mail' }));
    expect(said).toHaveBeenLastCalledWith('No new mail. Start over for more.');
  });

  it('has a compose window whose recipients are read, and sends nothing', async () => {
    open();
    await userEvent.click(screen.getByText('The demo next week'));
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Compose' }));
    const add = dialog.getByRole('combobox', { name: 'Add a recipient by name or address' });
    await userEvent.type(add, 'tomasz brzękalski{Enter}');
    await userEvent.type(add, 'somebody@else.example{Enter}');
    const composed = read().sightings.find(({ anchor }) => anchor?.kind === 'field');
    expect(composed?.people.map(({ email }) => email)).toEqual([
      cast.ines.email,
      cast.tomasz.email,
      'somebody@else.example',
    ]);
    await userEvent.click(dialog.getByRole('button', { name: 'Send' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(said).toHaveBeenLastCalledWith('Practice mail: it stays here and reaches nobody.');
  });

  it('keeps an answer in its conversation, where it is read as the newest message', async () => {
    open();
    await userEvent.click(screen.getByText('The demo next week'));
    expect(newestMessage(document, Date.now())).toMatchObject({ from: cast.ines.email, before: [] });
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Compose' }));
    dialog.getByRole('textbox', { name: 'Message' }).textContent = 'See you there.';
    await userEvent.click(dialog.getByRole('button', { name: 'Send' }));
    await screen.findByText('See you there.');
    expect(newestMessage(document, Date.now())).toMatchObject({
      from: practiceMailbox,
      to: [cast.ines.email],
      before: [cast.ines.email],
    });
  });

  it('keeps nothing of what is written to somebody anew', async () => {
    open();
    const rows = screen.getAllByRole('row').length;
    await userEvent.click(screen.getByRole('button', { name: 'Compose' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getAllByRole('row')).toHaveLength(rows);
  });

  it('shows a list where the address names a conversation that is gone', async () => {
    location.hash = 'inbox/nobodyknowsthisone';
    open();
    await until(() => expect(location.hash).toBe('#inbox'));
  });
});

const said = vi.fn();

function open(): void {
  render(<MailClient isReady={false} say={said} />);
}

function read(): Reading {
  return gmail.read(document, gmailUrl(), { ownAddresses: [practiceMailbox] });
}

function addressesIn({ sightings }: Reading): readonly (readonly (string | undefined)[])[] {
  return sightings.map(({ people }) => people.map(({ email }) => email));
}

function press(
  key: string,
  target: Element = document.body,
  more: { readonly ctrlKey?: boolean } = {},
): void {
  act(() => void fireEvent.keyDown(target, { key, ...more }));
}
