/** Languages in which the products that export dates are sold; the names come from the browser. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'tr', 'ru'];

/**
 * Tells the number of a month, from 1, by its name, whole or short; undefined: no month is called so. The names are asked
 * for when the first is looked up, since that takes a moment.
 */
export function monthNames(): (name: string) => number | undefined {
  let numbers: ReadonlyMap<string, number> | null = null;
  return (name) => {
    numbers ??= allNames();
    return numbers.get(normal(name)) ?? numbers.get(normal(name).slice(0, 3));
  };
}

function allNames(): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const language of languages)
    for (const style of ['long', 'short'] as const) {
      // Some languages bend a month's name beside a day.
      const formats = [{ month: style }, { month: style, day: 'numeric' }] as const;
      for (const options of formats) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
        for (let month = 1; month <= 12; month += 1) {
          const part = format
            .formatToParts(Date.UTC(2026, month - 1, 1))
            .find(({ type }) => type === 'month')?.value;
          const name = normal(part ?? '');
          // The first language that has it is right: English comes first.
          if (name !== '' && !/\d/u.test(name) && !numbers.has(name)) numbers.set(name, month);
        }
      }
    }
  return numbers;
}

function normal(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}|[.\s]/gu, '')
    .toLowerCase();
}
