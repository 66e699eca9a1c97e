import { countryName } from '@/components/account/countries';
import { rangeWords } from '@/components/segment/rule-words';
import type { Lead } from '@/lib/funnel/log/lead';
import { seniorityOf } from '@/lib/funnel/person/title';
import type { Wish } from '@/lib/funnel/scoring/rules';
import type { Account } from '@/lib/funnel/team/account';
import { onScreen, type Notation } from '@/lib/notation';
import { words } from '@/lib/words';

/** Whose attributes a receipt tells of. */
export type Known = { readonly lead: Lead; readonly account: Account | null };

/** What a wish asks about. */
export function wishField({ field }: Pick<Wish, 'field'>): string {
  switch (field) {
    case 'size':
      return words('segment.field.companySize');
    case 'role':
      return words('segment.field.buyingRole');
    case 'industry':
    case 'country':
    case 'title':
    case 'seniority':
      return words(`segment.field.${field}`);
  }
}

/** What a wish asks for, whichever of it. */
export function wantedWords(wish: Wish, notation = onScreen): string {
  switch (wish.field) {
    case 'size':
      return rangeWords(wish.range, notation);
    case 'country':
      return listed(
        wish.anyOf.map((country) => countryName(country, notation)),
        notation,
      );
    case 'seniority':
      return listed(
        wish.anyOf.map((id) => words(`score.seniority.${id}`)),
        notation,
      );
    case 'role':
      return listed(
        wish.anyOf.map((id) => words(`score.role.${id}`)),
        notation,
      );
    case 'industry':
    case 'title':
      return listed(wish.anyOf, notation);
  }
}

/** What is known of what a wish asks about; null: nothing. */
export function knownWords(
  { field }: Pick<Wish, 'field'>,
  { lead, account }: Known,
  notation = onScreen,
): string | null {
  switch (field) {
    case 'industry':
      return account?.industry ?? null;
    case 'country':
      return account?.country ? countryName(account.country, notation) : null;
    case 'size':
      return account?.size?.toLocaleString(notation.locale) ?? null;
    case 'title':
      return lead.title;
    case 'seniority': {
      const seniority = lead.title === null ? null : seniorityOf(lead.title);
      return seniority && words(`score.seniority.${seniority}`);
    }
    case 'role':
      return lead.buyingRole && words(`score.role.${lead.buyingRole}`);
  }
}

function listed(names: readonly string[], { locale }: Notation): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}
