import { countryName } from '@/components/account/countries';
import { rangeWords } from '@/components/segment/rule-words';
import type { Cuts, IdealProfile, Wish } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import { pointsWords } from './points-words';

/** What a profile means, in words: each of its wishes with what it gives. */
export function profileWords({ wishes }: Pick<IdealProfile, 'wishes'>): readonly string[] {
  return wishes.map((wish) => {
    const what = wishWords(wish);
    return wish.otherwise === 0
      ? words('score.editor.wish.gives', [what, pointsWords(wish.points)])
      : words('score.editor.wish.givesElse', [what, pointsWords(wish.points), pointsWords(wish.otherwise)]);
  });
}

/** How far a profile alone goes towards a high fit: with how many of its wishes, or not at all. */
export function reachWords({ wishes }: Pick<IdealProfile, 'wishes'>, { fit }: Pick<Cuts, 'fit'>): string {
  const gains = wishes.map(({ points }) => (points > 0 ? points : 0)).toSorted((a, b) => b - a);
  const most = gains.reduce((sum, points) => sum + points, 0);
  if (most < fit) return words('score.editor.profile.never', [pointsWords(most), fit]);
  let sum = 0;
  const enough = gains.findIndex((points) => (sum += points) >= fit) + 1;
  return words('score.editor.profile.enough', enough, [fit, enough]);
}

/** What a wish asks for. */
function wishWords(wish: Wish): string {
  switch (wish.field) {
    case 'size':
      return says(wish, wish.range.atLeast ?? wish.range.atMost ?? null, () => rangeWords(wish.range));
    case 'industry':
      return says(wish, wish.anyOf[0], () => listed(wish.anyOf));
    case 'country':
      return says(wish, wish.anyOf[0], () => listed(wish.anyOf.map((country) => countryName(country))));
    case 'title':
      return says(wish, wish.anyOf[0], () =>
        listed(wish.anyOf.map((phrase) => words('score.editor.wish.phrase', [phrase]))),
      );
    case 'seniority':
      return says(wish, wish.anyOf[0], () => listed(wish.anyOf.map((id) => words(`score.seniority.${id}`))));
    case 'role':
      return says(wish, wish.anyOf[0], () => listed(wish.anyOf.map((id) => words(`score.role.${id}`))));
  }
}

function says({ field }: Wish, first: number | string | null | undefined, tell: () => string): string {
  const name = words(`score.editor.wish.field.${field}`);
  return first === null || first === undefined
    ? words('score.editor.wish.unfinished', [name])
    : words('score.editor.wish.says', [name, tell()]);
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat(words('common.language'), { type: 'disjunction' }).format(names);
}
