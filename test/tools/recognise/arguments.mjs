import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * @typedef {object} Wish what `npm run recognise` is asked for
 * @property {URL} url the address that the page is opened as
 * @property {string} file the saved page
 * @property {string | undefined} json where the report goes
 * @property {readonly string[]} own the user's addresses, lower-cased
 */

/** What was typed cannot be done; the message says why. */
export class BadArguments extends Error {}

export const usage = `npm run recognise -- --url URL page.html [--json out.json] [--me ADDRESS]

Opens a saved page in a real browser as if it were URL and prints whom Stageside finds on it: by the adapter of the
URL's site, or, where no site has that URL, as any page. Shadow roots that were saved with the page (declarative ones) are read too.
  --url URL      the address that the page was saved from, with its #fragment
  --json FILE    write the report there, in the shape of a fixture's expected.json
  --me ADDRESS   an address of the mailbox's owner; may be given several times`;

/**
 * Reads the command line.
 * @param {readonly string[]} args
 * @returns {Wish}
 * @throws {BadArguments}
 */
export function readArguments(args) {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (values.url === undefined) throw new BadArguments('--url is missing.');
  if (!URL.canParse(values.url)) throw new BadArguments(`--url is no address: ${values.url}`);
  if (file === undefined) throw new BadArguments('The saved page is missing.');
  if (more.length > 0) throw new BadArguments(`One page at a time; left over: ${more.join(' ')}`);
  if (!existsSync(file)) throw new BadArguments(`There is no file ${file}`);
  if (!statSync(file).isFile()) throw new BadArguments(`This is no file: ${file}`);
  if (values.json !== undefined && !existsSync(dirname(resolve(values.json)))) {
    throw new BadArguments(`There is no folder for ${values.json}`);
  }
  const own = (values.me ?? []).map((address) => address.trim().toLowerCase());
  const odd = own.find((address) => !address.includes('@'));
  if (odd !== undefined) throw new BadArguments(`--me is no address: ${odd}`);
  const url = new URL(values.url);
  if (!/^https?:$/u.test(url.protocol)) throw new BadArguments(`--url is no web address: ${values.url}`);
  return { url, file, json: values.json, own };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { url: { type: 'string' }, json: { type: 'string' }, me: { type: 'string', multiple: true } },
    });
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error));
  }
}
