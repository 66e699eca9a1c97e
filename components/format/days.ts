/** Days as fields hold them, in the user's own time zone. */

/** `YYYY-MM-DD` of a wall time. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The hour at which a day begins for work. */
const morning = 9;

/** Wall time in ms of that day's morning; null where the text is no day. */
export function morningOf(day: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day)?.slice(1).map(Number);
  const [year, month, date] = parts ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  return new Date(year, month - 1, date, morning).getTime();
}

/** Wall time in ms of that day's last millisecond; null where the text is no day. */
export function endOf(day: string): number | null {
  const morning = morningOf(day);
  return morning === null ? null : new Date(morning).setHours(24, 0, 0, 0) - 1;
}

/** The day some months after a wall time; the month's last where it has no such day. */
export function monthsAfter(at: number, months: number): string {
  const from = new Date(at);
  const wanted = new Date(from.getFullYear(), from.getMonth() + months, 1);
  const last = new Date(wanted.getFullYear(), wanted.getMonth() + 1, 0).getDate();
  wanted.setDate(Math.min(from.getDate(), last));
  return dayOf(wanted.getTime());
}

/** The day so many days after a wall time. */
export function daysAfter(at: number, days: number): string {
  const day = new Date(at);
  day.setDate(day.getDate() + days);
  return dayOf(day.getTime());
}

/** The Monday after a wall time; on a Monday the next one. */
export function nextMonday(at: number): string {
  // Sunday is 0.
  return daysAfter(at, (8 - new Date(at).getDay()) % 7 || 7);
}
