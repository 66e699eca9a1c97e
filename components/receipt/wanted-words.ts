import { countryName } from '@/components/account/countries';
import { rangeWords } from '@/components/segment/rule-words';
import type { Lead } from '@/lib/funnel/log/lead';
import { seniorityOf } from '@/lib/funnel/person/title';
import type { Wish } from '@/lib/funnel/scoring/rules';
import type { Account } from '@/lib/funnel/team/account';
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
export function wantedWords(wish: Wish): string {
  switch (wish.field) {
    case 'size':
      return rangeWords(wish.range);
    case 'country':
      return listed(wish.anyOf.map((country) => countryName(country)));
    case 'seniority':
      return listed(wish.anyOf.map((id) => words(`score.seniority.${id}`)));
    case 'role':
      return listed(wish.anyOf.map((id) => words(`score.role.${id}`)));
    case 'industry':
    case 'title':
      return listed(wish.anyOf);
  }
}

/** What is known of what a wish asks about; null: nothing. */
export function knownWords({ field }: Pick<Wish, 'field'>, { lead, account }: Known): string | null {
  switch (field) {
    case 'industry':
      return account?.industry ?? null;
    case 'country':
      return account?.country ? countryName(account.country) : null;
    case 'size':
      return account?.size?.toLocaleString() ?? null;
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

function listed(names: readonly string[]): string {
  return new Intl.ListFormat(undefined, { type: 'disjunction' }).format(names);
}
