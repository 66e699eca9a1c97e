import { browser } from 'wxt/browser';
import type { PageSeen } from './page-seen';

/** What is told of the product itself. */
type Product = { readonly version: string; readonly browser: string };

/** Names of ours: sites, views, targets of selectors. Nothing that a page could have named fits by accident. */
const ownName = /^[a-z][a-zA-Z-]{0,29}$/u;

/**
 * What is needed to mend recognition on a page: structure and counts, the site's id, which rung of each ladder hit. It is
 * put together from names of ours and whole numbers, so that nobody's name, no address, no path and no title gets in.
 */
export function diagnosticOf({ site, view, health }: PageSeen, product: Product): string {
  const rungs = Object.entries(health.rungs).filter(
    ([target, rung]) => ownName.test(target) && Number.isInteger(rung),
  );
  const told = {
    ...product,
    site: named(site),
    view: named(view),
    state: named(health.state),
    places: whole(health.places),
    recognised: whole(health.recognised),
    rungs: Object.fromEntries(rungs),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/** Puts the diagnostic of a page on the clipboard. */
export async function copyDiagnostic(seen: PageSeen): Promise<void> {
  const { version } = browser.runtime.getManifest();
  await navigator.clipboard.writeText(diagnosticOf(seen, { version, browser: navigator.userAgent }));
}

function named(name: string): string {
  return ownName.test(name) ? name : 'unknown';
}

function whole(count: number): number {
  return Number.isInteger(count) ? count : -1;
}
