import type { Disguise } from './disguise';
import type { Vocabulary } from './vocabulary';

/** https://www.w3.org/TR/json-ld11/#syntax-tokens-and-keywords, as far as pages use them. */
const keyword = /^@(?:context|type|id|graph|list|set|value|language)$/u;

/**
 * JSON-LD with every text in it disguised; keys and types that are the site's structure stay.
 * @returns null where it is no JSON
 */
export function disguiseJson(text: string, disguise: Disguise, vocabulary: Vocabulary): string | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  // A closing tag inside a text would end the script that holds it.
  return JSON.stringify(disguised(data, null)).replaceAll('<', String.raw`\u003c`);

  function disguised(value: unknown, key: string | null): unknown {
    if (typeof value === 'string') return textOf(value, key);
    if (typeof value === 'number') return Number(disguise.text(String(Math.abs(Math.trunc(value)))));
    if (Array.isArray(value)) return value.map((each) => disguised(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        keyword.test(name) || vocabulary.has(name) ? name : disguise.text(name),
        disguised(inner, name),
      ]),
    );
  }

  function textOf(value: string, key: string | null): string {
    if (key === '@context') return 'https://schema.org';
    if (key === '@type') return disguise.value(value);
    return /^(?:[a-z][a-z+.-]*:)?\/\//iu.test(value) || /^mailto:/iu.test(value)
      ? disguise.link(value)
      : disguise.text(value);
  }
}
