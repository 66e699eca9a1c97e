import type { Account } from '@/lib/funnel/team/account';
import { words } from '@/lib/words';
import { countryName } from './countries';

/** What a company is called; one that nobody named by its domain. */
export function accountName({ id, name }: Pick<Account, 'id' | 'name'>): string {
  return name ?? id;
}

/** Industry, size and country, as far as they are known. */
export function accountFacts({ industry, size, country }: Account): readonly string[] {
  return [
    industry,
    size === null ? null : words('account.people', size, [size.toLocaleString()]),
    country === null ? null : countryName(country),
  ].filter((fact) => fact !== null);
}
