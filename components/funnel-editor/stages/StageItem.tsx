import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { PastProps } from '@/components/funnel-editor/part';
import { kindWords } from '@/components/stage/kind-words';
import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import { RetireStage } from './RetireStage';
import { StageFold, stageName } from './StageFold';
import { StageForm } from './StageForm';
import { WaysIn } from './WaysIn';

type Props = PastProps & {
  readonly stage: Stage;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (to: 'up' | 'down') => void;
  /** The draft without it, or with it retired. */
  readonly onGone: (definition: FunnelDefinition) => void;
};

/** One stage: a line to read, folded out to be changed, and moved up and down among the others. */
export function StageItem({ stage, isFirst, isLast, onMove, onGone, ...part }: Props): ReactElement {
  const { definition, onChange } = part;
  const path = `stages[${definition.stages.indexOf(stage)}]`;
  const name = stageName(stage);
  const marks = [
    words(`options.funnel.group.${stage.group}`),
    words(`options.funnel.side.${stage.side}`),
    ...(stage.kind === 'open' ? [] : [kindWords(stage.kind)]),
  ];
  return (
    <li className="editor-item" data-stage={stage.id}>
      <StageFold definition={definition} stage={stage} path={path} summary={marks.join(' · ')}>
        {() => (
          <>
            <StageForm definition={definition} onChange={onChange} stage={stage} path={path} />
            <div data-path={`${path}.placing`}>
              <WaysIn definition={definition} stage={stage.id} />
            </div>
            <RetireStage {...part} onChange={onGone} stage={stage} />
          </>
        )}
      </StageFold>
      <div className="editor-item-buttons">
        {(['up', 'down'] as const).map((to) => (
          <span key={to} data-move={to}>
            <Button
              small
              look="quiet"
              icon={to}
              label={words(`funnelEditor.stages.${to}`, [name])}
              isDisabled={to === 'up' ? isFirst : isLast}
              onPress={() => onMove(to)}
            />
          </span>
        ))}
      </div>
    </li>
  );
}
