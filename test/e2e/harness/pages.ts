import { ownPages, type SavedPage } from './fixtures';
import type { GmailPages } from './fake-gmail';

/** One of the project's own saved Gmail pages, by name. */
export function ownPage(name: string): SavedPage {
  const page = ownPages('gmail').find((each) => each.name === name);
  if (!page) throw new Error(`no fixture page ${name}`);
  return page;
}

/** Serves saved pages under their own addresses. */
export function serving(...pages: readonly SavedPage[]): GmailPages {
  return Object.fromEntries(pages.map(({ expected, html }) => [new URL(expected.url).pathname, html]));
}

/** The path with its hash under which a saved page is opened. */
export function pathOf({ expected }: SavedPage): string {
  const url = new URL(expected.url);
  return url.pathname + url.search + url.hash;
}
