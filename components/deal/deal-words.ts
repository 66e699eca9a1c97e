import type { DealValue } from '@/lib/funnel/person/deal-value';

/** An amount as the reader's own language writes it in its currency: `€12,500`. Fractions only where there are any. */
export function dealValueWords({ amount, currency }: DealValue): string {
  return amount.toLocaleString(undefined, {
    style: 'currency',
    currency,
    ...(Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {}),
  });
}
