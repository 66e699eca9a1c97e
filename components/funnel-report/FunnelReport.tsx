import { useMemo, type ComponentType, type ReactElement } from 'react';
import { EmptyState } from '@/components/page/EmptyState';
import type { Report } from '@/lib/metrics/report/report';
import { words } from '@/lib/words';
import { AcceptanceFigure } from './AcceptanceFigure';
import { ActivitiesFigure } from './ActivitiesFigure';
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
import { Turn } from './Turn';
import { useTurns, type TurnPart } from './use-turns';
import { VelocityFigure } from './VelocityFigure';
import { WinChanceFigure } from './WinChanceFigure';
import { WinTimesFigure } from './WinTimesFigure';
import './report.css';

type Props = PartProps & {
  /** As it begins the line at the top. */
  readonly period: string;
};

/** Each figure, and what of the report it tells. */
const figures = {
  funnel: [FunnelFigure, ({ funnel }) => funnel],
  closing: [ClosingFigure, ({ closing }) => closing],
  winTimes: [WinTimesFigure, ({ times }) => times],
  recycling: [RecyclingFigure, ({ recycling }) => recycling],
  time: [TimeFigure, ({ times }) => times],
  exits: [ExitsFigure, ({ exits }) => exits],
  exitTimes: [ExitTimesFigure, ({ exits }) => exits],
  followUp: [FollowUpFigure, ({ followUp }) => followUp],
  acceptance: [AcceptanceFigure, ({ acceptance }) => acceptance],
  firstTouch: [FirstTouchFigure, ({ followUp }) => followUp],
  reasons: [ReasonsFigure, ({ acceptance }) => acceptance],
  source: [SourceFigure, ({ by }) => by.source],
  owner: [OwnerFigure, ({ by }) => by.owner],
  programme: [ProgrammeFigure, ({ by }) => by.programme],
  quadrant: [QuadrantFigure, ({ by }) => by.quadrant],
  activities: [ActivitiesFigure, ({ activities }) => activities],
  trend: [TrendFigure, ({ trend }) => trend],
  winChance: [WinChanceFigure, ({ times }) => times],
  cohorts: [CohortsFigure, ({ cohorts }) => cohorts],
  velocity: [VelocityFigure, ({ velocity }) => velocity],
} satisfies Readonly<Record<string, readonly [ComponentType<PartProps>, (report: Report) => unknown]>>;
type FigureId = keyof typeof figures;

/** In two columns where they fit beside each other, a third one beneath both; one after the other where they do not. */
const sections: readonly { readonly id: SectionId; readonly columns: readonly (readonly FigureId[])[] }[] = [
  { id: 'funnel', columns: [['funnel'], ['closing', 'winTimes', 'recycling']] },
  { id: 'time', columns: [['time'], ['exits', 'exitTimes']] },
  {
    id: 'handOff',
    columns: [
      ['followUp', 'acceptance'],
      ['firstTouch', 'reasons'],
    ],
  },
  { id: 'whence', columns: [['source', 'owner'], ['programme', 'quadrant'], ['activities']] },
  {
    id: 'months',
    columns: [
      ['trend', 'winChance'],
      ['cohorts', 'velocity'],
    ],
  },
];
type SectionId = 'funnel' | 'time' | 'handOff' | 'whence' | 'months';

/** What is worked out before a part is shown; what others asked for before is there. */
const turns: readonly TurnPart<Taken>[] = [
  {
    id: 'summary',
    needs: [
      ({ report }) => report.followUp,
      ({ report }) => report.acceptance,
      ({ report }) => report.closing,
      ({ report }) => report.exits,
      ({ report }) => report.times,
      ({ report }) => report.summary,
    ],
  },
  ...sections
    .flatMap(({ columns }) => columns.flat())
    .map((id): TurnPart<Taken> => ({ id, needs: [({ report }) => figures[id][1](report)] })),
];

/** What is taken over at once by each part. */
type Taken = Pick<Props, 'report' | 'names' | 'of' | 'period'>;

/** Every figure of the report, the line for the meeting first. */
export function FunnelReport({ report, names, of, period, onOpen }: Props): ReactElement {
  const taken = useMemo((): Taken => ({ report, names, of, period }), [report, names, of, period]);
  const [root, isDue] = useTurns(taken, turns);
  if (report.all.count === 0)
    return <EmptyState title={words('report.noneLike')} hint={words('report.noneLikeHint')} />;
  return (
    <div ref={root} className="report-parts">
      <Turn id="summary" value={taken} isDue={isDue('summary')}>
        {(given) => <Summary {...given} onOpen={onOpen} />}
      </Turn>
      {sections.map(({ id, columns }) => (
        <section key={id} className="report-section" aria-labelledby={`report-${id}`}>
          <h2 id={`report-${id}`}>{words(`report.section.${id}`)}</h2>
          <div className="report-figures">
            {columns.map((column) => (
              <div key={column[0]} className="report-column">
                {column.map((figure) => (
                  <Turn key={figure} id={figure} value={taken} isDue={isDue(figure)}>
                    {(given) => <FigureOf id={figure} {...given} onOpen={onOpen} />}
                  </Turn>
                ))}
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function FigureOf({ id, report, names, of, onOpen }: Props & { readonly id: FigureId }): ReactElement {
  const Each: ComponentType<PartProps> = figures[id][0];
  return <Each report={report} names={names} of={of} onOpen={onOpen} />;
}
