import type { ReactElement } from 'react';
import { times } from '@/lib/times';

/** Day and minute in full, for whoever wants to know exactly. */
export function exactText(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/**
 * A point in time, as short as it can be said: the hour today, the day before that; the exact one on hover and
 * for machines.
 * @param at wall time in ms
 */
export function Moment({ at, now }: { readonly at: number; readonly now: number }): ReactElement {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return (
    <time className="moment" dateTime={new Date(at).toISOString()} title={exactText(at)}>
      {isToday ? new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(at) : times.date(at, now)}
    </time>
  );
}
