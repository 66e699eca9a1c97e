import { useMemo, type ReactElement } from 'react';
import { tell } from '@/components/charts/tell';
import type { Band, StageTime } from '@/lib/metrics/report/times';
import { words } from '@/lib/words';
import { BarsFigure, type BarsLine } from './BarsFigure';
import { countCell, said } from './figure-cells';
import { legendOf } from './legend-of';
import type { PartProps } from './part';

type Props = Omit<PartProps, 'report'> & { readonly time: StageTime };

const looks = {
  over: { tone: 'accepted', pattern: 'solid' },
  open: { tone: 'hand-off', pattern: 'rising' },
} as const;
const kinds = ['over', 'open'] as const;
type Kind = (typeof kinds)[number];

/** The stays of a stage by how long they were, and how long those have been that are not over. */
export function StayLengths({ time, names, of, onOpen }: Props): ReactElement {
  const name = names.stage(time.stage);
  const lines = useMemo(() => taken(time.bands).map((band) => lineOf(band, name)), [time, name]);
  return (
    <BarsFigure
      title={words('report.lengths.title', [name])}
      says={tell(
        (over, open) => words('report.lengths.says', [over, open]),
        countCell(time.over, listOf(name, 'over')),
        countCell(time.open, listOf(name, 'open')),
      )}
      of={of}
      lines={lines}
      columns={[words('report.lengths.band'), ...kinds.map((kind) => kindWords(kind))]}
      legend={legendOf(kinds, looks, kindWords, (kind) => [time[kind]])}
      onOpen={onOpen}
    />
  );
}

function lineOf(band: Band, stage: string): BarsLine {
  const cells = kinds.map((kind) => {
    const list = words('quality.groupOf', [
      stage,
      words('report.lengths.list', [kindWords(kind), bandWords(band)]),
    ]);
    return { kind, list, cell: countCell(band[kind], list) };
  });
  return {
    name: bandWords(band),
    bars: cells
      .filter(({ kind }) => band[kind].count > 0)
      .map(({ kind, cell, list }) => ({
        value: band[kind].count,
        look: looks[kind],
        cell,
        said: said(list, cell),
      })),
    cells: cells.map(({ cell }) => cell),
  };
}

function kindWords(kind: Kind): string {
  return words(`report.lengths.${kind}`);
}

/** How the list of all that are over, or not, is headed. */
function listOf(stage: string, kind: Kind): string {
  return words('quality.groupOf', [stage, kindWords(kind)]);
}

/** From the first to the last in which there is any. */
function taken(bands: readonly Band[]): readonly Band[] {
  const hasAny = ({ over, open }: Band): boolean => over.count + open.count > 0;
  return bands.slice(Math.max(0, bands.findIndex(hasAny)), bands.findLastIndex(hasAny) + 1);
}

function bandWords({ from, below }: Band): string {
  if (below === null) return words('report.lengths.from', [from.toLocaleString()]);
  return from === 0
    ? words('report.lengths.below', below)
    : words('report.lengths.between', [from.toLocaleString(), below.toLocaleString()]);
}
