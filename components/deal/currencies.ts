import countryToCurrency from 'country-to-currency';

/** Every currency that the browser can write, by code and name, in the reader's language. */
export function currencyChoices(): readonly { readonly id: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(undefined, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((id) => ({
    id,
    label: `${id} ${names.of(id) ?? ''}`.trim(),
  }));
}

/** What is paid in where the reader's language is spoken: a guess that is right most of the time. */
export function usualCurrency(locale: string = navigator.language): string {
  const { region } = new Intl.Locale(locale).maximize();
  const byCountry: Readonly<Record<string, string | undefined>> = countryToCurrency;
  return byCountry[region ?? ''] ?? 'EUR';
}
