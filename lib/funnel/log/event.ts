import type { z } from '@/lib/zod';
import type { Verb } from '@/lib/funnel/definition/definition';
import type { actorSchema, bantSchema, common, leadEventSchema, throughSchema } from './event-schema';

export const roles = ['marketing', 'sales', 'both'] as const;
/** What marketing says to a return. */
export const returnAnswers = ['fixedAndSentAgain', 'agreed', 'disputed'] as const;
/** What is chosen, field by field, where two leads become one; everything else is united, or comes from who stays. */
export const mergeFields = ['name', 'emails', 'company', 'title', 'phone', 'source'] as const;
export const bantParts = ['budget', 'authority', 'need', 'timeline'] as const;

export type LeadEvent = Readonly<z.output<typeof leadEventSchema>>;
export type EventKind = LeadEvent['kind'];
export type EventOf<Kind extends EventKind> = Extract<LeadEvent, { kind: Kind }>;
export type Actor = Readonly<z.output<typeof actorSchema>>;
export type Role = (typeof roles)[number];
export type ReturnAnswer = (typeof returnAnswers)[number];
export type MergeField = (typeof mergeFields)[number];
export type BantPart = (typeof bantParts)[number];
export type BantAnswer = Readonly<z.output<typeof bantSchema>>;

/** What a hand-over was decided by other than by hand: a segment as it was named then, a score, or likeness to past buyers. */
export type Through = Readonly<z.output<typeof throughSchema>>;

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

/** Whether an event takes its lead over into another definition: the mapping decides that, not the moves. */
export function isMigration(event: LeadEvent): event is EventOf<'placed'> {
  return event.kind === 'placed' && event.migratedFrom !== undefined;
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
