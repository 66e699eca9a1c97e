import { memo, useMemo, useState, type ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { drawBars, type BarRow } from '@/components/charts/draw-bars';
import { Figure } from '@/components/charts/Figure';
import { textCell, type FigureTable } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import type { Facet } from '@/lib/metrics/report/asked';
import type { FacetRow } from '@/lib/metrics/report/report';
import { isolated } from '@/components/charts/isolated';
import { words } from '@/lib/words';
import { countCell, rateWords, said, shareCell } from './figure-cells';
import type { PartProps } from './part';
import type { ReportNames } from './report-names';

type ShownFacet = Exclude<Facet, 'rule'>;
type Props = PartProps & { readonly facet: ShownFacet };

const measures = ['leads', 'closeRate', 'leadToCustomer', 'acceptance', 'attainment'] as const;
type Measure = (typeof measures)[number];
/** As many as can be looked at; the table has them all. */
const drawnMost = 12;
const look: Look = { tone: 'accent', pattern: 'rising' };

/** The leads of the period by where they came from or whose they are, and what became of them. */
const FacetFigure = memo(function FacetFigure({
  report,
  names,
  of,
  onOpen,
  facet,
}: Props): ReactElement | null {
  const [measure, setMeasure] = useState<Measure>('leads');
  const rows = report.by[facet];
  const picture = useMemo(() => pictureOf(rows, measure, facet, names), [rows, measure, facet, names]);
  const table = useMemo(() => tableOf(rows, facet, names), [rows, facet, names]);
  const first = rows.find(({ value }) => value !== '');
  if (!first) return null;
  return (
    <Figure
      title={words(`report.by.${facet}.title`)}
      says={words('report.by.says', [
        isolated(names.value(facet, first.value)),
        first.leads.count.toLocaleString(),
        rateWords(first.leadToCustomer),
      ])}
      of={of}
      picture={picture}
      table={table}
      notes={
        rows.length > drawnMost
          ? [words('report.firstOf', [drawnMost.toLocaleString(), rows.length.toLocaleString()])]
          : []
      }
      choices={
        <ChoiceList
          label={words('report.by.measure')}
          isLabelUnseen
          flow="row"
          choices={measures.map((id) => ({ id, label: words(`report.by.measures.${id}`) }))}
          value={measure}
          onChange={setMeasure}
        />
      }
      onOpen={onOpen}
    />
  );
});

export function SourceFigure(part: PartProps): ReactElement {
  return <FacetFigure {...part} facet="source" />;
}

export function ProgrammeFigure(part: PartProps): ReactElement {
  return <FacetFigure {...part} facet="programme" />;
}

export function OwnerFigure(part: PartProps): ReactElement {
  return <FacetFigure {...part} facet="owner" />;
}

export function QuadrantFigure(part: PartProps): ReactElement {
  return <FacetFigure {...part} facet="quadrant" />;
}

function pictureOf(rows: readonly FacetRow[], measure: Measure, facet: ShownFacet, names: ReportNames) {
  const title = words(`report.by.measures.${measure}`);
  return drawBars({
    rows: rows.slice(0, drawnMost).map((row): BarRow => {
      const name = names.value(facet, row.value);
      const list = words('quality.groupOf', [name, title]);
      if (measure === 'leads') {
        const cell = countCell(row.leads, list);
        return { name, bars: [{ value: row.leads.count, look, cell, said: said(list, cell) }] };
      }
      const share = row[measure];
      const cell = shareCell(share, list);
      const { rate = 0, low, high } = share;
      return { name, bars: [{ value: rate, low, high, look, cell, said: said(list, cell) }] };
    }),
    ...(measure === 'leads' ? {} : { upTo: 1 }),
  });
}

function tableOf(rows: readonly FacetRow[], facet: ShownFacet, names: ReportNames): FigureTable {
  return {
    columns: [
      words(`report.by.${facet}.one`),
      ...measures.map((each) => words(`report.by.measures.${each}`)),
    ],
    rows: rows.map((row) => {
      const name = names.value(facet, row.value);
      return [
        textCell(name),
        ...measures.map((measure) => {
          const list = words('quality.groupOf', [name, words(`report.by.measures.${measure}`)]);
          return measure === 'leads' ? countCell(row.leads, list) : shareCell(row[measure], list);
        }),
      ];
    }),
  };
}
