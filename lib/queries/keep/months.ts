/** The same day some months before; where that month has no such day, its last. Wall times in ms. */
export function monthsBefore(at: number, months: number): number {
  return monthsAfter(at, -months);
}

/** The same day some months later; where that month has no such day, its last. Wall times in ms. */
export function monthsAfter(at: number, months: number): number {
  const then = new Date(at);
  const day = then.getDate();
  then.setMonth(then.getMonth() + months);
  // The 31st runs over where a month has thirty days.
  if (then.getDate() !== day) then.setDate(0);
  return then.getTime();
}
