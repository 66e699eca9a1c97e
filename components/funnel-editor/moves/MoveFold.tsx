import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { PathFold } from '@/components/funnel-editor/PathFold';
import { StageBadge } from '@/components/stage/StageBadge';
import type { FunnelDefinition, Move, Stage } from '@/lib/funnel/definition/definition';
import { landingsOf } from '@/lib/funnel/editing/move-targets';
import { words } from '@/lib/words';
import { MoveForm } from './MoveForm';
import './moves.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly move: Move;
  /** Of the move in the definition. */
  readonly index: number;
  readonly onChange: (definition: FunnelDefinition) => void;
  readonly onRemove: () => void;
};

/** One move as a line of the table: what is done, from which stages, and where it leads. Folded out, it is changed. */
export function MoveFold({ definition, move, index, onChange, onRemove }: Props): ReactElement {
  const from = definition.stages.filter(({ id, retired }) => !retired && move.from.includes(id));
  return (
    <PathFold
      path={`moves.${move.verb}`}
      className="move-line"
      summary={
        <>
          <span className="move-verb">{words(`funnelEditor.verb.${move.verb}`)}</span>
          <Badges definition={definition} stages={from} label={words('funnelEditor.moves.from')} />
          <Badges
            definition={definition}
            stages={landingsOf(definition, move)}
            label={words('funnelEditor.moves.to')}
          />
        </>
      }
    >
      {() => (
        <>
          <MoveForm definition={definition} move={move} index={index} onChange={onChange} />
          <div>
            <Button small look="quiet" icon="trash" onPress={onRemove}>
              {words('funnelEditor.moves.remove')}
            </Button>
          </div>
        </>
      )}
    </PathFold>
  );
}

type BadgesProps = {
  readonly definition: FunnelDefinition;
  readonly stages: readonly Stage[];
  readonly label: string;
};

function Badges({ definition, stages, label }: BadgesProps): ReactElement {
  return (
    <span className="move-stages">
      <span className="move-label">{label}</span>
      {stages.length === 0 && <span className="field-hint">{words('funnelEditor.moves.nowhere')}</span>}
      {stages.map(({ id }) => (
        <StageBadge key={id} definition={definition} stage={id} dense />
      ))}
    </span>
  );
}
