/** One character of an address outside quotes and between dots: nothing invisible, nothing that lists are made with. */
const letter = String.raw`[^\s\p{C}.@"(),:;<>[\\\]]`;
const domain = String.raw`(?:${letter}+\.)+${letter}{2,}`;
const plainAddress = new RegExp(String.raw`^${letter}+(?:\.${letter}+)*@${domain}$`, 'u');
const quotedAddress = new RegExp(String.raw`^"(?:[^"\\\p{C}]|\\[^\p{C}])+"@${domain}$`, 'u');
/** RFC 5321, 4.5.3.1: 64 before the sign, 255 after it. */
const longestAddress = 320;

/**
 * An address as it is compared: trimmed, lower-cased, letters composed. Plus-tags and dots are kept, they belong to
 * the address. Strict on purpose: when in doubt, nobody.
 * @returns null where the text is no single address
 */
export function normalAddress(text: string): string | null {
  const address = text.trim().normalize('NFC').toLowerCase();
  if (address.length > longestAddress) return null;
  return plainAddress.test(address) || quotedAddress.test(address) ? address : null;
}

/** The domain of an address, or null. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  return at < 1 ? null : address.slice(at + 1);
}
