import type { ReactElement } from 'react';
import { ChoiceSet } from '@/components/field/ChoiceSet';
import { NumberInput } from '@/components/field/NumberInput';
import { buyingRoles } from '@/lib/funnel/person/buying-role';
import { seniorities } from '@/lib/funnel/person/title';
import type { Wish } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import { CountryList } from './CountryList';
import { PhraseList } from './PhraseList';
import { problemWords } from './problem-words';
import type { ProblemType } from './find-problems';

type Props = {
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
  /** What is wrong with what it asks for. */
  readonly problem: ProblemType | undefined;
};

/** What a wish asks of its field. */
export function WishFields({ wish, onChange, problem }: Props): ReactElement {
  const error = problem && problemWords(problem);
  switch (wish.field) {
    case 'industry':
    case 'title':
      return (
        <PhraseList
          label={words(`score.editor.wish.any.${wish.field}`)}
          addLabel={words(`score.editor.wish.add.${wish.field}`)}
          placeholder={words(`score.editor.wish.placeholder.${wish.field}`)}
          value={wish.anyOf}
          onChange={(anyOf) => onChange({ ...wish, anyOf: [...anyOf] })}
          error={error}
        />
      );
    case 'country':
      return (
        <CountryList
          label={words('score.editor.wish.any.country')}
          value={wish.anyOf}
          onChange={(anyOf) => onChange({ ...wish, anyOf: [...anyOf] })}
          error={error}
        />
      );
    case 'size':
      return (
        <div className="wish-size">
          {(['atLeast', 'atMost'] as const).map((end) => (
            <NumberInput
              key={end}
              digits={8}
              label={words(`score.editor.wish.${end}`)}
              value={wish.range[end]}
              onChange={(value) => onChange({ ...wish, range: ranged(wish.range, end, value) })}
              error={end === 'atMost' || problem === 'noSize' ? error : undefined}
            />
          ))}
        </div>
      );
    case 'seniority':
      return (
        <ChoiceSet
          label={words('score.editor.wish.any.seniority')}
          choices={seniorities.map((id) => ({ id, label: words(`score.seniority.${id}`) }))}
          value={wish.anyOf}
          onChange={(anyOf) => onChange({ ...wish, anyOf: [...anyOf] })}
          error={error}
        />
      );
    case 'role':
      return (
        <ChoiceSet
          label={words('score.editor.wish.any.role')}
          choices={buyingRoles.map((id) => ({ id, label: words(`score.role.${id}`) }))}
          value={wish.anyOf}
          onChange={(anyOf) => onChange({ ...wish, anyOf: [...anyOf] })}
          error={error}
        />
      );
  }
}

type Range = Extract<Wish, { field: 'size' }>['range'];

/** An end that is left open is not there at all: what is saved is compared by what stands in it. */
function ranged(range: Range, end: keyof Range, value: number | undefined): Range {
  const ends = { ...range, [end]: value };
  return {
    ...(ends.atLeast === undefined ? {} : { atLeast: ends.atLeast }),
    ...(ends.atMost === undefined ? {} : { atMost: ends.atMost }),
  };
}
