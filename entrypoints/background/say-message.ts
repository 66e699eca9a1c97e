import { browser } from 'wxt/browser';

type MessageName = Parameters<typeof browser.i18n.getMessage>[0];

/** The text of a name in the word list: preset texts are data, so their names are made at run time. */
export function sayMessage(name: string): string {
  // `a.b.c` as the browser names messages.
  return browser.i18n.getMessage(name.replaceAll('.', '_') as MessageName);
}
