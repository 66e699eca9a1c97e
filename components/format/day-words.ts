import { times } from '@/lib/times';

const day = 86_400_000;

/** A day as people say it: yesterday, today, tomorrow, the weekday within six days, else the date. Wall times in ms. */
export function dayWords(at: number, now: number): string {
  const days = Math.round((midnightOf(at) - midnightOf(now)) / day);
  if (Math.abs(days) <= 1)
    return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(days, 'day');
  if (Math.abs(days) <= 6) return new Date(at).toLocaleDateString(undefined, { weekday: 'long' });
  return times.date(at, now);
}

function midnightOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
