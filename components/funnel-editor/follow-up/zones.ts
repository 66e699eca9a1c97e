/** Time zones by their IANA names, as a list to search: the one in use is in it whatever the browser lists. */
export function zoneChoices(inUse: string): readonly { readonly id: string; readonly label: string }[] {
  const zones = new Set(['UTC', inUse, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].toSorted().map((id) => ({ id, label: id.replaceAll('_', ' ') }));
}

/** The zone of this computer's clocks. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The days of the week from Monday, 1, to Sunday, 7, by their names. */
export function weekdays(): readonly { readonly id: string; readonly label: string }[] {
  const format = new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' });
  // The first of January 2024 was a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    id: String(day),
    label: format.format(Date.UTC(2024, 0, day)),
  }));
}

/** A day as `2026-12-25` in words, with its day of the week. */
export function dayText(day: string): string {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
