import type { IdentityKey } from '@/lib/funnel/person/identity';

/** An identity key as people read it: the address, the profile's address without its beginning, the record. */
export function keyWords(key: IdentityKey): string {
  const at = key.indexOf(':');
  const name = key.slice(at + 1);
  const kind = key.slice(0, at);
  return kind === 'in' || kind === 'li' ? `linkedin.com/in/${name}` : name;
}
