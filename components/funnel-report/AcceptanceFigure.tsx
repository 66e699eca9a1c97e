import { memo, useMemo, type ReactElement } from 'react';
import { drawBars } from '@/components/charts/draw-bars';
import { Figure } from '@/components/charts/Figure';
import { textCell, type FigureTable } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import { shareText } from '@/components/quality/figure-words';
import type { AcceptanceFigures, SignalFigures } from '@/lib/metrics/report/hand-offs';
import { words } from '@/lib/words';
import { countCell, rateWords, said, shareCell } from './figure-cells';
import type { PartProps } from './part';
import type { ReportNames } from './report-names';

const look: Look = { tone: 'accepted', pattern: 'across' };
const allLook: Look = { tone: 'accepted', pattern: 'solid' };
/** The public target of hand-overs: DOMAIN.md, section 5. */
const target = 0.9;
const drawnMost = 12;
/** Sources and programmes have figures of their own. */
const shownTypes = new Set(['rule', 'wish', 'kind', 'learned', 'decided']);

/** How much of what marketing hands over sales accepts, in all and by what spoke for the lead. */
export const AcceptanceFigure = memo(function AcceptanceFigure({
  report,
  names,
  of,
  onOpen,
}: PartProps): ReactElement {
  const rows = useMemo(() => rowsOf(report.acceptance), [report]);
  const picture = useMemo(() => pictureOf(rows, names), [rows, names]);
  const table = useMemo(() => tableOf(rows, names), [rows, names]);
  const { all } = report.acceptance;
  return (
    <Figure
      title={words('report.acceptance.title')}
      says={
        all.promoted.count === 0
          ? words('report.acceptance.nobody')
          : words('report.acceptance.says', [rateWords(all.acceptance), shareText(target)])
      }
      of={of}
      picture={all.promoted.count === 0 ? null : picture}
      table={table}
      notes={[
        words('report.acceptance.notes'),
        ...(rows.length > drawnMost
          ? [words('report.firstOf', [drawnMost.toLocaleString(), rows.length.toLocaleString()])]
          : []),
      ]}
      onOpen={onOpen}
    />
  );
});

function rowsOf({ all, signals }: AcceptanceFigures): readonly SignalFigures[] {
  return [all, ...signals.filter(({ signal }) => shownTypes.has(signal.type))];
}

function pictureOf(rows: readonly SignalFigures[], names: ReportNames) {
  return drawBars({
    upTo: 1,
    mark: { value: target, text: words('report.acceptance.target', [shareText(target)]) },
    rows: rows.slice(0, drawnMost).map(({ signal, acceptance, promoted }, place) => {
      const name = names.signal(signal);
      const list = words('quality.groupOf', [name, words('quality.column.accepted')]);
      const cell = shareCell(acceptance, list);
      const { rate = 0, low, high } = acceptance;
      return {
        name,
        detail: words('report.acceptance.handedOver', promoted.count, [promoted.count.toLocaleString()]),
        bars: [{ value: rate, low, high, look: place === 0 ? allLook : look, cell, said: said(list, cell) }],
      };
    }),
  });
}

const columns = ['promoted', 'accepted', 'returned', 'open', 'won'] as const;

function tableOf(rows: readonly SignalFigures[], names: ReportNames): FigureTable {
  return {
    columns: [
      words('quality.column.name'),
      ...columns.map((column) => words(`quality.column.${column}`)),
      words('quality.column.acceptance'),
    ],
    rows: rows.map((row) => {
      const name = names.signal(row.signal);
      const list = (column: string): string => words('quality.groupOf', [name, column]);
      return [
        textCell(name),
        ...columns.map((column) => countCell(row[column], list(words(`quality.column.${column}`)))),
        shareCell(row.acceptance, list(words('quality.column.accepted'))),
      ];
    }),
  };
}
