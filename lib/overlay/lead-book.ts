import type { Chip } from '@/lib/messaging/chip';
import { unpackChips } from '@/lib/messaging/chip-sheet';
import type { send as sendMessage } from '@/lib/messaging/send';

/**
 * What is known of the people on the page: a cache in memory, rebuilt by asking. `undefined`: not asked yet;
 * null: no lead.
 */
export type LeadBook = {
  readonly of: (keys: readonly string[]) => Chip | null | undefined;
  /**
   * Asks about everybody who is not known yet, in one message.
   * @returns once all are known
   * @throws UnreachableError
   */
  readonly learn: (people: readonly (readonly string[])[]) => Promise<void>;
  /** Asks about these people anew; what was known of anybody else is forgotten. */
  readonly relearn: (people: readonly (readonly string[])[]) => Promise<void>;
};

/** People kept beyond those on the page, so that going back to a list asks nothing. */
const most = 2000;
/** People in one message. */
const batch = 200;

export function createLeadBook(send: typeof sendMessage): LeadBook {
  const chipByName = new Map<string, Chip | null>();
  // Answers that were asked for before the last change are old news.
  let edition = 0;

  const ask = async (people: readonly (readonly string[])[]): Promise<void> => {
    const asked = edition;
    for (let from = 0; from < people.length; from += batch) {
      const some = people.slice(from, from + batch);
      const chips = unpackChips(await send('lookUp', { people: some }));
      if (asked !== edition) return;
      some.forEach((keys, index) => chipByName.set(nameOf(keys), chips[index] ?? null));
    }
    for (const name of [...chipByName.keys()].slice(0, Math.max(0, chipByName.size - most)))
      chipByName.delete(name);
  };

  return {
    of: (keys) => chipByName.get(nameOf(keys)),
    learn: async (people) => {
      const unknown = distinct(people).filter((keys) => !chipByName.has(nameOf(keys)));
      if (unknown.length > 0) await ask(unknown);
    },
    relearn: async (people) => {
      edition += 1;
      const wanted = distinct(people);
      const names = new Set(wanted.map(nameOf));
      for (const name of chipByName.keys()) if (!names.has(name)) chipByName.delete(name);
      if (wanted.length > 0) await ask(wanted);
    },
  };
}

function nameOf(keys: readonly string[]): string {
  return keys.join('\n');
}

function distinct(people: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(people.map((keys) => [nameOf(keys), keys])).values()];
}
