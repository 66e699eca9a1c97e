import { z } from '@/lib/zod';
import { isTimestamp } from './clock';
import { outcomes } from '@/lib/funnel/definition/definition';
import { bantParts, mergeFields, returnAnswers, roles } from './event';
import { personChangeSchema, personSchema } from '@/lib/funnel/person/person-schema';

/**
 * The truth: what happened to a lead, in an append-only log. Never edited, never deleted but by erasing a person.
 * Unknown keys are refused by the schema, so that what a newer version wrote is refused rather than half read.
 */

const eventId = z.uuid();
const note = z.string().trim().min(1).max(4000);
const moment = z.number().int();
/** A sub-step that was offered, and what it was offered after: `<step>:<id of an activity or a message>`. */
export const offerName = z.string().regex(/^[a-z0-9][a-z0-9-]*:\S{1,200}$/u);

/** What a page suggested of a lead, as `lib/funnel/person/suggestion.ts` names it. */
export const suggestionName = z.string().regex(/^(?:person|stage|company|title):[^\p{Cc}]{1,800}$/u);

/** Who did it, and in which part. */
export const actorSchema = z.strictObject({ id: z.string().min(1), role: z.enum(roles) });

export const common = {
  id: eventId,
  v: z.literal(1),
  subject: z.strictObject({ type: z.literal('lead'), id: z.uuid() }),
  /** Hybrid logical clock. */
  at: z.string().refine(isTimestamp),
  actor: actorSchema,
  /** The definition in force, as `definitionKey` names it. */
  funnel: z.string(),
  /** One command that wrote many events. */
  batch: z.string().optional(),
  opId: z.string().min(1),
  /** The team log's number, once it has one. */
  seq: z.number().int().positive().optional(),
};

/** The last effective stage event that the writer saw: a mismatch makes the event void. */
const staged = { ...common, prev: eventId.nullable() };

const wayBack = {
  reason: z.string(),
  answer: z.string().trim().max(1000).optional(),
  /** Wall time in ms at which it wakes up. */
  wakeAt: moment.optional(),
};

export const bantSchema = z.object({
  answer: z.enum(['unknown', 'no', 'yes']),
  note: z.string().trim().max(1000).optional(),
});

export const throughSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('segment'), id: z.uuid(), name: z.string().max(200) }),
  /** Fit and interest alone: named by the segment that asks for them, where one does. */
  z.strictObject({ type: z.literal('score'), id: z.uuid().optional(), name: z.string().max(200).optional() }),
  z.strictObject({ type: z.literal('likeness') }),
]);

export const leadEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('added'),
    person: personSchema,
    source: z.string().trim().max(200).optional(),
    programme: z.string().trim().max(200).optional(),
    /** Lead id of whoever recommended us to them. An id alone: once that person is erased it names nobody. */
    referredBy: z.uuid().optional(),
    /** Where the data came from: a site's id, `import`, `hand`. Kept for access requests. */
    capturedFrom: z.string().max(100),
  }),
  z.strictObject({ ...common, kind: z.literal('edited'), changes: personChangeSchema }),
  /** More of the names that the same person has: somebody said so, or a page showed them together. Added, never replaced. */
  z.strictObject({
    ...common,
    kind: z.literal('identified'),
    emails: personSchema.shape.emails.unwrap(),
    profiles: personSchema.shape.profiles.unwrap(),
    records: personSchema.shape.records.unwrap(),
    /** The site that showed them together; absent: somebody said so. */
    seenOn: z.string().min(1).max(100).optional(),
  }),
  /** What a page suggested was looked at and denied, or is no longer; see `lib/funnel/person/suggestion.ts`. */
  z.strictObject({
    ...common,
    kind: z.literal('suggestionDenied'),
    suggestion: suggestionName,
    isDenied: z.boolean(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('tagged'),
    add: z.array(z.string().trim().min(1).max(80)).max(50),
    remove: z.array(z.string()).max(50),
  }),
  z.strictObject({ ...common, kind: z.literal('noted'), noteId: z.string(), text: note.nullable() }),
  z.strictObject({
    ...common,
    kind: z.literal('activity'),
    activity: z.string().min(1).max(80),
    /** `out`: we reached out; `in`: they did; `none`: neither (a page visit). */
    direction: z.enum(['in', 'out', 'none']),
    occurredAt: moment,
    /** A mention, comment or adding by hand keeps the lead active. */
    keepsActive: z.boolean(),
    /** A meeting or a call that took place: both sides talked. */
    held: z.literal(true).optional(),
    programme: z.string().trim().max(200).optional(),
    /** What it came through: a campaign, a site. */
    source: z.string().trim().max(200).optional(),
  }),
  /** Into a programme or out of it; the programme by its id. */
  z.strictObject({
    ...common,
    kind: z.literal('enrolled'),
    programme: z.string().min(1).max(200),
    isIn: z.boolean(),
  }),
  z.strictObject({ ...common, kind: z.literal('snoozed'), until: moment.nullable() }),
  z.strictObject({
    ...common,
    kind: z.literal('bantAnswered'),
    answers: z.partialRecord(z.enum(bantParts), bantSchema),
  }),
  /** Where the buyer is on their own way; null: not known any more. */
  z.strictObject({ ...common, kind: z.literal('journeySet'), to: z.string().nullable() }),
  /** The last approach was made (which is an activity of its own); `until`: when silence is an answer. */
  z.strictObject({ ...common, kind: z.literal('lastChanceTaken'), lastChance: z.string(), until: moment }),
  z.strictObject({ ...common, kind: z.literal('offerDismissed'), offer: offerName }),
  /** What follows from it (sent again) is an event of its own, by the same command. */
  z.strictObject({
    ...common,
    kind: z.literal('returnAnswered'),
    answer: z.enum(returnAnswers),
    note: z.string().trim().min(1).max(1000).optional(),
  }),
  z.strictObject({
    ...staged,
    kind: z.literal('qualified'),
    whyNow: z.string().trim().max(1000).optional(),
    through: throughSchema.optional(),
  }),
  z.strictObject({ ...staged, kind: z.literal('accepted') }),
  z.strictObject({ ...staged, kind: z.literal('assigned'), to: z.string().nullable() }),
  z.strictObject({ ...staged, kind: z.literal('routed'), to: z.string().nullable() }),
  z.strictObject({ ...staged, kind: z.literal('returned'), ...wayBack }),
  z.strictObject({ ...staged, kind: z.literal('recycled'), ...wayBack }),
  z.strictObject({ ...staged, kind: z.literal('disqualified'), ...wayBack }),
  z.strictObject({ ...staged, kind: z.literal('stepped'), to: z.string() }),
  z.strictObject({
    ...staged,
    kind: z.literal('outcomeSet'),
    outcome: z.enum(outcomes),
    /** Lost: `status-quo`, or the vendor that got it. */
    lostTo: z.string().trim().max(200).optional(),
  }),
  z.strictObject({ ...staged, kind: z.literal('reopened') }),
  z.strictObject({
    ...staged,
    kind: z.literal('placed'),
    stage: z.string(),
    step: z.string().optional(),
    owner: z.string().nullable(),
    /** Only where the funnel was changed: `definitionKey` of the definition that went out of force. */
    migratedFrom: z.string().optional(),
  }),
  /**
   * The same person as another lead, of which this one is part from then on. `take`: the fields in which this lead is
   * right, or, of addresses, whose first one is shown; in all others the other one is, where it says anything.
   */
  z.strictObject({
    ...common,
    kind: z.literal('mergedInto'),
    into: z.uuid(),
    take: z.array(z.enum(mergeFields)).max(mergeFields.length),
  }),
  /** Somebody else than that lead, however alike they look. */
  z.strictObject({ ...common, kind: z.literal('toldApart'), other: z.uuid() }),
  z.strictObject({ ...common, kind: z.literal('undone'), target: eventId, prev: eventId.nullable() }),
]);
