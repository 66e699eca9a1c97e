import type { ReactElement } from 'react';
import { EmptyState } from '@/components/page/EmptyState';
import { words } from '@/lib/words';
import { AcceptanceFigure } from './AcceptanceFigure';
import { ClosingFigure } from './ClosingFigure';
import { CohortsFigure } from './CohortsFigure';
import { ExitsFigure } from './ExitsFigure';
import { ExitTimesFigure } from './ExitTimesFigure';
import { OwnerFigure, ProgrammeFigure, QuadrantFigure, SourceFigure } from './FacetFigure';
import { FirstTouchFigure } from './FirstTouchFigure';
import { FollowUpFigure } from './FollowUpFigure';
import { FunnelFigure } from './FunnelFigure';
import type { PartProps } from './part';
import { ReasonsFigure } from './ReasonsFigure';
import { RecyclingFigure } from './RecyclingFigure';
import { Summary } from './Summary';
import { TimeFigure } from './TimeFigure';
import { TrendFigure } from './TrendFigure';
import { VelocityFigure } from './VelocityFigure';
import './report.css';

type Props = PartProps & {
  /** As it begins the line at the top. */
  readonly period: string;
};

/** In two columns where they fit beside each other, one after the other where they do not. */
const sections = [
  { id: 'funnel', columns: [[FunnelFigure], [ClosingFigure, RecyclingFigure]] },
  { id: 'time', columns: [[TimeFigure], [ExitsFigure, ExitTimesFigure, CohortsFigure]] },
  {
    id: 'handOff',
    columns: [
      [FollowUpFigure, AcceptanceFigure],
      [FirstTouchFigure, ReasonsFigure],
    ],
  },
  {
    id: 'whence',
    columns: [
      [SourceFigure, OwnerFigure],
      [ProgrammeFigure, QuadrantFigure],
    ],
  },
  { id: 'months', columns: [[TrendFigure], [VelocityFigure]] },
] as const;

/** Every figure of the report, the line for the meeting first. */
export function FunnelReport({ period, ...part }: Props): ReactElement {
  if (part.report.all.count === 0)
    return <EmptyState title={words('report.noneLike')} hint={words('report.noneLikeHint')} />;
  return (
    <>
      <Summary report={part.report} period={period} onOpen={part.onOpen} />
      {sections.map(({ id, columns }) => (
        <section key={id} className="report-section" aria-labelledby={`report-${id}`}>
          <h2 id={`report-${id}`}>{words(`report.section.${id}`)}</h2>
          <div className="report-figures">
            {columns.map((figures, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- the figures are fixed
              <div key={place} className="report-column">
                {figures.map((Each, place) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <Each key={place} {...part} />
                ))}
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
