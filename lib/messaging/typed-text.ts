import { browser } from 'wxt/browser';

/*
 * What was typed into the address bar on its way to a page of ours. It travels under a ticket: an address with
 * somebody's name in it would stay in the browser's history. Kept for the browser session only.
 */

/** @returns the ticket under which the text can be had */
export async function keepTyped(text: string): Promise<string> {
  const ticket = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(ticket)]: text });
  return ticket;
}

/** The text of a ticket; empty where there is none any more. */
export async function typedText(ticket: string): Promise<string> {
  const text = (await browser.storage.session.get(keyOf(ticket)))[keyOf(ticket)];
  return typeof text === 'string' ? text : '';
}

const keyOf = (ticket: string): string => `typed:${ticket}`;
