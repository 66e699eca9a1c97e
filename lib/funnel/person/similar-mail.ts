import { mailKey } from './mail-key';

/** Two addresses that a plus-tag or dots alone tell apart: a hint that they are of one person, never more. */
export function isSimilarMail(one: string, other: string): boolean {
  return mailKey(one) !== mailKey(other) && addressBase(one) === addressBase(other);
}

/** Keys under which the same person may be stored without the tag, or without the dots. */
export function similarKeys(address: string): readonly string[] {
  const at = address.lastIndexOf('@');
  const untagged = address.slice(0, Math.max(at, 0)).replace(/(?<=.)\+.*$/u, '');
  const keys = [mailKey(`${untagged}${address.slice(at)}`), addressBase(address)];
  return [...new Set(keys)].filter((key) => key !== mailKey(address));
}

/** An address as its look-alikes have it in common: without what follows a plus, and without the dots before the sign. */
export function addressBase(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  if (local.startsWith('"')) return mailKey(address);
  const [untagged = ''] = local.split('+');
  return mailKey(`${untagged.replaceAll('.', '')}${address.slice(at)}`);
}
