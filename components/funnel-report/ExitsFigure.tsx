import { memo, useMemo, type ReactElement } from 'react';
import { drawBars } from '@/components/charts/draw-bars';
import { Figure } from '@/components/charts/Figure';
import { noCell, textCell, type FigureTable } from '@/components/charts/figure-data';
import { exitWays, type ExitWay, type StageExits } from '@/lib/metrics/report/exits';
import type { Report } from '@/lib/metrics/report/report';
import { isolated } from '@/components/charts/isolated';
import { tell } from '@/components/charts/tell';
import { words } from '@/lib/words';
import { exitLooks } from './exit-looks';
import { briefShare, countCell, said, shareCell } from './figure-cells';
import { legendOf } from './legend-of';
import type { PartProps } from './part';
import type { ReportNames } from './report-names';

/** Where leads went from each stage; what is lost there for good is the headline. */
export const ExitsFigure = memo(function ExitsFigure({ report, names, of, onOpen }: PartProps): ReactElement {
  const stages = useMemo(() => report.exits.filter(({ all }) => all.count > 0), [report]);
  const ways = useMemo(
    () => exitWays.filter((way) => stages.some((stage) => countOf(stage, way) > 0)),
    [stages],
  );
  const picture = useMemo(
    () => (stages.length === 0 ? null : drawBars({ rows: stages.map((stage) => rowOf(stage, names)) })),
    [stages, names],
  );
  const table = useMemo(() => tableOf(stages, ways, names), [stages, ways, names]);
  return (
    <Figure
      title={words('report.exits.title')}
      says={saysOf(report, names)}
      of={of}
      picture={picture}
      table={table}
      legend={legendOf(
        ways,
        exitLooks,
        (way) => words(`report.exits.ways.${way}`),
        (way) => stages.flatMap((stage) => stage.ways.filter((each) => each.way === way)),
      )}
      notes={[words('report.exits.notes')]}
      onOpen={onOpen}
    />
  );
});

function saysOf({ summary: { worst }, exits }: Report, names: ReportNames) {
  if (exits.every(({ all }) => all.count === 0)) return words('report.exits.nobody');
  return worst === null
    ? words('report.exits.noneForGood')
    : tell(
        (stage, share) => words('report.exits.says', [stage, share]),
        isolated(names.stage(worst.stage)),
        shareCell(worst.forGood, forGoodList(names.stage(worst.stage))),
      );
}

function countOf({ ways }: StageExits, way: ExitWay): number {
  return ways.find((each) => each.way === way)?.count ?? 0;
}

/** How the list of those who were lost for good from a stage is headed. */
function forGoodList(name: string): string {
  return words('quality.groupOf', [name, words('report.exits.forGoodColumn')]);
}

function rowOf(exits: StageExits, names: ReportNames) {
  const name = names.stage(exits.stage);
  return {
    name,
    detail: tell(
      (share) => words('report.exits.forGood', [share]),
      briefShare(exits.forGood, forGoodList(name)),
    ),
    bars: exits.ways
      .filter(({ count }) => count > 0)
      .map((each) => {
        const way = words(`report.exits.ways.${each.way}`);
        const list = words('quality.groupOf', [name, way]);
        const cell = countCell(each, list);
        return {
          value: each.count,
          look: exitLooks[each.way],
          cell: { ...cell, text: said(way, cell) },
          said: said(list, cell),
        };
      }),
  };
}

function tableOf(stages: readonly StageExits[], ways: readonly ExitWay[], names: ReportNames): FigureTable {
  return {
    columns: [
      words('report.stage'),
      words('report.exits.all'),
      words('report.exits.forGoodColumn'),
      ...ways.map((way) => words(`report.exits.ways.${way}`)),
      words('report.exits.early'),
      words('report.exits.overlong'),
    ],
    rows: stages.map((exits) => {
      const name = names.stage(exits.stage);
      const list = (column: string): string => words('quality.groupOf', [name, column]);
      return [
        textCell(name),
        countCell(exits.all, list(words('report.exits.all'))),
        shareCell(exits.forGood, forGoodList(name)),
        ...ways.map((way) => {
          const counted = exits.ways.find((each) => each.way === way);
          return counted ? countCell(counted, list(words(`report.exits.ways.${way}`))) : noCell;
        }),
        countCell(exits.early, list(words('report.exits.early'))),
        countCell(exits.overlong, list(words('report.exits.overlong'))),
      ];
    }),
  };
}
