const day = 86_400_000;

/** When a mail came: the time if it is from the last day, else the date. */
export function mailTime(at: number, now: number): string {
  const isRecent = now - at < day && new Date(at).getDate() === new Date(now).getDate();
  return isRecent
    ? new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(at)
    : new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }).format(at);
}

/** When a mail came, in full. */
export function mailTimeLong(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' }).format(at);
}
