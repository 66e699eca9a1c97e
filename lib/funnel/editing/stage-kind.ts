import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { withStage } from './change-stage';
import { addMove, startFrom } from './edit-moves';

type Kind = Stage['kind'];

/** The kinds that a stage may have, as leads stand there: an outcome makes it an end, and only one stage is won. */
export function kindsFor({ stages }: FunnelDefinition, stage: Stage): readonly Kind[] {
  const otherWon = stages.some(({ id, kind, retired }) => kind === 'won' && id !== stage.id && !retired);
  const kinds = alikeKinds(stage).filter((kind) => kind !== 'won' || !otherWon);
  return kinds.includes(stage.kind) ? kinds : [stage.kind, ...kinds];
}

/** Changes the kind of a stage; in a hand-off somebody can accept. */
export function setKind(definition: FunnelDefinition, stageId: string, kind: Kind): FunnelDefinition {
  const changed = withStage(definition, stageId, (stage) => ({ ...stage, kind }));
  const accepting = changed.moves.filter(({ verb }) => verb === 'accept');
  if (kind !== 'hand-off' || accepting.some(({ from }) => from.includes(stageId))) return changed;
  const ready = accepting.length > 0 ? changed : addMove(changed, 'accept');
  return startFrom(
    ready,
    ready.moves.findIndex(({ verb }) => verb === 'accept'),
    stageId,
    true,
  );
}

function alikeKinds({ placing }: Stage): readonly Kind[] {
  if (placing?.outcome === 'won') return ['won', 'after-sale'];
  if (placing?.outcome != null) return ['lost', 'closed'];
  return placing?.parked === true ? ['parked', 'open'] : ['open', 'hand-off'];
}
