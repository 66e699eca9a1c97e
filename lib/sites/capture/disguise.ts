import type { Pseudonyms } from './pseudonyms';
import { token, tokensOf, type Vocabulary } from './vocabulary';

/** How the texts and values of a page become invented ones. */
export type Disguise = {
  /** What somebody reads: every word is another. */
  readonly text: (text: string) => string;
  /** A name, a class, an id, a state: the site's own words stay. */
  readonly value: (value: string) => string;
  /** An address of a page or a person: its structure stays. */
  readonly link: (href: string) => string;
};

/** Sites write their own names into titles, and into the place of names that they keep to themselves. */
const brands: ReadonlySet<string> = new Set(['LinkedIn']);

/** Subdomains that are no customer's: `www`, countries, HubSpot's regions. */
const commonHost = /^(?:[a-z0-9]{1,3}|app-[a-z]{2}\d)\.?$/u;

/** How ids begin that tell what kind of thing they name. */
const kindOfId = /^(?:AC[a-z]AA|00[0-9A-Za-z]{13})/u;

/** An address of a person wherever it stands; anything around it that cannot belong to one ends it. */
const address = /[^\s<>"'(),;:=/?&@]+@(?:[\p{L}\p{N}\p{M}-]+\.)+\p{L}[\p{L}\p{N}\p{M}-]+/gu;

/** `logo@2x.png` looks like one, and stays what it is. */
const fileName = /\.(?:avif|css|gif|html?|ico|jpe?g|js|json|mjs|pdf|png|svg|tsx?|webp|zip)$/iu;

/**
 * @param content words that stand in texts of the page, lower-cased: short ones are no structure anywhere
 * @param hosts sites of ours, as match patterns: what they are fixed to stays
 */
export function createDisguise(
  { invent, inventWithin }: Pseudonyms,
  vocabulary: Vocabulary,
  content: ReadonlySet<string>,
  hosts: readonly string[],
): Disguise {
  const suffixes = hosts.map((pattern) => /^[^:]+:\/\/([^/]+)/u.exec(pattern)?.[1] ?? '');
  const words = (text: string): string =>
    text.replaceAll(token, (run) => (brands.has(run) ? run : invent(run)));
  const isShort = (part: string): boolean => part.length < 4 && !content.has(part.toLowerCase());
  const ofStructure = (part: string): string =>
    vocabulary.has(part) || isShort(part) ? part : inventWithin(part);
  /** `mquist` is put together from a name beside it, and goes on being so. */
  const local = (text: string): string =>
    text.replaceAll(token, (run) => {
      const rest = run.slice(1);
      return rest.length > 2 && content.has(rest.toLowerCase())
        ? invent(run.slice(0, 1)) + invent(rest)
        : invent(run);
    });
  const person = (found: string): string => {
    const at = found.lastIndexOf('@');
    const [who, domain] = [found.slice(0, at), found.slice(at + 1)];
    const [file] = fileName.exec(domain) ?? [];
    if (file !== undefined) return `${local(who)}@${words(domain.slice(0, -file.length))}${file}`;
    return `${local(who)}@${words(domain.replace(/\.example$/iu, ''))}.example`;
  };
  const withAddresses = (text: string, rest: (part: string) => string): string => {
    if (!text.includes('@')) return rest(text);
    let result = '';
    let end = 0;
    for (const found of text.matchAll(address)) {
      result += rest(text.slice(end, found.index)) + person(found[0]);
      end = found.index + found[0].length;
    }
    return result + rest(text.slice(end));
  };
  const host = (name: string): string => {
    const suffix = suffixes.find((each) =>
      each.startsWith('*.') ? name.endsWith(each.slice(1)) || name === each.slice(2) : name === each,
    );
    if (suffix === undefined)
      return name.endsWith('linkedin.com') ? 'www.linkedin.com' : `${words(name)}.example`;
    if (!suffix.startsWith('*.') || name === suffix.slice(2)) return name;
    const own = name.slice(0, 1 - suffix.length);
    return (commonHost.test(own) ? own : words(own)) + suffix.slice(1);
  };
  const segment = (part: string, index: number, parts: readonly string[]): string => {
    const whole = decoded(part);
    // A slug is somebody's name, whatever it is; HubSpot's kinds of records are `0-1`, `0-2`.
    const isSlug = parts[index - 1] === 'in';
    const isOwn = tokensOf(whole).every((each) => vocabulary.has(each));
    if (!isSlug && (isOwn || isShort(whole) || /^0-\p{N}{1,2}$/u.test(whole))) return part;
    const run = (found: string): string => {
      const [, word = '', number] = /^(\p{L}+)(\p{N}{4,})$/u.exec(found) ?? [];
      if (number !== undefined && vocabulary.has(word)) return word + invent(number);
      return kindOfId.test(found) ? inventWithin(found) : invent(found);
    };
    return encodeURI(withAddresses(whole, (rest) => rest.replaceAll(token, run)));
  };
  /** A path with what of its query is the site's own (`?view=cm`); the rest of it goes. */
  const location = (text: string): string => {
    const [path = '', query = ''] = text.split(/\?(.*)/su);
    const own = query.split('&').filter((pair) => {
      const [key = '', value = ''] = pair.split('=');
      return vocabulary.has(key) && value !== '' && (vocabulary.has(value) || isShort(value));
    });
    return path.split('/').map(segment).join('/') + (own.length === 0 ? '' : `?${own.join('&')}`);
  };

  const link = (href: string): string => {
    const text = href.trim();
    const mailto = /^mailto:([^?#]*)/iu.exec(text);
    if (mailto) return `mailto:${withAddresses(decoded(mailto[1] ?? ''), words)}`;
    if (/^(?:data|blob|javascript|about|tel|sms|cid):/iu.test(text))
      return text.slice(0, text.indexOf(':') + 1);
    const [before = '', ...fragments] = text.split('#');
    const parts = /^((?:[a-z][a-z+.-]*:)?\/\/)([^/?]*)(.*)$/isu.exec(before);
    const origin = parts === null ? '' : `${parts[1]?.toLowerCase()}${host(bareHost(parts[2] ?? ''))}`;
    return origin + location(parts?.[3] ?? before) + fragments.map((each) => `#${location(each)}`).join('');
  };
  return {
    link,
    text: (text) => withAddresses(text, words),
    value: (value) =>
      /^(?:https?:)?\/\//iu.test(value) || /^mailto:/iu.test(value)
        ? link(value)
        : withAddresses(value, (rest) => rest.replaceAll(token, ofStructure)),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Lower-cased, without user and port. */
function bareHost(text: string): string {
  return text
    .replace(/^.*@/su, '')
    .replace(/:\p{N}*$/u, '')
    .toLowerCase();
}
