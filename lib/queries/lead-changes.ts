import { Dexie, RangeSet, type ObservabilitySet } from 'dexie';

/** What changed since it was last taken. */
export type Changed = {
  /** Leads that were written or went away, and companies of which something was said. */
  readonly leads: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  /** Nobody knows which: a whole table was emptied or made. */
  readonly isAll: boolean;
};

/** Gathers which leads change, from the news by which live queries know what to ask again: whoever writes, in any page. */
export class LeadChanges {
  #leads = new Set<string>();
  #accounts = new Set<string>();
  #isAll = false;
  /** Whether the last news were of leads or companies. */
  #heard = false;
  readonly #name: string;
  readonly #listeners = new Set<() => void>();

  /** @param name of the database */
  constructor(name: string) {
    this.#name = name;
  }

  /** Begins to hear of changes. @returns ends it */
  listen(): () => void {
    const hear = (parts: ObservabilitySet): void => {
      this.#heard = false;
      for (const part of ['', ':dels']) {
        this.#add(this.#leads, parts[`idb://${this.#name}/leads/${part}`]);
        this.#add(this.#accounts, parts[`idb://${this.#name}/accounts/${part}`]);
      }
      if (this.#heard) for (const listener of this.#listeners) listener();
    };
    Dexie.on.storagemutated.subscribe(hear);
    return () => Dexie.on.storagemutated.unsubscribe(hear);
  }

  get isSome(): boolean {
    return this.#isAll || this.#leads.size > 0 || this.#accounts.size > 0;
  }

  /** Gives what changed and begins anew. */
  take(): Changed {
    const taken = { leads: this.#leads, accounts: this.#accounts, isAll: this.#isAll };
    this.#leads = new Set();
    this.#accounts = new Set();
    this.#isAll = false;
    return taken;
  }

  /** What was taken could not be read: it is still to be. */
  putBack({ leads, accounts, isAll }: Changed): void {
    for (const id of leads) this.#leads.add(id);
    for (const id of accounts) this.#accounts.add(id);
    if (isAll) this.#isAll = true;
  }

  /** Told after every change. @returns ends it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #add(into: Set<string>, tree: ObservabilitySet[string] | undefined): void {
    if (!tree) return;
    // Added to one of ours: what came from another page is a bare tree.
    for (const { from, to } of new RangeSet().add(tree)) {
      if (typeof from === 'string' && from === to) into.add(from);
      else this.#isAll = true;
      this.#heard = true;
    }
  }
}
