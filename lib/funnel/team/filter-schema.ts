import { z } from '@/lib/zod';
import { buyingRoles } from '@/lib/funnel/person/buying-role';
import { seniorities } from '@/lib/funnel/person/title';
import { dateFields, textFields } from './filter';

/** A filter as it is checked where it enters; what its rules mean is said in `filter.ts`. */

const text = z.string().trim().min(1).max(200);
const not = z.boolean().default(false);
const amount = z.number().nonnegative().max(1_000_000_000);
const days = z.number().positive().max(36_500);
const several = z.array(text).min(1).max(100);

const range = rangeOf(amount);
/** Points speak against a lead as well. */
const points = rangeOf(z.number().min(-100_000).max(100_000));

export const ruleSchema = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('stage'), not, anyOf: several }),
  z.strictObject({ field: z.literal('owner'), not, anyOf: z.array(text.nullable()).min(1).max(100) }),
  z.strictObject({ field: z.literal('tag'), not, anyOf: several }),
  z.strictObject({ field: z.literal('programme'), not, anyOf: several }),
  z.strictObject({
    field: z.enum(textFields),
    not,
    /** `words`: all of them, in any order, however they are abbreviated. */
    how: z.enum(['is', 'contains', 'words']),
    value: text,
  }),
  z.strictObject({ field: z.literal('companySize'), not, range }),
  z.strictObject({ field: z.literal('score'), not, of: z.enum(['fit', 'interest']), range: points }),
  z.strictObject({ field: z.literal('seniority'), not, anyOf: z.array(z.enum(seniorities)).min(1) }),
  z.strictObject({ field: z.literal('buyingRole'), not, anyOf: z.array(z.enum(buyingRoles)).min(1) }),
  z.strictObject({ field: z.literal('targetAccount'), not }),
  /** Every address is a free mailbox. */
  z.strictObject({ field: z.literal('personalAddress'), not }),
  z.strictObject({
    field: z.literal('activity'),
    not,
    /** Absent: any. */
    activity: z.string().min(1).max(80).optional(),
    direction: z.enum(['in', 'out', 'none']).optional(),
    atLeast: z.number().int().min(1).max(20),
    withinDays: days.optional(),
  }),
  z.strictObject({
    field: z.enum(dateFields),
    not,
    /** `within` the last so many days, or `before` them. */
    how: z.enum(['within', 'before']),
    days,
  }),
]);

export const filterSchema = z.strictObject({
  match: z.enum(['all', 'any']),
  rules: z.array(ruleSchema).max(30),
});

/** From, up to, or both. */
function rangeOf<Amount extends z.ZodNumber>(each: Amount) {
  return z
    .object({ atLeast: each.optional(), atMost: each.optional() })
    .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, 'empty')
    .refine(({ atLeast = -Infinity, atMost = Infinity }) => atLeast <= atMost, 'backwards');
}
