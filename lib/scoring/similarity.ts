import type { BuyingRole } from '@/lib/funnel/person/buying-role';
import type { Seniority } from '@/lib/funnel/person/title';
import { traitIds, type Said, type TraitId, type Traits } from './traits';

/** How alike two people are, by what is known of both. */
export type Similarity = {
  /** Sum over the traits that are known of both, each from 0 (nothing in common) to 1 (the same). */
  readonly sum: number;
  /** How many those are. */
  readonly known: number;
};

/** What two people have in common; texts as they were said of the first of them. */
export type Shared =
  | { readonly trait: 'industry' | 'country' | 'source'; readonly said: string }
  | { readonly trait: 'size'; readonly sizes: readonly [number, number] }
  | { readonly trait: 'seniority'; readonly seniority: Seniority }
  | { readonly trait: 'role'; readonly role: BuyingRole }
  | { readonly trait: 'title'; readonly words: readonly string[] }
  | { readonly trait: 'did'; readonly kinds: readonly string[] };

/** With less than two things known of both nobody can tell. */
export const leastKnown = 2;

/**
 * Compares two people as Gower does ("A general coefficient of similarity and some of its properties", Biometrics 27,
 * 1971): each trait from 0 to 1, and what is missing on either side is left out. Numbers of people by their ratio, ten
 * times as many having nothing in common; words and activities by Jaccard's share of all that either has.
 */
export function similarityOf(one: Traits, other: Traits): Similarity {
  let sum = 0;
  let known = 0;
  for (const trait of traitIds) {
    const alike = alikeIn(trait, one, other);
    if (alike === null) continue;
    sum += alike;
    known += 1;
  }
  return { sum, known };
}

/** From 0 to 1; null: too little is known of both. */
export function shareOf({ sum, known }: Similarity): number | null {
  return known < leastKnown ? null : sum / known;
}

/** What two people have in common, in the order in which traits are told; sizes while one is not three times the other. */
export function sharedBy(one: Traits, other: Traits): readonly Shared[] {
  return traitIds.flatMap((trait): readonly Shared[] => {
    if ((alikeIn(trait, one, other) ?? 0) === 0) return [];
    switch (trait) {
      case 'industry':
      case 'country':
      case 'source':
        return [{ trait, said: one[trait]?.said ?? '' }];
      case 'size':
        return sharedSize(one.size, other.size);
      case 'seniority':
        return one.seniority === null ? [] : [{ trait, seniority: one.seniority }];
      case 'role':
        return one.role === null ? [] : [{ trait, role: one.role }];
      case 'title':
        return [{ trait, words: one.title.filter((word) => other.title.includes(word)) }];
      case 'did':
        return [{ trait, kinds: one.did.filter((kind) => other.did.includes(kind)) }];
    }
  });
}

/** Null: not known of both. */
function alikeIn(trait: TraitId, one: Traits, other: Traits): number | null {
  switch (trait) {
    case 'industry':
    case 'country':
    case 'source':
      return alikeTexts(one[trait], other[trait]);
    case 'size':
      return one.size === null || other.size === null ? null : alikeSizes(one.size, other.size);
    case 'seniority':
    case 'role':
      return one[trait] === null || other[trait] === null ? null : Number(one[trait] === other[trait]);
    case 'title':
    case 'did':
      return alikeSets(one[trait], other[trait]);
  }
}

function alikeTexts(one: Said | null, other: Said | null): number | null {
  return one === null || other === null ? null : Number(one.folded === other.folded);
}

function alikeSizes(one: number, other: number): number {
  // The greater by the less, so that it is the same to the bit from either side.
  return Math.max(0, 1 - Math.log10(Math.max(1, one, other) / Math.max(1, Math.min(one, other))));
}

/** @param one each once, as `other` */
function alikeSets(one: readonly string[], other: readonly string[]): number | null {
  if (one.length === 0 || other.length === 0) return null;
  const both = one.reduce((sum, each) => sum + Number(other.includes(each)), 0);
  return both / (one.length + other.length - both);
}

function sharedSize(one: number | null, other: number | null): readonly Shared[] {
  if (one === null || other === null || alikeSizes(one, other) < 0.5) return [];
  return [{ trait: 'size', sizes: [one, other] }];
}
