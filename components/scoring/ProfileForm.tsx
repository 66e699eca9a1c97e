import { useRef, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { useFocusNext } from '@/components/funnel-editor/use-focus-next';
import type { Cuts, IdealProfile, Wish } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import { bounds, problemAt, type ScoringProblem } from './find-problems';
import { problemWords } from './problem-words';
import { scoringName } from './scoring-names';
import { moved, useRowKeys } from './use-row-keys';
import { nextWish } from './wish-kinds';
import { reachWords } from './wish-words';
import { WishRow } from './WishRow';

type Props = {
  readonly profile: IdealProfile;
  readonly cuts: Cuts;
  /** Of the draft: `profiles[0]`. */
  readonly path: string;
  readonly problems: readonly ScoringProblem[];
  readonly onChange: (profile: IdealProfile) => void;
};

/** A profile's name and wishes. */
export function ProfileForm({ profile, cuts, path, problems, onChange }: Props): ReactElement {
  const { wishes } = profile;
  const keys = useRowKeys(wishes.length);
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(root);
  const isNameless = problemAt(problems, `${path}.name`) !== undefined;
  const isEmpty = problemAt(problems, `${path}.wishes`) !== undefined;
  const change = (to: readonly Wish[]): void => onChange({ ...profile, wishes: [...to] });
  return (
    <>
      <div data-path={`${path}.name`} className="scoring-name">
        <TextInput
          label={words('score.editor.profile.name')}
          value={scoringName(profile)}
          maxLength={120}
          isRequired
          error={isNameless ? problemWords('name') : undefined}
          onChange={(name) => onChange({ ...profile, name })}
        />
      </div>
      <div className="wishes" ref={root} data-path={`${path}.wishes`}>
        {wishes.map((wish, index) => (
          <WishRow
            key={keys.keyOf(index)}
            wish={wish}
            place={index}
            count={wishes.length}
            path={`${path}.wishes[${index}]`}
            problems={problems}
            onChange={(to) => change(wishes.with(index, to))}
            onMove={(by) => {
              keys.move(index, by);
              change(moved(wishes, index, by));
            }}
            onRemove={() => {
              focusNext(':scope > .button');
              keys.remove(index);
              change(wishes.toSpliced(index, 1));
            }}
          />
        ))}
        {isEmpty && <p className="field-error">{problemWords('noWish')}</p>}
        {wishes.length < bounds.wishes && (
          <Button
            small
            icon="plus"
            onPress={() => {
              keys.add();
              change([...wishes, nextWish(wishes)]);
            }}
          >
            {words('score.editor.wish.addWish')}
          </Button>
        )}
      </div>
      {wishes.length > 0 && <p className="scoring-means">{reachWords(profile, cuts)}</p>}
    </>
  );
}
