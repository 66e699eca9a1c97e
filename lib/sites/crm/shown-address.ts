import { toAddress } from '@/lib/sites/address';
import { attribute, queryWithin, textsIn } from '@/lib/sites/dom';

/**
 * The address that a mail link leads to, where its text says the same: a link that is called otherwise may be anybody's,
 * another extension's button for example.
 * @returns undefined where it says another, or none
 */
export function addressOfLink(link: Element): string | undefined {
  const [, raw = ''] = /^mailto:([^?]+)/iu.exec(attribute(link, 'href') ?? '') ?? [];
  const address = toAddress(decoded(raw));
  return address !== undefined && textsIn(link).some((text) => wordsOf(text).includes(address))
    ? address
    : undefined;
}

/** The addresses that a field shows, each once: as mail links, as values of its parts, or as its own text. */
export function addressesIn(field: Element): readonly string[] {
  const links = queryWithin(field, 'a[href^="mailto:"]').map(addressOfLink);
  const values = queryWithin(field, '[lt-prop-value]').map((part) =>
    toAddress(attribute(part, 'lt-prop-value')),
  );
  const addresses = new Set([...links, ...values].filter((address) => address !== undefined));
  return addresses.size > 0 ? [...addresses] : ownAddresses(field);
}

/** Texts that stand in the field itself, not in what others put there. */
function ownAddresses(field: Element): readonly string[] {
  const own = Array.from(childNodesOf(field)).filter((node): node is Text => node instanceof Text);
  return [...new Set(own.flatMap(({ data }) => wordsOf(data)))];
}

/** Every address among the words of a text. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/u)
    .map(toAddress)
    .filter((address) => address !== undefined);
}

function childNodesOf(element: Element): NodeListOf<ChildNode> {
  return Reflect.get(Node.prototype, 'childNodes', element);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
