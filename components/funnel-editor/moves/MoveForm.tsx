import type { ReactElement } from 'react';
import { ChoiceSet } from '@/components/field/ChoiceSet';
import { Picker } from '@/components/field/Picker';
import type { PartProps } from '@/components/funnel-editor/part';
import { stageName } from '@/components/funnel-editor/stages/StageFold';
import { sides, type Move } from '@/lib/funnel/definition/definition';
import { leadToStep, setMoveSide, startFrom } from '@/lib/funnel/editing/edit-moves';
import { landingsOf, setMoveTarget, targetsFor } from '@/lib/funnel/editing/move-targets';
import { words } from '@/lib/words';

type Props = PartProps & { readonly move: Move; readonly index: number };

/** From where a move starts, where it leads, and who may make it. */
export function MoveForm({ definition, move, index, onChange }: Props): ReactElement {
  const living = definition.stages.filter((stage) => !stage.retired);
  const from = living.map(({ id }) => id).filter((id) => move.from.includes(id));
  const steps = definition.steps.map(({ id }) => id).filter((id) => move.to?.includes(id) ?? true);
  const toggled = (before: readonly string[], after: readonly string[]): string | undefined =>
    [...before, ...after].find((id) => before.includes(id) !== after.includes(id));
  return (
    <>
      <p className="field-hint">{words(`funnelEditor.verbHint.${move.verb}`)}</p>
      <ChoiceSet
        label={words('funnelEditor.moves.from')}
        choices={living.map((stage) => ({ id: stage.id, label: stageName(stage) }))}
        value={from}
        onChange={(stages) => {
          const stage = toggled(from, stages);
          if (stage !== undefined) onChange(startFrom(definition, index, stage, stages.includes(stage)));
        }}
      />
      {move.verb === 'step' && definition.steps.length > 0 && (
        <ChoiceSet
          label={words('funnelEditor.moves.steps')}
          choices={definition.steps.map(({ id, label }) => ({ id, label }))}
          value={steps}
          onChange={(chosen) => {
            const step = toggled(steps, chosen);
            if (step !== undefined) onChange(leadToStep(definition, index, step, chosen.includes(step)));
          }}
        />
      )}
      <div className="editor-choices">
        <Target definition={definition} move={move} index={index} onChange={onChange} />
        <Picker
          label={words('funnelEditor.moves.who')}
          choices={[
            { id: 'usual', label: words('funnelEditor.moves.usual') },
            ...sides.map((id) => ({ id, label: words(`options.funnel.side.${id}`) })),
          ]}
          value={move.side ?? 'usual'}
          onChange={(id) =>
            onChange(setMoveSide(definition, index, sides.find((side) => side === id) ?? null))
          }
        />
      </div>
    </>
  );
}

/** Where a hand-over, a way back or an opening leads; of other moves that follows from what is done. */
function Target({ definition, move, index, onChange }: Props): ReactElement | null {
  const targets = targetsFor(definition, index);
  if (targets.length === 0) return null;
  const [now, ...others] = landingsOf(definition, move);
  const isOne = now !== undefined && others.length === 0 && targets.includes(now);
  return (
    <Picker
      label={words('funnelEditor.moves.target')}
      choices={[
        ...(isOne ? [] : [{ id: '', label: words('funnelEditor.moves.mixed') }]),
        ...targets.map((stage) => ({ id: stage.id, label: stageName(stage) })),
      ]}
      value={isOne ? now.id : ''}
      onChange={(stage) => onChange(setMoveTarget(definition, index, stage))}
    />
  );
}
