import { z } from 'zod';
import { isTimestamp } from './clock';
import { outcomes, type Verb } from './definition';
import { personChangeSchema, personSchema } from './person';

/**
 * The truth: what happened to a lead, in an append-only log. Never edited, never deleted but by erasing a person.
 * Unknown keys are refused by the schema, so that what a newer version wrote is refused rather than half read.
 */

const eventId = z.uuid();
const note = z.string().trim().min(1).max(4000);
const moment = z.number().int();

export const roles = ['marketing', 'sales', 'both'] as const;

/** Who did it, and in which part. */
export const actorSchema = z.strictObject({ id: z.string().min(1), role: z.enum(roles) });

const common = {
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
export const bantParts = ['budget', 'authority', 'need', 'timeline'] as const;

export const leadEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('added'),
    person: personSchema,
    source: z.string().trim().max(200).optional(),
    programme: z.string().trim().max(200).optional(),
    /** Where the data came from: a site's id, `import`, `hand`. Kept for access requests. */
    capturedFrom: z.string().max(100),
  }),
  z.strictObject({ ...common, kind: z.literal('edited'), changes: personChangeSchema }),
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
    programme: z.string().trim().max(200).optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('snoozed'), until: moment.nullable() }),
  z.strictObject({
    ...common,
    kind: z.literal('bantAnswered'),
    answers: z.partialRecord(z.enum(bantParts), bantSchema),
  }),
  z.strictObject({ ...staged, kind: z.literal('qualified'), whyNow: z.string().trim().max(1000).optional() }),
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
  }),
  z.strictObject({ ...common, kind: z.literal('undone'), target: eventId, prev: eventId.nullable() }),
]);

export type LeadEvent = Readonly<z.output<typeof leadEventSchema>>;
export type EventKind = LeadEvent['kind'];
export type EventOf<Kind extends EventKind> = Extract<LeadEvent, { kind: Kind }>;
export type Actor = Readonly<z.output<typeof actorSchema>>;
export type Role = (typeof roles)[number];
export type BantPart = (typeof bantParts)[number];
export type BantAnswer = Readonly<z.output<typeof bantSchema>>;

/** Events that move a lead, by the verb that the definition knows. */
export const verbByKind = {
  qualified: 'qualify',
  accepted: 'accept',
  assigned: 'assign',
  routed: 'route',
  returned: 'return',
  recycled: 'recycle',
  disqualified: 'disqualify',
  stepped: 'step',
  outcomeSet: 'outcome',
  reopened: 'reopen',
  placed: 'place',
} as const satisfies Partial<Record<EventKind, Verb>>;

export type StageKindOfEvent = keyof typeof verbByKind;
export type StageEvent = EventOf<StageKindOfEvent>;

export function isStageEvent(event: LeadEvent): event is StageEvent {
  return event.kind in verbByKind;
}

/** The part of an event that says what happened; who, when and in which order are added when it is written. */
export type Payload<Event extends LeadEvent = LeadEvent> = Event extends LeadEvent
  ? Omit<Event, keyof typeof common | 'prev'>
  : never;

/**
 * The order in which events count: the team log's number (those without one last), then the clock, then the id.
 * @returns negative where `a` comes first
 */
export function compareEvents(a: Ordered, b: Ordered): number {
  const seqA = a.seq ?? Number.POSITIVE_INFINITY;
  const seqB = b.seq ?? Number.POSITIVE_INFINITY;
  if (seqA !== seqB) return seqA < seqB ? -1 : 1;
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The part of an event that its order depends on. */
export type Ordered = { readonly seq?: number | undefined; readonly at: string; readonly id: string };
