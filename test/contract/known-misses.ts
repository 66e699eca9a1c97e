import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * What an adapter is known to get wrong, by page: places and fields, as `missesOf` names them, never content. The
 * kit fails on a miss that is not written here, and on one written here that is none any more.
 */
export type KnownMisses = Readonly<Record<string, readonly string[]>>;

const folder = resolve('test/contract/known-misses');

/** The ledger of a site: `known-misses/<site>.json`; a site without one is known to miss nothing. */
export function knownMisses(site: string): KnownMisses {
  const file = `${folder}/${site}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KnownMisses) : {};
}

/** Every site that has a ledger. */
export function sitesWithLedger(): string[] {
  return readdirSync(folder).map((file) => file.replace(/\.json$/u, ''));
}
