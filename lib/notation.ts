import { times } from '@/lib/times';
import { words } from '@/lib/words';

/** How numbers, days and names are written where they are told. */
export type Notation = {
  /** BCP 47; undefined: the browser's. */
  readonly locale: string | undefined;
  /** A day, of wall times in ms. */
  readonly date: (at: number, now: number) => string;
};

/** On screen: as the browser's user is used to, of this year's days without the year. */
export const onScreen: Notation = { locale: undefined, date: times.date };

/** In a file that others read: in the language of its words, every day with its year. */
export function inFiles(): Notation {
  const locale = words('common.language');
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return { locale, date: (at) => format.format(at) };
}

/** An amount in its currency, `€12,500`; fractions only where there are any. */
export function amountText(
  { amount, currency }: { readonly amount: number; readonly currency: string },
  { locale }: Pick<Notation, 'locale'> = onScreen,
): string {
  return amount.toLocaleString(locale, {
    style: 'currency',
    currency,
    ...(Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {}),
  });
}
