import { send } from '@/lib/messaging/send';
import { ask, openRaw, timed } from './raw-store';

/** A measured look-up: how long in ms, and how many of the people were found. */
type LookUp = { readonly ms: number; readonly found: number };

/** Looks people up as the content script does: one message, its reply. */
export async function lookUpOurs(keys: readonly string[]): Promise<LookUp> {
  const { ms, value } = await timed(async () => send('lookUp', { people: keys.map((key) => [key]) }));
  return { ms, found: value.chips.filter((chip) => chip !== null).length };
}

/** Gets the same rows from the same database by its index, all at once in one transaction. */
export async function lookUpBare({
  store,
  keys,
}: {
  readonly store: string;
  readonly keys: readonly string[];
}): Promise<LookUp> {
  const db = await openRaw(store);
  const { ms, value } = await timed(async () => {
    const index = db.transaction('leads').objectStore('leads').index('keys');
    return Promise.all(keys.map(async (key) => ask(index.get(key))));
  });
  db.close();
  return { ms, found: value.filter((row) => row !== undefined).length };
}
