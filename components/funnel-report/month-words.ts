/** A month, given as `2026-03`, as it is called: "Mar 2026". */
export function monthWords(month: string): string {
  return formatted(month, { month: 'short', year: 'numeric' });
}

/** As short as it can be told: "Mar", and with its year in January. */
export function shortMonth(month: string): string {
  return formatted(month, month.endsWith('-01') ? { month: 'short', year: '2-digit' } : { month: 'short' });
}

function formatted(month: string, format: Intl.DateTimeFormatOptions): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(year, number - 1, 15).toLocaleDateString(undefined, format);
}
