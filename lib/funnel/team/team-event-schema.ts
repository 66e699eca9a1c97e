import { z } from '@/lib/zod';
import { common } from '@/lib/funnel/log/event-schema';
import { scoringChanges } from '@/lib/funnel/scoring/rules-schema';
import { scoringId } from '@/lib/funnel/scoring/rules';
import { filterSchema } from './filter-schema';
import { programmeKinds, targetStates } from './programme';
import { segmentDeeds } from './segment';

/** Events of what both teams share. As those of leads: appended, never edited, unknown keys refused. */

const line = z.string().trim().min(1).max(200);
const moment = z.number().int();
/** As the address of a company's people says it: lower case, a dot in it. */
export const accountDomain = z
  .string()
  .regex(/^[^\s@/.]+(?:\.[^\s@/.]+)+$/u)
  .max(253);

/** There is one way to score for the whole team. */
const onlyScoring: z.ZodType<string> = z.literal(scoringId);

export const accountChanges = z.strictObject({
  name: line.nullable().optional(),
  industry: line.nullable().optional(),
  size: z.number().int().positive().max(100_000_000).nullable().optional(),
  country: line.nullable().optional(),
  isTarget: z.boolean().optional(),
});

export const programmeChanges = z.strictObject({
  name: line.optional(),
  kind: z.enum(programmeKinds).optional(),
  about: z.string().trim().min(1).max(2000).nullable().optional(),
  startsAt: moment.nullable().optional(),
  endsAt: moment.nullable().optional(),
});

export const segmentChanges = z.strictObject({
  name: line.optional(),
  filter: filterSchema.optional(),
  does: z.enum(segmentDeeds).optional(),
  isOn: z.boolean().optional(),
});

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
export const visitCount = z.strictObject({
  from: day,
  to: day,
  count: z.number().int().nonnegative().max(1_000_000_000_000),
});

const of = <Type extends string>(type: Type, id: z.ZodType<string> = z.uuid()) => ({
  ...common,
  subject: z.strictObject({ type: z.literal(type), id }),
});
const anySubject = {
  ...common,
  subject: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('account'), id: accountDomain }),
    z.strictObject({ type: z.literal('programme'), id: z.uuid() }),
    z.strictObject({ type: z.literal('segment'), id: z.uuid() }),
    z.strictObject({ type: z.literal('scoring'), id: onlyScoring }),
    z.strictObject({ type: z.literal('visits'), id: line }),
  ]),
};

export const teamEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...of('account', accountDomain), kind: z.literal('accountSet'), changes: accountChanges }),
  z.strictObject({ ...of('programme'), kind: z.literal('programmeSet'), changes: programmeChanges }),
  z.strictObject({
    ...of('programme'),
    kind: z.literal('targetSet'),
    account: accountDomain,
    /** Null: it is no target of this programme any more. */
    state: z.enum(targetStates).nullable(),
  }),
  z.strictObject({ ...of('segment'), kind: z.literal('segmentSet'), changes: segmentChanges }),
  /** One for the whole team; removed, it is as it was before anybody changed it. */
  z.strictObject({
    ...of('scoring', onlyScoring),
    kind: z.literal('scoringSet'),
    changes: scoringChanges,
  }),
  /** How many visits a source brought, by period: counts alone, never who. The subject is the source. */
  z.strictObject({
    ...of('visits', line),
    kind: z.literal('visitsCounted'),
    counts: z.array(visitCount).min(1).max(5000),
  }),
  z.strictObject({ ...anySubject, kind: z.literal('removed') }),
  z.strictObject({ ...anySubject, kind: z.literal('undone'), target: z.uuid() }),
]);
