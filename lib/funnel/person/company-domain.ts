import freeMailList from 'freemail/data/free.txt?raw';
import { getDomain } from 'tldts';
import { domainOf } from './address';

/**
 * The domain by which leads roll up to an account: the registrable part of the first address that is no free mailbox
 * (`sales.acme.co.uk` gives `acme.co.uk`). Both lists come with their packages; where one of them changes, raise
 * `foldVersion`, so that stored rows are worked out anew.
 * @param emails addresses, the one that is shown first
 * @returns lower-cased, internationalised domains as they are written; null: no company's
 */
export function companyDomain(emails: readonly string[]): string | null {
  for (const email of emails) {
    const host = domainOf(email)?.toLowerCase();
    const domain = host === undefined ? null : getDomain(host, { validateHostname: false });
    if (domain !== null && host !== undefined && !isFreeMail(domain) && !isFreeMail(host)) return domain;
  }
  return null;
}

function isFreeMail(domain: string): boolean {
  return freeMail().has(domain);
}

/** Read at the first question: pages that ask for no company do not pay for it. */
const freeMail = once(
  (): ReadonlySet<string> => new Set(freeMailList.split('\n').map((line) => line.trim())),
);

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
