import type { Asked } from './asked';

/** Months one after the other. `starts` has one more than there are: where the last one ends. */
export type Months = { readonly names: readonly string[]; readonly starts: Float64Array };

/**
 * The months from one moment to another, both included.
 * @param from wall time in ms
 * @param to no earlier; so far apart at most that there are a thousand months
 */
export function monthsFrom(from: number, to: number, zone: Asked['months']): Months {
  const names: string[] = [];
  const starts: number[] = [];
  const first = new Date(from);
  const year = zone === 'utc' ? first.getUTCFullYear() : first.getFullYear();
  const month = zone === 'utc' ? first.getUTCMonth() : first.getMonth();
  for (let index = 0; index <= mostMonths; index += 1) {
    const start =
      zone === 'utc' ? Date.UTC(year, month + index, 1) : new Date(year, month + index, 1).getTime();
    starts.push(start);
    if (start > to || index === mostMonths) break;
    const place = year * 12 + month + index;
    names.push(`${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`);
  }
  return { names, starts: Float64Array.from(starts) };
}

const mostMonths = 1000;

/** In which month a moment lies; -1: in none of them. */
export function monthAt({ starts }: Months, at: number): number {
  const last = starts.length - 1;
  const first = starts[0] ?? 0;
  const end = starts[last] ?? 0;
  if (!(at >= first && at < end)) return -1;
  // Months are about as long as each other: the guess is hardly ever off by more than one.
  let month = Math.min(last - 1, Math.floor(((at - first) / (end - first)) * last));
  while (at < (starts[month] ?? 0)) month -= 1;
  while (at >= (starts[month + 1] ?? 0)) month += 1;
  return month;
}
