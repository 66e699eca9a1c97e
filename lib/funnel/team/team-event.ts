import type { z } from '@/lib/zod';
import type { common } from '@/lib/funnel/log/event-schema';
import type { teamEventSchema } from './team-event-schema';

/** What happened to an account, a programme or a segment: the log of what both teams share. */
export type TeamEvent = Readonly<z.output<typeof teamEventSchema>>;
export type TeamSubject = TeamEvent['subject'];
export type TeamSubjectType = TeamSubject['type'];

/** The part that says what happened; who, when and under which command are added when it is written. */
export type TeamPayload<Event extends TeamEvent = TeamEvent> = Event extends TeamEvent
  ? Omit<Event, Exclude<keyof typeof common, 'subject'>>
  : never;
