import { nearestBuyers, nearness, type Buyer } from './like-buyers';
import type { Traits } from './traits';

/** Takes people in one by one and keeps those who are most like a buyer. */
export class MostAlike {
  readonly #buyers: readonly Buyer[];
  readonly #most: number;
  #found: readonly { readonly id: string; readonly nearness: number }[] = [];

  /** @param most how many are kept */
  constructor(buyers: readonly Buyer[], most: number) {
    this.#buyers = buyers;
    this.#most = most;
  }

  /** Whoever is like no buyer enough is not kept. */
  add(people: readonly { readonly id: string; readonly traits: Traits }[]): void {
    const fresh = people.flatMap(({ id, traits }) => {
      const near = nearness(nearestBuyers(id, traits, this.#buyers, 1));
      return near > 0 ? [{ id, nearness: near }] : [];
    });
    this.#found = [...this.#found, ...fresh]
      .toSorted((a, b) => b.nearness - a.nearness || (a.id < b.id ? -1 : 1))
      .slice(0, this.#most);
  }

  /** The most alike first. */
  ids(): readonly string[] {
    return this.#found.map(({ id }) => id);
  }
}
