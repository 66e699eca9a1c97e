import { memo, useMemo, type ReactElement } from 'react';
import { drawBars } from '@/components/charts/draw-bars';
import { Figure } from '@/components/charts/Figure';
import { textCell } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import type { AcceptanceFigures } from '@/lib/metrics/report/hand-offs';
import { isolated } from '@/components/charts/isolated';
import { words } from '@/lib/words';
import { countCell, said } from './figure-cells';
import type { PartProps } from './part';

const kinds = ['returned', 'left'] as const;
const looks = {
  returned: { tone: 'hand-off', pattern: 'rising' },
  left: { tone: 'closed', pattern: 'grid' },
} as const satisfies Readonly<Record<string, Look>>;

/** Why sales gave leads back, before they accepted them and later. */
export const ReasonsFigure = memo(function ReasonsFigure({
  report,
  names,
  of,
  onOpen,
}: PartProps): ReactElement | null {
  const rows = useMemo(
    () => kinds.flatMap((kind) => rowsOf(report.acceptance, kind, names.reason)),
    [report, names],
  );
  const picture = useMemo(
    () =>
      drawBars({
        rows: rows.map(({ name, kind, way, cell, list, count }) => ({
          name,
          detail: words('report.reasons.detail', [
            words(`report.reasons.${kind}`),
            words(`quality.way.${way}`),
          ]),
          bars: [{ value: count, look: looks[kind], cell, said: said(list, cell) }],
        })),
      }),
    [rows],
  );
  const [first] = rows;
  if (!first) return null;
  return (
    <Figure
      title={words('report.reasons.title')}
      says={words('report.reasons.says', [isolated(first.name), first.cell.text])}
      of={of}
      picture={picture}
      table={{
        columns: [
          words('report.reasons.reason'),
          words('report.reasons.when'),
          words('report.reasons.way'),
          words('report.leads'),
        ],
        rows: rows.map(({ name, kind, way, cell }) => [
          textCell(name),
          textCell(words(`report.reasons.${kind}`)),
          textCell(words(`quality.way.${way}`)),
          cell,
        ]),
      }}
      legend={kinds
        .filter((kind) => rows.some((row) => row.kind === kind))
        .map((kind) => ({ look: looks[kind], text: words(`report.reasons.${kind}`) }))}
      onOpen={onOpen}
    />
  );
});

function rowsOf(
  acceptance: AcceptanceFigures,
  kind: (typeof kinds)[number],
  reasonOf: (reason: string) => string,
) {
  return acceptance[kind].map((counted) => {
    const name = reasonOf(counted.reason);
    const list = words('quality.groupOf', [name, words(`report.reasons.${kind}`)]);
    return { name, kind, way: counted.way, list, count: counted.count, cell: countCell(counted, list) };
  });
}
