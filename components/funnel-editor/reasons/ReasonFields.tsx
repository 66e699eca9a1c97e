import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { MoveButtons } from '@/components/funnel-editor/MoveButtons';
import type { PartProps } from '@/components/funnel-editor/part';
import { PathFold } from '@/components/funnel-editor/PathFold';
import type { Reason } from '@/lib/funnel/definition/definition';
import { moveReason } from '@/lib/funnel/editing/edit-reasons';
import { words } from '@/lib/words';
import { ReasonDetails } from './ReasonDetails';
import './reasons-part.css';

type Props = PartProps & {
  readonly reason: Reason;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRemove: () => void;
};

/** One reason, folded to a line: what it is, from where, and what comes of it; unfolded, all of it to change. */
export function ReasonFields({
  definition,
  onChange,
  reason,
  isFirst,
  isLast,
  onRemove,
}: Props): ReactElement {
  const path = `reasons[${definition.reasons.findIndex(({ id }) => id === reason.id)}]`;
  return (
    <div className="reason">
      <PathFold path={path} summary={<Summary definition={definition} reason={reason} />}>
        {() => <ReasonDetails definition={definition} onChange={onChange} reason={reason} path={path} />}
      </PathFold>
      <span className="reason-buttons">
        <MoveButtons
          upLabel={words('reasonEditor.up', [reason.label])}
          downLabel={words('reasonEditor.down', [reason.label])}
          isFirst={isFirst}
          isLast={isLast}
          onMove={(by) => onChange(moveReason(definition, reason.id, by))}
        />
        <Button
          small
          look="quiet"
          icon="trash"
          label={words('reasonEditor.removeReason', [reason.label])}
          onPress={onRemove}
        />
      </span>
    </div>
  );
}

function Summary({ definition, reason }: Pick<Props, 'definition' | 'reason'>): ReactElement {
  const from = definition.stages.filter(({ id }) => reason.from.includes(id)).map(({ code }) => code);
  const way = words(`reasonEditor.ways.${reason.way}.label`);
  return (
    <>
      <bdi className="reason-name">
        {reason.label.trim() === '' ? words('reasonEditor.nameless') : reason.label}
      </bdi>
      <span className="reason-way">{words('reasonEditor.summary', [way, from.join(', ')])}</span>
      <bdi className="reason-next">{reason.nextAction}</bdi>
    </>
  );
}
