import { z } from '@/lib/zod';

/**
 * What a deal with somebody is worth, or is hoped to be: METRICS.md, velocity. `amount` in whole units and fractions of the currency;
 * `currency` by ISO 4217, upper case. Values of different currencies are never added up.
 */
export const dealValueSchema = z.strictObject({
  amount: z.number().nonnegative().max(1_000_000_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/u),
});

export type DealValue = Readonly<z.output<typeof dealValueSchema>>;
