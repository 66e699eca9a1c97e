import { toAddress } from '@/lib/sites/address';
import { attribute, queryFirst, textOf } from '@/lib/sites/dom';

/**
 * Whose mailbox the page is, as a proposal: from the tab's title, "Inbox (3) - a@b.example - Gmail", else from the
 * label of the account's link. Both are read without a word of their language: the address stands between the
 * subject, which anybody may have written, and the product's name, which holds none, so the last one counts.
 * @returns lower-cased, or null where the page does not say
 */
export function mailboxOf(document: Document): string | null {
  return fromTitle(document) ?? fromAccountLink(document);
}

function fromTitle(document: Document): string | null {
  const title = queryFirst(document, 'head > title');
  const parts = (title === null ? '' : textOf(title)).replaceAll(DIRECTION_MARKS, '').split(/\s[-\u2013]\s/u);
  const between = parts.slice(1, -1).map(toAddress);
  return between.findLast((address) => address !== undefined) ?? null;
}

/** The account's link lies in the banner and leads to Google's sign-out page. Told 2018 to 2026. */
function fromAccountLink(document: Document): string | null {
  const link = queryFirst(
    document,
    '[role="banner"] a[href^="https://accounts.google.com/SignOutOptions"][aria-label]',
  );
  const words = (link === null ? '' : (attribute(link, 'aria-label') ?? '')).replaceAll(DIRECTION_MARKS, '');
  const addresses = words.split(/[\s()<>]+/u).map(toAddress);
  return addresses.findLast((address) => address !== undefined) ?? null;
}

/** Marks that right-to-left pages put around an address. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
