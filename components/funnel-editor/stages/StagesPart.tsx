import { useRef, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { moveStage } from '@/lib/funnel/editing/move-stage';
import { words } from '@/lib/words';
import { AddStageForm } from './AddStageForm';
import type { PastProps } from '@/components/funnel-editor/part';
import { RetiredStages } from './RetiredStages';
import { StageItem } from './StageItem';
import { useFocusNext } from '@/components/funnel-editor/use-focus-next';

/** The stages in their order: added, changed, moved, retired and taken into use again. */
export function StagesPart(part: PastProps): ReactElement {
  const { definition, onChange } = part;
  const [isAdding, setAdding] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(root);
  const living = definition.stages.filter((stage) => !stage.retired);
  return (
    <div className="editor-fields" data-path="stages" ref={root}>
      <ol className="editor-items">
        {living.map((stage, index) => (
          <StageItem
            key={stage.id}
            {...part}
            stage={stage}
            isFirst={index === 0}
            isLast={index === living.length - 1}
            onMove={(to) => {
              const buttons = `${itemOf(stage.id)} [data-move="${to}"] button`;
              focusNext(buttons, `${itemOf(stage.id)} [data-move] button:not(:disabled)`);
              onChange(moveStage(definition, stage.id, to));
            }}
            onGone={(next) => {
              focusNext(`[data-revive="${CSS.escape(stage.id)}"] button`, '[data-add] button');
              onChange(next);
            }}
          />
        ))}
      </ol>
      {isAdding ? (
        <AddStageForm
          definition={definition}
          onAdd={(next, id) => {
            focusNext(`${itemOf(id)} summary`);
            setAdding(false);
            onChange(next);
          }}
          onCancel={() => {
            focusNext('[data-add] button');
            setAdding(false);
          }}
        />
      ) : (
        <div data-add>
          <Button icon="plus" onPress={() => setAdding(true)}>
            {words('funnelEditor.add.button')}
          </Button>
        </div>
      )}
      <RetiredStages
        {...part}
        onRevive={(next, id) => {
          focusNext(`${itemOf(id)} summary`);
          onChange(next);
        }}
      />
    </div>
  );
}

function itemOf(stageId: string): string {
  return `[data-stage="${CSS.escape(stageId)}"]`;
}
