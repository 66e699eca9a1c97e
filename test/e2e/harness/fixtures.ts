import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** What `<page>.expected.json` says of a saved page. */
export type ExpectedPage = {
  readonly url: string;
  readonly view: string;
  readonly site: string;
  readonly viewer?: { readonly name?: string; readonly email?: string };
  readonly contacts: readonly {
    readonly name: string;
    readonly email?: string;
    readonly role: string;
    readonly thread?: string;
    readonly rows?: number;
    readonly self?: true;
    readonly duplicateOf?: string;
  }[];
};

export type SavedPage = { readonly name: string; readonly html: string; readonly expected: ExpectedPage };

const own = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const shared = fileURLToPath(new URL('../../../../shared/fixtures/', import.meta.url));

/** The project's own saved pages of a site. */
export function ownPages(site: string): readonly SavedPage[] {
  return savedPages(join(own, site));
}

/**
 * Saved pages of a site that may lie beside the project's folder. Where they do not, says so by name.
 * @returns none where the folder is absent
 */
export function sharedPages(site: string): readonly SavedPage[] {
  const folder = join(shared, site);
  if (!existsSync(folder)) console.log(`not run: shared/fixtures/${site}`);
  return savedPages(folder);
}

function savedPages(folder: string): readonly SavedPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      name: file.replace(/\.html$/, ''),
      html: readFileSync(join(folder, file), 'utf8'),
      expected: JSON.parse(
        readFileSync(join(folder, file.replace(/\.html$/, '.expected.json')), 'utf8'),
      ) as ExpectedPage,
    }));
}
