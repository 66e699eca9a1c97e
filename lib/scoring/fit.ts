import type { IdealProfile, ScoringRules, Wish } from '@/lib/funnel/scoring/rules';
import { foldedWords } from '@/lib/funnel/person/fold-words';
import { seniorityOf, titleHas } from '@/lib/funnel/person/title';
import type { Line, ScoreFacts } from './score';
import { sumOf } from './tenths';

type Known = Pick<ScoreFacts, 'lead' | 'account'>;

/**
 * What speaks for and against a lead by the ideal customer profile that it comes nearest to: of several, the one that
 * gives most points, and of those alike the one that could give most. A wish whose field is not known gives none and
 * costs none.
 */
export function fitLines({ profiles }: Pick<ScoringRules, 'profiles'>, known: Known): readonly Line[] {
  const asked = profiles
    .filter(({ isOn }) => isOn)
    .map((profile) => profile.wishes.map((wish) => lineOf(profile, wish, known)));
  const [best = []] = asked.toSorted((a, b) => sumOf(b) - sumOf(a) || couldGive(b) - couldGive(a));
  return best;
}

/** Whether a lead is as a wish says; null: nobody knows. */
function isAsWished(wish: Wish, { lead, account }: Known): boolean | null {
  switch (wish.field) {
    case 'industry':
    case 'country': {
      const said = account?.[wish.field] ?? null;
      return said === null ? null : wish.anyOf.some((each) => fold(each) === fold(said));
    }
    case 'size': {
      const size = account?.size ?? null;
      const { atLeast = 0, atMost = Number.MAX_VALUE } = wish.range;
      return size === null ? null : size >= atLeast && size <= atMost;
    }
    case 'title': {
      const { title } = lead;
      return title === null ? null : wish.anyOf.some((phrase) => titleHas(title, phrase));
    }
    case 'seniority': {
      const seniority = lead.title === null ? null : seniorityOf(lead.title);
      return seniority === null ? null : wish.anyOf.includes(seniority);
    }
    case 'role':
      return lead.buyingRole === null ? null : wish.anyOf.includes(lead.buyingRole);
  }
}

function lineOf(profile: IdealProfile, wish: Wish, known: Known): Line {
  const answer = isAsWished(wish, known);
  const line = { group: 'fit', reason: { type: 'wish', profile, wish } } as const;
  if (answer === null) return { ...line, state: 'unknown', points: 0, full: wish.points };
  return answer
    ? { ...line, state: 'counts', points: wish.points, full: wish.points }
    : { ...line, state: 'unmet', points: wish.otherwise, full: wish.points };
}

function couldGive(lines: readonly Line[]): number {
  return lines.reduce((sum, { state, full }) => sum + (state === 'unknown' ? Math.max(0, full) : 0), 0);
}

function fold(text: string): string {
  return foldedWords(text).join(' ');
}
