import { memo, useMemo, type ReactElement } from 'react';
import { isolated } from '@/components/charts/isolated';
import { tell } from '@/components/charts/tell';
import type { RecycleFigures } from '@/lib/metrics/report/hand-offs';
import { words } from '@/lib/words';
import { BarsFigure, type BarsLine } from './BarsFigure';
import { briefShare, shareCell } from './figure-cells';
import type { PartProps } from './part';
import type { ReportNames } from './report-names';
import { shareBar } from './share-bar';

const shares = ['rate', 'yield', 'won'] as const;

/** How many leads came back from each stage, and what became of them after all. */
export const RecyclingFigure = memo(function RecyclingFigure({
  report,
  names,
  of,
  onOpen,
}: PartProps): ReactElement | null {
  const recycling = useMemo(() => report.recycling.filter(({ rate }) => rate.k > 0), [report]);
  const lines = useMemo(() => recycling.map((each) => lineOf(each, names)), [recycling, names]);
  const [most] = recycling.toSorted((one, other) => other.rate.k - one.rate.k);
  if (!most) return null;
  return (
    <BarsFigure
      title={words('report.recycling.title')}
      says={tell(
        (stage, share) => words('report.recycling.says', [stage, share]),
        isolated(names.stage(most.stage)),
        shareCell(most.rate, listOf(names.stage(most.stage), 'rate')),
      )}
      of={of}
      lines={lines}
      upTo={1}
      columns={[words('report.stage'), ...shares.map((share) => words(`report.recycling.${share}`))]}
      notes={[words('report.recycling.notes')]}
      onOpen={onOpen}
    />
  );
});

function lineOf(recycled: RecycleFigures, names: ReportNames): BarsLine {
  const name = names.stage(recycled.stage);
  return {
    name,
    detail: tell(
      (again) => words('report.recycling.again', [again]),
      briefShare(recycled.yield, listOf(name, 'yield')),
    ),
    bars: [shareBar(recycled.rate, listOf(name, 'rate'), names.look(recycled.stage))],
    cells: shares.map((share) => shareCell(recycled[share], listOf(name, share))),
  };
}

/** How the list of those behind a share is headed. */
function listOf(name: string, share: (typeof shares)[number]): string {
  return words('quality.groupOf', [name, words(`report.recycling.${share}`)]);
}
