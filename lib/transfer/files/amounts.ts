export type Amount = {
  readonly amount: number;
  /** ISO 4217; null: the text names none. */
  readonly currency: string | null;
};

/** Signs that mean one currency, or mostly do. `$` and `kr` are of several: the user says which. */
const signs: ReadonlyMap<string, string> = new Map(
  `€ EUR, £ GBP, ¥ JPY, ₹ INR, ₩ KRW, ₽ RUB, ₺ TRY, ₪ ILS, ₴ UAH, ₫ VND, ฿ THB, R$ BRL, zł PLN, Kč CZK, Ft HUF, US$ USD,
   A$ AUD, C$ CAD, CA$ CAD, NZ$ NZD, HK$ HKD`
    .split(/,\s*/u)
    .map((each) => [each.split(' ')[0] ?? '', each.split(' ')[1] ?? ''] as const),
);

const largest = 1_000_000_000_000;
/** Longer cells are no amounts. */
const longest = 60;

/**
 * An amount in the spelling of a file: `1.234,56 €`, `USD 1,234.56`, `1'234.50`, `1 234,5`.
 * @param decimal what stands before the fraction
 * @returns null where the text is no amount of zero or more
 */
export function parseAmount(text: string, decimal: '.' | ','): Amount | null {
  const split = text.length > longest ? null : splitAmount(text);
  if (split === null) return null;
  const [whole = '', fraction, more] = split.number.split(decimal);
  const group = decimal === '.' ? ',' : String.raw`\.`;
  const isWhole = new RegExp(String.raw`^\d+$|^\d{1,3}(?:(?:${group}|['\u{2019} ])\d{2,3})+$`, 'u').test(
    whole,
  );
  if (more !== undefined || !isWhole || !/^\d*$/u.test(fraction ?? '')) return null;
  const amount = Number(`${whole.replaceAll(/\D/gu, '')}.${fraction ?? '0'}`);
  return amount <= largest ? { amount, currency: split.currency } : null;
}

/**
 * What stands before the fraction in a column of amounts: the sign that is followed by other than three figures, or
 * comes after the other one. Where nothing tells, the point.
 */
export function guessDecimal(cells: readonly string[]): '.' | ',' {
  const votes = { '.': 0, ',': 0 };
  for (const cell of cells) {
    const number = cell.length > longest ? '' : (splitAmount(cell)?.number ?? '');
    const last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
    if (last === -1) continue;
    const sign = number[last] as '.' | ',';
    const other = sign === '.' ? ',' : '.';
    const isRepeated = number.indexOf(sign) !== last;
    if (isRepeated) votes[other] += 1;
    else if (number.includes(other) || number.length - last - 1 !== 3) votes[sign] += 1;
  }
  return votes[','] > votes['.'] ? ',' : '.';
}

function splitAmount(text: string): { readonly number: string; readonly currency: string | null } | null {
  const plain = text.replaceAll(/[\s\u{a0}\u{202f}]+/gu, ' ').trim();
  const found = /^([^\d\s.,+-]{0,4})\s*\+?(\d[\d.,'\u{2019} ]*?)\s*([^\d\s.,+-]{0,4})$/u.exec(plain);
  if (!found) return null;
  const [, before = '', number = '', after = ''] = found;
  const named = before === '' ? after : before;
  if ((before !== '' && after !== '') || !isCurrency(named)) return null;
  const code = /^[A-Z]{3}$/iu.test(named) ? named.toUpperCase() : null;
  return { number, currency: code ?? signs.get(named) ?? null };
}

function isCurrency(text: string): boolean {
  return (
    text === '' || text === '$' || /^kr\.?$/iu.test(text) || signs.has(text) || /^[A-Z]{3}$/iu.test(text)
  );
}

/** The currency that a text names by code or sign; null: none. */
export function parseCurrency(text: string): string | null {
  const plain = text.trim();
  if (/^[A-Z]{3}$/iu.test(plain)) return plain.toUpperCase();
  return signs.get(plain) ?? /\b[A-Z]{3}\b/u.exec(plain)?.[0] ?? null;
}
