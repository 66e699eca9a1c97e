import { memo, useMemo, type ReactElement } from 'react';
import { textCell } from '@/components/charts/figure-data';
import { isolated } from '@/components/charts/isolated';
import { tell } from '@/components/charts/tell';
import type { AcceptanceFigures } from '@/lib/metrics/report/hand-offs';
import { words } from '@/lib/words';
import { BarsFigure, type BarsLine } from './BarsFigure';
import { countCell, said } from './figure-cells';
import { legendOf } from './legend-of';
import type { PartProps } from './part';

const kinds = ['returned', 'left'] as const;
type Kind = (typeof kinds)[number];
const looks = {
  returned: { tone: 'hand-off', pattern: 'rising' },
  left: { tone: 'closed', pattern: 'grid' },
} as const;

/** Why sales gave leads back, before they accepted them and later. */
export const ReasonsFigure = memo(function ReasonsFigure({
  report: { acceptance },
  names,
  of,
  onOpen,
}: PartProps): ReactElement | null {
  const lines = useMemo(
    () => kinds.flatMap((kind) => linesOf(acceptance, kind, names.reason)),
    [acceptance, names],
  );
  const [first] = lines;
  if (!first) return null;
  return (
    <BarsFigure
      title={words('report.reasons.title')}
      says={tell(
        (reason, count) => words('report.reasons.says', [reason, count]),
        isolated(first.name),
        first.bars[0].cell,
      )}
      of={of}
      lines={lines}
      columns={[
        words('report.reasons.reason'),
        words('report.reasons.when'),
        words('report.reasons.way'),
        words('report.leads'),
      ]}
      legend={legendOf(
        kinds,
        looks,
        (kind) => words(`report.reasons.${kind}`),
        (kind) => acceptance[kind],
      )}
      onOpen={onOpen}
    />
  );
});

function linesOf(acceptance: AcceptanceFigures, kind: Kind, reasonOf: (reason: string) => string) {
  return acceptance[kind].map((counted) => {
    const name = reasonOf(counted.reason);
    const [when, way] = [words(`report.reasons.${kind}`), words(`quality.way.${counted.way}`)];
    const list = words('quality.groupOf', [name, when]);
    const cell = countCell(counted, list);
    return {
      name,
      detail: words('report.reasons.detail', [when, way]),
      bars: [{ value: counted.count, look: looks[kind], cell, said: said(list, cell) }],
      cells: [textCell(when), textCell(way), cell],
    } as const satisfies BarsLine;
  });
}
