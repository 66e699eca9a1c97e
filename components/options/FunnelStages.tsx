import type { ReactElement } from 'react';
import { kindWords } from '@/components/stage/kind-words';
import { StageBadge } from '@/components/stage/StageBadge';
import { groups, type FunnelDefinition, type Stage } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import './funnel.css';

type Props = { readonly definition: FunnelDefinition };

/** A funnel as a list to read: its stages from top to bottom, then the steps on the way. */
export function FunnelStages({ definition }: Props): ReactElement {
  const stages = definition.stages.filter((stage) => !stage.retired);
  return (
    <div className="funnel">
      {groups
        .map((group) => ({ group, within: stages.filter((stage) => stage.group === group) }))
        .filter(({ within }) => within.length > 0)
        .map(({ group, within }) => (
          <section key={group} aria-labelledby={`funnel-${group}`}>
            <h3 id={`funnel-${group}`}>{words(`options.funnel.group.${group}`)}</h3>
            <ul className="funnel-stages">
              {within.map((stage) => (
                <li key={stage.id}>
                  <StageRow definition={definition} stage={stage} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      {definition.steps.length > 0 && (
        <section aria-labelledby="funnel-steps">
          <h3 id="funnel-steps">{words('options.funnel.steps')}</h3>
          <dl className="funnel-steps">
            {definition.steps.map((step) => (
              <div key={step.id}>
                <dt>{step.label}</dt>
                <dd>{step.definition}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}

function StageRow({
  definition,
  stage,
}: {
  readonly definition: FunnelDefinition;
  readonly stage: Stage;
}): ReactElement {
  const marks = [
    words(`options.funnel.side.${stage.side}`),
    ...(stage.kind === 'open' ? [] : [kindWords(stage.kind)]),
    ...(stage.id === definition.goal ? [words('options.funnel.goal')] : []),
  ];
  return (
    <>
      <StageBadge definition={definition} stage={stage.id} />
      <span className="funnel-marks">{marks.join(' · ')}</span>
      <p className="funnel-definition">{stage.definition}</p>
    </>
  );
}
