/**
 * The key of an address that is known to be one, normalised: an internationalised domain and its ASCII form give the
 * same key. No parser: content scripts make keys with it too.
 */
export function mailKey(address: string): string {
  const host = address.slice(address.lastIndexOf('@') + 1);
  if (/^\p{ASCII}*$/u.test(host)) return `mail:${address}`;
  const url = `http://${host}`;
  return `mail:${URL.canParse(url) ? address.slice(0, -host.length) + new URL(url).hostname : address}`;
}
