import { identityKeys } from './identity';

/** The identity keys that a typed or pasted text is: an address, or a profile's. */
export function keysOfText(text: string): readonly string[] {
  return identityKeys({ emails: [text], profiles: [text], records: [] });
}
