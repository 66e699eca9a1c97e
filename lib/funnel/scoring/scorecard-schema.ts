import { z } from '@/lib/zod';

const number = z.number();
/** Five ranges at most; see `cutPoints` in lib/scoring/learning. */
const mostCuts = 4;
const limit = number.nullable();

/** What a bin is worth, and how many closed leads that was learned from. */
const worth = {
  /** Log odds. */
  beta: number,
  /** 20 double the odds. */
  points: z.number().int(),
  closed: z.number().int().min(0),
  won: z.number().int().min(0),
};

const bin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('zero'), ...worth }),
  z.strictObject({ kind: z.literal('missing'), ...worth }),
  z.strictObject({ kind: z.literal('range'), above: limit, upTo: limit, middle: limit, ...worth }),
  z.strictObject({ kind: z.literal('label'), label: z.string(), ...worth }),
  z.strictObject({ kind: z.literal('other'), ...worth }),
]);

const column = {
  id: z.string(),
  group: z.enum(['fit', 'interest']),
  /** The bin where points begin. */
  base: z.union([z.literal(0), z.literal(1)]),
  bins: z.array(bin).readonly(),
};

const numberColumn = z
  .strictObject({ ...column, kind: z.literal('number'), cuts: z.array(number).max(mostCuts).readonly() })
  .refine(({ bins, cuts }) => isLaidOut(bins, 'zero', 'missing', 'range') && bins.length === cuts.length + 3);

const categoryColumn = z
  .strictObject({ ...column, kind: z.literal('category') })
  .refine(({ bins }) => isLaidOut(bins, 'missing', 'other', 'label'));

/** A learned scorecard as it is stored: plain data, which an older version of Stageside refuses rather than half reads. */
export const scorecardSchema = z.strictObject({
  version: z.literal(1),
  /** Log odds of a lead whose bins are all where points begin. */
  intercept: number,
  /** What it was learned from. */
  closed: z.number().int().min(0),
  won: z.number().int().min(0),
  columns: z.array(z.discriminatedUnion('kind', [numberColumn, categoryColumn])).readonly(),
});

/** Bins are found by their places. */
function isLaidOut(
  bins: readonly { readonly kind: string }[],
  ...kinds: readonly [string, string, string]
): boolean {
  const [first, second, others] = kinds;
  return (
    bins.length >= 2 &&
    bins[0]?.kind === first &&
    bins[1]?.kind === second &&
    bins.slice(2).every(({ kind }) => kind === others)
  );
}
