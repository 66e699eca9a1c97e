import type { Actor, Payload } from '@/lib/funnel/log/event';
import type { Person } from '@/lib/funnel/person/person';
import { personOf, type CastId } from './cast';
import { actorsFor, type Who } from './team';

/** Something that happened to an invented lead. `at`: wall time in ms. */
export type SampleEvent = { readonly at: number; readonly actor: Actor; readonly payload: Payload };

/** An invented lead with its past, oldest first; the first event adds it. */
export type SampleLead = {
  readonly id: CastId;
  readonly person: Person;
  readonly source: string;
  readonly capturedFrom: string;
  readonly events: readonly SampleEvent[];
};

/** How long ago, by whom, and what; events that need the time they happened at are given it. */
export type Told = readonly [ago: number, who: Who, what: Payload | ((at: number) => Payload)];

export type Beginning = {
  readonly ago: number;
  readonly who: Who;
  readonly source: string;
  readonly capturedFrom?: string;
  /** Id of a programme. */
  readonly programme?: string;
};

/** Who the user is, and how to tell one lead's past. */
export type Scene = { readonly me: string; readonly tell: Tell };

type Tell = (id: CastId, beginning: Beginning, ...then: readonly Told[]) => SampleLead;

const minute = 60_000;
export const hours = (count: number): number => count * 60 * minute;
export const days = (count: number): number => hours(count * 24);

/**
 * The scene of a moment: everything is told in times before it.
 * @param now wall time in ms
 * @param me the user's id
 */
export function sceneAt(now: number, me: string): Scene {
  const actors = actorsFor(me);
  const tell: Tell = (id, { ago, who, source, capturedFrom = 'import', programme }, ...then) => {
    const person = personOf(id);
    const added: Payload = {
      kind: 'added',
      person,
      source,
      capturedFrom,
      ...(programme === undefined ? {} : { programme }),
    };
    const events = ([[ago, who, added], ...then] satisfies readonly Told[]).map(([ago, who, what]) => {
      const at = now - ago;
      return { at, actor: actors[who], payload: typeof what === 'function' ? what(at) : what };
    });
    return { id, person, source, capturedFrom, events };
  };
  return { me, tell };
}

/** An activity of a kind, at the time at which it is told. */
export function activity(
  name: string,
  direction: 'in' | 'out' | 'none',
  keepsActive = false,
): (at: number) => Payload {
  return (occurredAt) => ({ kind: 'activity', activity: name, direction, occurredAt, keepsActive });
}

export const mailed = activity('email', 'out');
export const answered = activity('email', 'in');
export const called = activity('call', 'out');
export const met = activity('meeting', 'in');
