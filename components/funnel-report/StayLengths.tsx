import { useMemo, type ReactElement } from 'react';
import { drawBars, type Bar } from '@/components/charts/draw-bars';
import { Figure } from '@/components/charts/Figure';
import { textCell } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import type { Band, StageTime } from '@/lib/metrics/report/times';
import { words } from '@/lib/words';
import { countCell, said } from './figure-cells';
import type { PartProps } from './part';

type Props = Omit<PartProps, 'report'> & { readonly time: StageTime };

const looks = {
  over: { tone: 'accepted', pattern: 'solid' },
  open: { tone: 'hand-off', pattern: 'rising' },
} as const satisfies Readonly<Record<string, Look>>;
const kinds = ['over', 'open'] as const;

/** The stays of a stage by how long they were, and how long those have been that are not over. */
export function StayLengths({ time, names, of, onOpen }: Props): ReactElement {
  const name = names.stage(time.stage);
  const rows = useMemo(
    () =>
      taken(time.bands).map((band) => ({
        name: bandWords(band),
        cells: kinds.map((kind) => {
          const list = words('quality.groupOf', [
            name,
            words('report.lengths.list', [words(`report.lengths.${kind}`), bandWords(band)]),
          ]);
          return { kind, cell: countCell(band[kind], list), list, count: band[kind].count };
        }),
      })),
    [time, name],
  );
  const picture = useMemo(
    () =>
      drawBars({
        rows: rows.map((row) => ({
          name: row.name,
          bars: row.cells
            .filter(({ count }) => count > 0)
            .map(({ kind, cell, list, count }): Bar => ({
              value: count,
              look: looks[kind],
              cell,
              said: said(list, cell),
            })),
        })),
      }),
    [rows],
  );
  return (
    <Figure
      title={words('report.lengths.title', [name])}
      says={words('report.lengths.says', [
        time.over.count.toLocaleString(),
        time.open.count.toLocaleString(),
      ])}
      of={of}
      picture={picture}
      table={{
        columns: [words('report.lengths.band'), ...kinds.map((kind) => words(`report.lengths.${kind}`))],
        rows: rows.map((row) => [textCell(row.name), ...row.cells.map(({ cell }) => cell)]),
      }}
      legend={kinds.map((kind) => ({ look: looks[kind], text: words(`report.lengths.${kind}`) }))}
      onOpen={onOpen}
    />
  );
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
