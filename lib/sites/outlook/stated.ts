import { toAddress } from '@/lib/sites/address';
import { attribute, queryWithin, textOf, textsIn, tidy } from '@/lib/sites/dom';

/** Somebody with the address that Outlook states beside the name. */
export type Stated = { readonly name?: string; readonly email: string };

/**
 * The people whom an element of a row names: its tooltip is nothing but addresses, joined by semicolons, its text their
 * names in the same order.
 * @param isNamed true for an element that is known to name senders: who has no name is called by the address
 * @returns empty where the tooltip is no list of addresses
 */
export function statedByTooltip(
  element: Element,
  isNamed: (element: Element) => boolean = () => false,
): readonly Stated[] {
  const addresses = addressesIn(element, isNamed);
  const text = textOf(element);
  const names = addresses.length === 1 ? [text] : text.split(/\s*;\s*/u);
  return addresses.map((email, index) =>
    toStated(names.length === addresses.length ? names[index] : '', email),
  );
}

/**
 * The person whom a header's element or a pill names: `Name<address>` in one text of its own, or a tooltip. A name may be
 * anything, even another's address in brackets, so only the last brackets count, only at the end, and only where
 * nothing in the element says otherwise. An address without brackets is a name like any other.
 * @returns null where the name alone is shown, as for colleagues
 */
export function statedIn(element: Element): Stated | null {
  const stated = new Map<string, string>();
  for (const text of textsIn(element)) {
    const [, name = '', raw] = (text.includes('@') && NAMED.exec(text)) || [];
    const email = toAddress(raw);
    if (email !== undefined) stated.set(email, onceOnly(tidy(name)));
  }
  for (const titled of queryWithin(element, 'span[title*="@"]')) {
    const [email, other] = addressesIn(titled);
    if (email !== undefined && other === undefined && !stated.has(email)) stated.set(email, textOf(titled));
  }
  const [only, ...others] = stated;
  return only !== undefined && others.length === 0 ? toStated(only[1], only[0]) : null;
}

/** True where an element says an address, in brackets or otherwise: then it ought to be read. */
export function holdsAddress(element: Element): boolean {
  return textsIn(element).some((text) => /<.*@/u.test(text));
}

/** `Name<address>`, in some builds with a space between; marks of direction may follow. */
const NAMED = /^(.*)<([^<>]+)>[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/su;

function toStated(name: string | undefined, email: string): Stated {
  return name ? { name, email } : { email };
}

/**
 * The addresses that a tooltip is. All or nothing: a part that is no address, a quoted one cut in two for example,
 * spoils the list. The tooltip of a text that does not fit repeats it: an address that stands in the text as well is
 * nobody's, but where the element is known to name senders.
 */
function addressesIn(
  element: Element,
  isNamed: (element: Element) => boolean = () => false,
): readonly string[] {
  const tooltip = attribute(element, 'title') ?? '';
  const text = textOf(element).toLowerCase();
  if (tooltip === '' || text === '') return [];
  if (text.includes(tooltip.toLowerCase()) && !isNamed(element)) return [];
  const whole = toAddress(tooltip);
  if (whole !== undefined) return [whole];
  const parts = tooltip.split(';').map(toAddress);
  const addresses = parts.filter((address) => address !== undefined);
  return addresses.length === parts.length ? addresses : [];
}

/** A name that is said twice, as copies for screen readers do: `Ada<ada@…> Ada`. */
function onceOnly(name: string): string {
  const [first = '', second, ...others] = name.split(/<[^<>]*>\s*/u);
  return others.length === 0 && second === first ? first : name;
}
