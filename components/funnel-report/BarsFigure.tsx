import { useMemo, type ReactElement, type ReactNode } from 'react';
import { drawBars, type BarRow, type BarsMark } from '@/components/charts/draw-bars';
import { Figure } from '@/components/charts/Figure';
import { textCell, type FigureCell, type FigureTable, type Told } from '@/components/charts/figure-data';
import type { LegendLine } from '@/components/charts/Legend';
import { words } from '@/lib/words';
import type { PartProps } from './part';

/** A line of the picture, and of the table: its name, and the cells after it. */
export type BarsLine = BarRow & { readonly cells: readonly FigureCell[] };

type Props = Pick<PartProps, 'of' | 'onOpen'> & {
  readonly title: string;
  readonly says: Told | string;
  /** Other ones are drawn anew. */
  readonly lines: readonly BarsLine[];
  readonly columns: readonly string[];
  /** The value at the far end; absent: the greatest there is. */
  readonly upTo?: number;
  readonly mark?: BarsMark;
  readonly legend?: readonly LegendLine[];
  readonly notes?: readonly (Told | string)[];
  readonly choices?: ReactNode;
  /** There is nothing to draw: the table alone. */
  readonly isBare?: boolean;
};

/** As many as can be looked at; the table has them all. */
const drawnMost = 12;

/** A figure of lying bars, and the same lines as a table. */
export function BarsFigure(props: Props): ReactElement {
  const { lines, columns, upTo, mark, notes = [], isBare = false, ...figure } = props;
  const picture = useMemo(
    () => drawBars({ rows: lines.slice(0, drawnMost), ...(upTo && { upTo }), ...(mark && { mark }) }),
    [lines, upTo, mark],
  );
  const table = useMemo(
    (): FigureTable => ({ columns, rows: lines.map(({ name, cells }) => [textCell(name), ...cells]) }),
    [columns, lines],
  );
  const isCut = lines.length > drawnMost;
  return (
    <Figure
      {...figure}
      picture={isBare ? null : picture}
      table={table}
      notes={[
        ...notes,
        ...(isCut
          ? [words('report.firstOf', [drawnMost.toLocaleString(), lines.length.toLocaleString()])]
          : []),
      ]}
    />
  );
}
