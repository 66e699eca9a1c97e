import type { ReactElement, ReactNode } from 'react';
import { Icon } from '@/components/icon/Icon';
import { StageGlyph } from '@/components/stage/StageGlyph';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageTone } from '@/lib/funnel/definition/tone';
import { words } from '@/lib/words';
import type { DrawnAside, Slice } from './drawn';
import { placeOf } from './place-of';
import './drawing.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly drawn: Slice | DrawnAside;
  readonly columns: number;
  /** Leads in it; undefined: not told. */
  readonly count: number | undefined;
  readonly isSelected: boolean;
  readonly isWide: boolean;
  readonly onSelect: ((stage: string) => void) | undefined;
};

/** What is written on a stage of the drawing: shape and name, the flag of the goal, leads, sub-steps. */
export function DrawnStage(props: Props): ReactElement {
  const { definition, drawn, columns, count, isSelected, isWide, onSelect } = props;
  const { stage, box } = drawn;
  const tone = stageTone(definition, stage);
  const isGoal = stage.id === definition.goal;
  const given = {
    className: 'funnel-drawing-stage',
    'data-tone': tone,
    'data-aside': 'from' in drawn || undefined,
    'data-narrow': !isWide || undefined,
    title: words('lead.stage.hover', [stage.label, stage.definition]),
    style: placeOf(box),
  };
  const content = (
    <>
      <span className="funnel-drawing-name">
        <span className="funnel-drawing-mark">
          {isGoal && (
            <>
              <Icon name="flag" size={12} />
              <span className="unseen">{words('options.funnel.goal')}</span>
            </>
          )}
        </span>
        <span className="funnel-drawing-label">
          <StageGlyph tone={tone} />
          <bdi>{stage.label}</bdi>
        </span>
        <Count count={count} />
      </span>
      {'from' in drawn ? (
        <From drawn={drawn} definition={definition} isShown={isWide} />
      ) : (
        <Steps drawn={drawn} columns={columns} />
      )}
    </>
  );
  return onSelect ? (
    <button type="button" {...given} aria-pressed={isSelected} onClick={() => onSelect(stage.id)}>
      {content}
    </button>
  ) : (
    <div {...given} data-selected={isSelected || undefined}>
      {content}
    </div>
  );
}

function Count({ count }: { readonly count: number | undefined }): ReactNode {
  if (count === undefined) return <span className="funnel-drawing-count" />;
  return (
    <span className="funnel-drawing-count figures">
      <span aria-hidden="true">{count.toLocaleString()}</span>
      <span className="unseen">{words('options.stored.leads', count, [count.toLocaleString()])}</span>
    </span>
  );
}

/** The sub-steps in their order, numbered. */
function Steps({
  drawn: { steps },
  columns,
}: {
  readonly drawn: Slice;
  readonly columns: number;
}): ReactNode {
  if (steps.length === 0) return null;
  return (
    <span
      className="funnel-drawing-steps"
      style={{ gridTemplateColumns: `repeat(${Math.min(columns, steps.length)}, minmax(0, 1fr))` }}
    >
      {steps.map((step, place) => (
        <span
          key={step.id}
          className="funnel-drawing-step"
          title={words('lead.stage.hover', [step.label, step.definition])}
        >
          <span className="figures">{(place + 1).toLocaleString()}</span> <bdi>{step.label}</bdi>
        </span>
      ))}
    </span>
  );
}

/** From where a stage off the way is come to, by short names. */
function From({
  drawn,
  definition,
  isShown,
}: {
  readonly drawn: DrawnAside;
  readonly definition: FunnelDefinition;
  readonly isShown: boolean;
}): ReactNode {
  const from = definition.stages.filter(({ id }) => drawn.from.some((way) => way.from === id));
  if (!isShown || from.length === 0) return null;
  return (
    <span className="funnel-drawing-from">
      {words('funnelDrawing.from', [from.map(({ code }) => code).join(', ')])}
    </span>
  );
}
