import { useId, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { CellInput } from '@/components/field/CellInput';
import { Tick } from '@/components/field/Tick';
import { isAsUsual, usualKind } from '@/lib/funnel/scoring/edit-kinds';
import { otherKind, type ActivityKind } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import type { KindField, KindTexts, TypedKind } from './kind-fields';
import { kindName } from './kind-words';

type Props = {
  readonly kind: ActivityKind;
  readonly texts: KindTexts;
  readonly wrong: TypedKind['wrong'];
  readonly onType: (field: KindField, text: string) => void;
  readonly onChange: (kind: ActivityKind) => void;
  /** Back to the usual values of a usual kind. */
  readonly onReset: (usual: ActivityKind) => void;
  readonly onRemove: () => void;
};

/** A kind in one row, and under it what is wrong with what was typed. */
export function KindRow(props: Props): ReactElement {
  const { kind, texts, wrong, onType, onChange, onReset, onRemove } = props;
  const problems = useId();
  const name = kindName(kind);
  const usual = usualKind(kind.id);
  const isOwn = usual === null;
  const box = (field: KindField, label: string): ReactElement => (
    <CellInput
      label={label}
      holds={field === 'label' ? 'text' : 'number'}
      maxLength={field === 'label' ? 120 : 8}
      value={texts[field]}
      onChange={(text) => onType(field, text)}
      wrongIn={wrong.some((each) => each.field === field) ? problems : undefined}
    />
  );
  return (
    <>
      <tr data-off={!kind.isOn || undefined}>
        <td className="kind-tick">
          <Tick
            isLabelUnseen
            label={words('score.kinds.isOnOf', [name])}
            isOn={kind.isOn}
            onChange={(isOn) => onChange({ ...kind, isOn })}
          />
        </td>
        <th scope="row" className="kind-name">
          {isOwn ? box('label', words('score.kinds.nameOf', [name])) : name}
          {kind.id === otherKind && <span className="field-hint">{words('score.kinds.otherHint')}</span>}
        </th>
        <td data-label={fieldName('points')}>{box('points', words('score.kinds.pointsOf', [name]))}</td>
        <td data-label={fieldName('halfLifeDays')}>
          {box('halfLifeDays', words('score.kinds.halfLifeOf', [name]))}
        </td>
        <td data-label={fieldName('perDay')}>{box('perDay', words('score.kinds.perDayOf', [name]))}</td>
        <td data-label={headed('limit')}>
          <span className="kind-limit">
            {box('times', words('score.kinds.timesOf', [name]))}
            {box('days', words('score.kinds.daysOf', [name]))}
          </span>
        </td>
        <td className="kind-tick" data-label={headed('isHigh')}>
          <Tick
            isLabelUnseen
            label={words('score.kinds.isHighOf', [name])}
            isOn={kind.isHigh}
            onChange={(isHigh) => onChange({ ...kind, isHigh })}
          />
        </td>
        <td className="kind-back">
          {isOwn && (
            <Button
              small
              look="quiet"
              icon="trash"
              label={words('score.kinds.remove', [name])}
              onPress={onRemove}
            />
          )}
          {!isOwn && !(isAsUsual(kind) && wrong.length === 0) && (
            <Button
              small
              look="quiet"
              label={words('score.kinds.usualOf', [name])}
              onPress={() => onReset(usual)}
            >
              {words('score.kinds.usual')}
            </Button>
          )}
        </td>
      </tr>
      {wrong.length > 0 && (
        <tr className="kind-wrong">
          <td colSpan={8} id={problems}>
            {wrong.map(({ field, problem }) => (
              <p key={field} className="field-error">
                {words('score.kinds.wrong.line', [fieldName(field), problem])}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

/** A heading with its hint, where both stand above the box itself. */
function headed(heading: 'limit' | 'isHigh'): string {
  return words('score.kinds.headed', [words(`score.kinds.${heading}`), words(`score.kinds.${heading}Hint`)]);
}

function fieldName(field: KindField): string {
  if (field === 'label') return words('score.kinds.activity');
  return words(`score.kinds.${field === 'halfLifeDays' ? 'halfLife' : isOfLimit(field) ? 'limit' : field}`);
}

function isOfLimit(field: KindField): field is 'times' | 'days' {
  return field === 'times' || field === 'days';
}
