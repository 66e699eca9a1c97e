import { shareOf, sharedBy, similarityOf, type Shared } from './similarity';
import type { Traits } from './traits';

/** Somebody who bought, as compactly as it takes to compare others with them. */
export type Buyer = {
  readonly id: string;
  readonly name: string;
  readonly company: string | null;
  readonly traits: Traits;
};

/** A buyer whom somebody is like. */
export type Like = {
  readonly buyer: Buyer;
  /** 0 to 1. */
  readonly share: number;
  /** How many traits are known of both. */
  readonly known: number;
  /** Two at least. */
  readonly shared: readonly Shared[];
};

/** From so much of what is known of both on, two people are called alike. */
export const alikeFrom = 0.7;
/** One thing in common is a coincidence. */
const leastShared = 2;

/**
 * The buyers whom somebody is most like; none where nobody is like enough. Much that is known and alike goes before the
 * same share of little, as if each comparison held one more trait that differs.
 * @param id of the person, who may be a buyer
 */
export function nearestBuyers(
  id: string,
  traits: Traits,
  buyers: readonly Buyer[],
  most: number,
): readonly Like[] {
  const nearest: { buyer: Buyer; share: number; known: number; weight: number }[] = [];
  for (const buyer of buyers) {
    const compared = similarityOf(traits, buyer.traits);
    const share = shareOf(compared);
    if (share === null || share < alikeFrom || buyer.id === id) continue;
    nearest.push({ buyer, share, known: compared.known, weight: weightOf(compared) });
  }
  const likes: Like[] = [];
  for (const { buyer, share, known } of nearest.toSorted(
    (a, b) => b.weight - a.weight || (a.buyer.id < b.buyer.id ? -1 : 1),
  )) {
    if (likes.length === most) break;
    const shared = sharedBy(traits, buyer.traits);
    if (shared.length >= leastShared) likes.push({ buyer, share, known, shared });
  }
  return likes;
}

/** How near somebody is to the nearest buyer, to put people in order; 0: like nobody. */
export function nearness(likes: readonly Like[]): number {
  const [nearest] = likes;
  return nearest ? weightOf({ sum: nearest.share * nearest.known, known: nearest.known }) : 0;
}

function weightOf({ sum, known }: { readonly sum: number; readonly known: number }): number {
  return sum / (known + 1);
}
