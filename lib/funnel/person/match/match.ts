import type { Lead } from '@/lib/funnel/log/lead';
import { companyOf } from '@/lib/funnel/person/company-of';
import { foldCompany, foldName } from '@/lib/funnel/person/fold-name';
import { identityKeys, type IdentityKey } from '@/lib/funnel/person/identity';
import { isSimilarMail } from '@/lib/funnel/person/similar-mail';
import type { Seen } from './seen';
import { suggestionsOf } from './seen';

/** How sure it is that somebody on a page is a lead, the surest first. Only the first two bind by themselves. */
export const strengths = ['mail', 'profile', 'similarMail', 'nameAndCompany', 'name'] as const;
export type Strength = (typeof strengths)[number];

/** A lead that somebody on a page is, or may be. */
export type Match = {
  readonly lead: Lead;
  readonly strength: Strength;
  /** What speaks for it: the key that both have; else the lead's address, company or name that is alike. */
  readonly by: string;
};

export type Recognition =
  /** One lead, by a key that binds. */
  | { readonly type: 'bound'; readonly match: Match }
  /** Several leads have a key of theirs: nobody is chosen for the user. */
  | { readonly type: 'tie'; readonly matches: readonly Match[] }
  /** None has, but some may be the same person; the likeliest first. */
  | { readonly type: 'possible'; readonly matches: readonly Match[] }
  | { readonly type: 'new' };

/**
 * Who somebody on a page is. A weaker match counts only where no stronger one binds, and not at all where it was denied.
 * @param candidates leads that have a key of theirs or a name like theirs, in any order; others do no harm
 */
export function recognise(seen: Seen, candidates: readonly Lead[]): Recognition {
  const matches = matchesOf(seen, candidates);
  const [first, ...others] = matches.filter(({ strength }) => binds(strength));
  if (first && others.length > 0) return { type: 'tie', matches: [first, ...others] };
  if (first) return { type: 'bound', match: first };
  return matches.length > 0 ? { type: 'possible', matches } : { type: 'new' };
}

/** Each candidate that matches once, by the strongest of what speaks for it; the strongest first. */
export function matchesOf(seen: Seen, candidates: readonly Lead[]): readonly Match[] {
  const distinct = [...new Map(candidates.map((lead) => [lead.id, lead])).values()];
  return distinct
    .map((lead) => matchOf(seen, lead))
    .filter((match) => match !== null)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || b.lead.updatedAt - a.lead.updatedAt);
}

function binds(strength: Strength): boolean {
  return strength === 'mail' || strength === 'profile';
}

function rankOf({ strength }: Match): number {
  return strengths.indexOf(strength);
}

function matchOf(seen: Seen, lead: Lead): Match | null {
  const bound = boundBy(seen.keys, lead);
  if (bound) return bound;
  if (suggestionsOf(seen).some((suggestion) => lead.denied.includes(suggestion))) return null;
  const similar = lead.emails.find((email) => seen.emails.some((other) => isSimilarMail(email, other)));
  if (similar !== undefined) return { lead, strength: 'similarMail', by: similar };
  const name = foldName(seen.name ?? '');
  if (name === '' || lead.name === null || foldName(lead.name) !== name) return null;
  const company = sharedCompany(seen, lead);
  if (company !== null) return { lead, strength: 'nameAndCompany', by: company };
  return isWholeName(name) ? { lead, strength: 'name', by: lead.name } : null;
}

function boundBy(keys: readonly IdentityKey[], lead: Lead): Match | null {
  const known = new Set(identityKeys(lead));
  const shared = keys.filter((key) => known.has(key));
  const by = shared.find((key) => key.startsWith('mail:')) ?? shared[0];
  if (by === undefined) return null;
  return { lead, strength: by.startsWith('mail:') ? 'mail' : 'profile', by };
}

/** A company of both: as it is said, or as the address names it. */
function sharedCompany(seen: Seen, lead: Lead): string | null {
  const theirs = new Set(companies(seen.company, seen.emails).map((company) => foldCompany(company)));
  return companies(lead.company, lead.emails).find((company) => theirs.has(foldCompany(company))) ?? null;
}

function companies(company: string | null, emails: readonly string[]): readonly string[] {
  const named = [company ?? '', ...emails.map((email) => companyOf(email))];
  return named.filter((each) => foldCompany(each) !== '');
}

/** A given name alone, or a team's, is everybody's; where names are written without gaps it is the whole. */
function isWholeName(folded: string): boolean {
  return (
    folded.includes(' ') || /[\p{Script=Han}\p{Script=Kana}\p{Script=Hangul}\p{Script=Thai}]{2}/u.test(folded)
  );
}
