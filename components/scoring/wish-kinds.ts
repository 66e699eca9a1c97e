import type { Wish } from '@/lib/funnel/scoring/rules';

export type WishField = Wish['field'];

/** What may be wished of an ideal customer, in the order in which people think of it. */
export const wishFields = [
  'industry',
  'size',
  'country',
  'title',
  'seniority',
  'role',
] as const satisfies readonly WishField[];

/** What a wish gives until the team says otherwise. */
const usualPoints = { points: 20, otherwise: 0 } as const;

/** A wish as it begins, to be filled in. */
export function blankWish(field: WishField, points: Pick<Wish, 'points' | 'otherwise'> = usualPoints): Wish {
  const gives = { points: points.points, otherwise: points.otherwise };
  switch (field) {
    case 'industry':
    case 'country':
    case 'title':
      return { field, anyOf: [], ...gives };
    case 'size':
      return { field, range: { atLeast: 50 }, ...gives };
    case 'seniority':
      return { field, anyOf: ['owner', 'cLevel', 'vicePresident', 'director'], ...gives };
    case 'role':
      return { field, anyOf: ['economicBuyer', 'decisionMaker'], ...gives };
  }
}

/** Another wish for a profile: of a field that it has none of yet. */
export function nextWish(wishes: readonly Wish[]): Wish {
  const used = new Set(wishes.map(({ field }) => field));
  return blankWish(wishFields.find((field) => !used.has(field)) ?? 'industry');
}
