import type { ReactElement } from 'react';
import { StageGlyph } from '@/components/stage/StageGlyph';
import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { isOnTheWay } from '@/lib/funnel/definition/on-the-way';
import { stageTone } from '@/lib/funnel/definition/tone';
import { words } from '@/lib/words';
import './funnel-bars.css';

type Props = {
  readonly definition: FunnelDefinition;
  /** Leads by stage id, as of now. */
  readonly stages: Readonly<Record<string, number>>;
  /** Address of the list of a stage's leads; absent: there is no page of it. */
  readonly hrefOf?: ((stage: string) => string) | undefined;
};

/** Where all leads are now: a bar for each stage on the way to the goal, and how many stand beside it. */
export function FunnelBars({ definition, stages, hrefOf }: Props): ReactElement {
  const countOf = ({ id }: Stage): number => stages[id] ?? 0;
  const way = definition.stages.filter((stage) => isOnTheWay(definition, stage));
  const aside = definition.stages.filter((stage) => !way.includes(stage) && countOf(stage) > 0);
  const most = Math.max(1, ...way.map(countOf));
  const count = (stage: Stage): ReactElement => (
    <StageCount
      stage={stage}
      count={countOf(stage)}
      href={countOf(stage) > 0 ? hrefOf?.(stage.id) : undefined}
    />
  );
  return (
    <>
      <ol className="funnel-bars">
        {way.map((stage) => (
          <li key={stage.id} data-tone={stageTone(definition, stage)} title={stage.definition}>
            <StageGlyph tone={stageTone(definition, stage)} />
            <bdi className="funnel-bars-name">{stage.label}</bdi>
            <span className="funnel-bars-bar" aria-hidden="true">
              <i style={{ inlineSize: `${(countOf(stage) / most) * 100}%` }} />
            </span>
            {count(stage)}
          </li>
        ))}
      </ol>
      {aside.length > 0 && (
        <ul className="funnel-aside">
          {aside.map((stage) => (
            <li key={stage.id} data-tone={stageTone(definition, stage)} title={stage.definition}>
              <StageGlyph tone={stageTone(definition, stage)} />
              <bdi>{stage.label}</bdi> {count(stage)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How many; a link to them where there is a page of them. */
function StageCount({
  stage,
  count,
  href,
}: {
  readonly stage: Stage;
  readonly count: number;
  readonly href: string | undefined;
}): ReactElement {
  if (href === undefined) return <span className="funnel-bars-count figures">{count.toLocaleString()}</span>;
  return (
    <a
      className="funnel-bars-count figures"
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={words('funnelBars.open', count, [count.toLocaleString(), stage.label])}
    >
      {count.toLocaleString()}
    </a>
  );
}
