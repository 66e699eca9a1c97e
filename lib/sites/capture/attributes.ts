import type { Disguise } from './disguise';

/** What is code, leads elsewhere or is a picture, and what nobody needs to find people. */
const dropped =
  /^(?:on.*|style|src|srcset|srcdoc|poster|integrity|nonce|ping|action|formaction|background|cite|manifest|archive|codebase|xmlns.*)$/u;

/** What somebody reads. */
const read =
  /^(?:title|alt|placeholder|content|label|summary|value|name|field-label|aria-(?:label|description|placeholder|roledescription|valuetext)|data-(?:name|title|tooltip|text|label|original-title))$/u;

const links = /^(?:href|data-href|data-url|longdesc|usemap)$/u;

/** Form controls and what the like name what they hold; any other `name` may be a person's. */
const named = /^(?:input|select|textarea|button|form|meta|iframe|fieldset|output|slot|object|param|map)$/u;

/** A word of the site's own in place of something read: `data-name="full_name"`. */
const ownWord = /^[a-z]+(?:[A-Z][a-z]+|[_-][a-z]+)*$/u;

/**
 * One attribute as it is written; null: it is left out.
 * @param tag lower-cased
 * @param isOwnWord true for tokens that are the site's structure
 */
export function disguiseAttribute(
  tag: string,
  { name, value }: { readonly name: string; readonly value: string },
  disguise: Disguise,
  isOwnWord: (token: string) => boolean,
): string | null {
  if (dropped.test(name)) return null;
  const shown = disguise.value(name).replaceAll(/[^\p{L}\p{N}:_.-]/gu, '');
  if (shown === '' || !/^[\p{L}_:]/u.test(shown)) return null;
  return `${shown}="${escaped(valueOf())}"`;

  function valueOf(): string {
    if (links.test(name)) return disguise.link(value);
    const isRead = read.test(name) && !(name === 'name' && named.test(tag));
    if (!isRead) return disguise.value(value);
    const isWord = ownWord.test(value) && value.split(/[_-]/u).every((part) => isOwnWord(part));
    return isWord && name !== 'value' ? value : disguise.text(value);
  }
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u00A0', '&nbsp;');
}
