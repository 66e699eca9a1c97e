import { z } from '@/lib/zod';
import { buyingRoles } from '@/lib/funnel/person/buying-role';
import { seniorities } from '@/lib/funnel/person/title';
import { ruleSchema } from '@/lib/funnel/team/filter-schema';
import { scorecardSchema } from './scorecard-schema';
import { mayScore } from './barred-fields';

/** How a team scores, as it is checked where it enters; what it means is said in `rules.ts`. */

const id = z.string().regex(/^\S(?:.{0,78}\S)?$/u);
const name = z.string().trim().min(1).max(120);
const points = z.number().int().min(-500).max(500);
const days = z.number().positive().max(3650);
const several = z.array(z.string().trim().min(1).max(200)).min(1).max(100);
const size = z
  .strictObject({
    atLeast: z.number().int().nonnegative().optional(),
    atMost: z.number().int().nonnegative().optional(),
  })
  .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, 'empty')
  .refine(({ atLeast = 0, atMost = Number.MAX_VALUE }) => atLeast <= atMost, 'backwards');

const kind = z.strictObject({
  id,
  /** Of a kind of the team's own; the usual ones are named by the word list. */
  label: name.optional(),
  isOn: z.boolean(),
  /** True where it shows that somebody is about to buy. */
  isHigh: z.boolean(),
  points,
  halfLifeDays: days,
  /** As many as count on one day. */
  perDay: z.number().int().min(1).max(100),
  /** No more than so many within so many days; null: as often as it happens. */
  limit: z.strictObject({ times: z.number().int().min(1).max(1000), days }).nullable(),
});

const wish = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('industry'), anyOf: several, points, otherwise: points }),
  z.strictObject({ field: z.literal('country'), anyOf: several, points, otherwise: points }),
  z.strictObject({ field: z.literal('size'), range: size, points, otherwise: points }),
  z.strictObject({ field: z.literal('title'), anyOf: several, points, otherwise: points }),
  z.strictObject({
    field: z.literal('seniority'),
    anyOf: z.array(z.enum(seniorities)).min(1),
    points,
    otherwise: points,
  }),
  z.strictObject({
    field: z.literal('role'),
    anyOf: z.array(z.enum(buyingRoles)).min(1),
    points,
    otherwise: points,
  }),
]);

const profile = z.strictObject({
  id: z.uuid(),
  name,
  isOn: z.boolean(),
  wishes: z.array(wish).min(1).max(20),
});

const allowed = ruleSchema.refine(({ field }) => mayScore(field), 'field');

const rule = z.strictObject({
  id: z.uuid(),
  name,
  isOn: z.boolean(),
  of: z.enum(['fit', 'interest']),
  when: z.array(allowed).min(1).max(10),
  points,
});

const cut = z.number().int().min(-1000).max(1000);

const share = z.number().min(0).max(1);

/** A scorecard with what has to be said wherever its points are shown. */
const learned = z.strictObject({
  scorecard: scorecardSchema,
  cuts: z.strictObject({ fit: cut, interest: cut }),
  /** Wall time in ms at which it was trained. */
  trainedAt: z.number().int(),
  /** Leads were learned from as they were so many days after they were added. */
  ageDays: days,
  /** Won means won within so many days of being added. */
  withinDays: days,
  /** How sure it may be taken for; one without a signal is never put in force. */
  gate: z.enum(['ready', 'low-confidence']),
  /** Area under the curve of leads held out, and its interval. */
  auc: z.strictObject({ value: share, low: share, high: share }),
});

export const scoringChanges = z.strictObject({
  kinds: z
    .array(kind)
    .max(200)
    .refine((kinds) => new Set(kinds.map((each) => each.id)).size === kinds.length, 'twice')
    .optional(),
  profiles: z.array(profile).max(20).optional(),
  rules: z.array(rule).max(100).optional(),
  /** From so many points on a lead's fit, or interest, is high. */
  cuts: z.strictObject({ fit: cut, interest: cut }).optional(),
  /** Null: points by hand. */
  learned: learned.nullable().optional(),
});
