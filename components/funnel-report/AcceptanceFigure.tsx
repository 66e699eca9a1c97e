import { memo, useMemo, type ReactElement } from 'react';
import type { Look } from '@/components/charts/look';
import { tell } from '@/components/charts/tell';
import { shareText } from '@/components/quality/figure-words';
import type { SignalFigures } from '@/lib/metrics/report/hand-offs';
import { words } from '@/lib/words';
import { BarsFigure, type BarsLine } from './BarsFigure';
import { countCell, shareCell } from './figure-cells';
import type { PartProps } from './part';
import type { ReportNames } from './report-names';
import { shareBar } from './share-bar';

const look: Look = { tone: 'accepted', pattern: 'across' };
const allLook: Look = { tone: 'accepted', pattern: 'solid' };
/** The public target of hand-overs: DOMAIN.md, section 5. */
const target = 0.9;
/** Sources and programmes have figures of their own. */
const shownTypes = new Set(['rule', 'wish', 'kind', 'learned', 'decided']);
const columns = ['promoted', 'accepted', 'returned', 'open', 'won'] as const;

/** How much of what marketing hands over sales accepts, in all and by what spoke for the lead. */
export const AcceptanceFigure = memo(function AcceptanceFigure({
  report: {
    acceptance: { all, signals },
  },
  names,
  of,
  onOpen,
}: PartProps): ReactElement {
  const lines = useMemo(
    () => [
      lineOf(all, allLook, names),
      ...signals.filter(({ signal }) => shownTypes.has(signal.type)).map((each) => lineOf(each, look, names)),
    ],
    [all, signals, names],
  );
  const mark = useMemo(
    () => ({ value: target, text: words('report.acceptance.target', [shareText(target)]) }),
    [],
  );
  return (
    <BarsFigure
      title={words('report.acceptance.title')}
      says={
        all.promoted.count === 0
          ? words('report.acceptance.nobody')
          : tell(
              (share, aim) => words('report.acceptance.says', [share, aim]),
              shareCell(all.acceptance, listOf(names.signal(all.signal), 'accepted')),
              shareText(target),
            )
      }
      of={of}
      isBare={all.promoted.count === 0}
      lines={lines}
      upTo={1}
      mark={mark}
      columns={[
        words('quality.column.name'),
        ...columns.map((column) => words(`quality.column.${column}`)),
        words('quality.column.acceptance'),
      ]}
      notes={[words('report.acceptance.notes')]}
      onOpen={onOpen}
    />
  );
});

function lineOf(figures: SignalFigures, shown: Look, names: ReportNames): BarsLine {
  const { signal, acceptance, promoted } = figures;
  const name = names.signal(signal);
  const bar = shareBar(acceptance, listOf(name, 'accepted'), shown);
  return {
    name,
    detail: tell(
      (count) => words('report.acceptance.handedOver', promoted.count, [count]),
      countCell(promoted, listOf(name, 'promoted')),
    ),
    bars: [bar],
    cells: [...columns.map((column) => countCell(figures[column], listOf(name, column))), bar.cell],
  };
}

/** How the list of those behind a number is headed. */
function listOf(name: string, column: (typeof columns)[number]): string {
  return words('quality.groupOf', [name, words(`quality.column.${column}`)]);
}
