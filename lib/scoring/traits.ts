import type { Lead } from '@/lib/funnel/log/lead';
import type { BuyingRole } from '@/lib/funnel/person/buying-role';
import { foldedWords } from '@/lib/funnel/person/fold-words';
import { seniorityOf, titleWords, type Seniority } from '@/lib/funnel/person/title';
import { otherKind, type ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Account } from '@/lib/funnel/team/account';
import { shownInterest } from './interest';

/** What people are told apart and found alike by; nothing that a rep decided is among it. */
export const traitIds = [
  'industry',
  'size',
  'country',
  'seniority',
  'title',
  'role',
  'source',
  'did',
] as const;
export type TraitId = (typeof traitIds)[number];

/** A text as it was said, with what it is compared by. */
export type Said = { readonly said: string; readonly folded: string };

/** Null, or empty: not known. */
export type Traits = {
  readonly industry: Said | null;
  /** People who work there. */
  readonly size: number | null;
  readonly country: Said | null;
  readonly seniority: Seniority | null;
  /** Telling words, each once. */
  readonly title: readonly string[];
  readonly role: BuyingRole | null;
  readonly source: Said | null;
  /** Ids of the kinds of activities that speak for somebody, each once. */
  readonly did: readonly string[];
};

type Known = { readonly lead: Lead; readonly account: Account | null };

/**
 * What is known of somebody, for comparing them with others.
 * @param until wall time in ms: what they did later does not count
 */
export function traitsOf(
  rules: Pick<ScoringRules, 'kinds'>,
  { lead, account }: Known,
  until: number,
): Traits {
  const kinds = shownInterest(rules, lead, until)
    .filter(({ kind }) => kind.points > 0 && kind.id !== otherKind)
    .map(({ kind }) => kind.id);
  return {
    industry: saidOf(account?.industry ?? null),
    size: account?.size ?? null,
    country: saidOf(account?.country ?? null),
    seniority: lead.title === null ? null : seniorityOf(lead.title),
    title: lead.title === null ? [] : [...new Set(titleWords(lead.title))],
    role: lead.buyingRole,
    source: saidOf(lead.source),
    did: [...new Set(kinds)],
  };
}

function saidOf(said: string | null): Said | null {
  const folded = said === null ? '' : foldedWords(said).join(' ');
  return said === null || folded === '' ? null : { said, folded };
}
