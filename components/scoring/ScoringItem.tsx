import type { ReactElement, ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import { MoveButtons } from '@/components/funnel-editor/MoveButtons';
import { PathFold } from '@/components/funnel-editor/PathFold';
import { OnOff } from '@/components/options/OnOff';
import { words } from '@/lib/words';
import '@/components/funnel-editor/funnel-editor.css';
import '@/components/funnel-editor/stages/stages.css';
import './scoring.css';

type Props = {
  readonly name: string;
  /** What it means, in words. */
  readonly meaning: string;
  /** Points that it gives at the most, or takes. */
  readonly points: string;
  readonly isOn: boolean;
  /** Of the draft: `profiles[0]`. */
  readonly path: string;
  /** Its place among others, from 0, and how many there are. */
  readonly place: number;
  readonly count: number;
  readonly onSwitch: (on: boolean) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  /** Its form, made once it is folded out. */
  readonly children: () => ReactNode;
};

/** A profile or a rule as a line that says what it means, folds out to be changed, and can be switched off. */
export function ScoringItem(props: Props): ReactElement {
  const { name, meaning, points, isOn, path, place, count, onSwitch, onMove, onRemove, children } = props;
  return (
    <li className="editor-item scoring-item" data-off={!isOn || undefined}>
      <PathFold
        path={path}
        summary={
          <>
            <span className="scoring-points figures">{points}</span>
            <span className="editor-item-name">
              <bdi>{name}</bdi>
              <span className="field-hint">{isOn ? meaning : words('score.editor.off', [meaning])}</span>
            </span>
          </>
        }
      >
        {children}
      </PathFold>
      <span className="editor-item-buttons">
        <OnOff label={words('score.editor.switch', [name])} isOn={isOn} onChange={onSwitch} />
        <MoveButtons
          upLabel={words('score.editor.up', [name])}
          downLabel={words('score.editor.down', [name])}
          isFirst={place === 0}
          isLast={place === count - 1}
          onMove={onMove}
        />
        <Button
          small
          look="quiet"
          icon="trash"
          label={words('score.editor.remove', [name])}
          onPress={onRemove}
        />
      </span>
    </li>
  );
}
