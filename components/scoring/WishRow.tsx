import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Picker } from '@/components/field/Picker';
import { MoveButtons } from '@/components/funnel-editor/MoveButtons';
import type { Wish } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import { bounds, problemAt, type ScoringProblem } from './find-problems';
import { PointsInput } from './PointsInput';
import { problemWords } from './problem-words';
import { blankWish, wishFields } from './wish-kinds';
import { WishFields } from './WishFields';

type Props = {
  readonly wish: Wish;
  /** Its place among the wishes, from 0, and how many there are. */
  readonly place: number;
  readonly count: number;
  /** Of the draft: `profiles[0].wishes[1]`. */
  readonly path: string;
  readonly problems: readonly ScoringProblem[];
  readonly onChange: (wish: Wish) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** One wish: what it is about, what gives points and how many, also where it is known to be otherwise. */
export function WishRow(props: Props): ReactElement {
  const { wish, place, count, path, problems, onChange, onMove, onRemove } = props;
  const number = place + 1;
  const asked = `${path}.${wish.field === 'size' ? 'range' : 'anyOf'}`;
  const points = (field: 'points' | 'otherwise'): ReactElement => {
    const problem = problemAt(problems, `${path}.${field}`);
    return (
      <div data-path={`${path}.${field}`} className="wish-points">
        <PointsInput
          label={words(`score.editor.wish.${field}`)}
          value={wish[field]}
          most={bounds.points}
          onChange={(value) => onChange({ ...wish, [field]: value })}
          error={problem && problemWords(problem)}
        />
      </div>
    );
  };
  return (
    <fieldset className="wish">
      <legend className="unseen">{words('score.editor.wish.number', [number])}</legend>
      <Picker
        label={words('score.editor.wish.about')}
        choices={wishFields.map((id) => ({ id, label: words(`score.editor.wish.field.${id}`) }))}
        value={wish.field}
        onChange={(field) => {
          if (field !== wish.field) onChange(blankWish(field, wish));
        }}
      />
      {points('points')}
      {points('otherwise')}
      <span className="wish-buttons">
        <MoveButtons
          upLabel={words('score.editor.wish.up', [number])}
          downLabel={words('score.editor.wish.down', [number])}
          isFirst={place === 0}
          isLast={number === count}
          onMove={onMove}
        />
        <Button
          small
          look="quiet"
          icon="close"
          label={words('score.editor.wish.remove', [number])}
          onPress={onRemove}
        />
      </span>
      <div className="wish-asked" data-path={asked}>
        <WishFields wish={wish} onChange={onChange} problem={problemAt(problems, asked)} />
      </div>
    </fieldset>
  );
}
