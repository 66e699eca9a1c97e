import { memo, useMemo, useState, type ReactElement } from 'react';
import { isolated } from '@/components/charts/isolated';
import type { Bar } from '@/components/charts/draw-bars';
import type { Look } from '@/components/charts/look';
import { tell } from '@/components/charts/tell';
import { ChoiceList } from '@/components/field/ChoiceList';
import type { Facet } from '@/lib/metrics/report/asked';
import type { FacetRow } from '@/lib/metrics/report/report';
import { words } from '@/lib/words';
import { BarsFigure, type BarsLine } from './BarsFigure';
import { countCell, said, shareCell } from './figure-cells';
import type { PartProps } from './part';
import { shareBar } from './share-bar';

type ShownFacet = Exclude<Facet, 'rule'>;
type Props = PartProps & { readonly facet: ShownFacet };

const measures = ['leads', 'closeRate', 'leadToCustomer', 'acceptance', 'attainment'] as const;
type Measure = (typeof measures)[number];
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
  const lines = useMemo(
    () => rows.map((row) => lineOf(row, measure, names.value(facet, row.value))),
    [rows, measure, facet, names],
  );
  const first = rows.find(({ value }) => value !== '');
  if (!first) return null;
  const name = names.value(facet, first.value);
  return (
    <BarsFigure
      title={words(`report.by.${facet}.title`)}
      says={tell(
        (most, leads, won) => words('report.by.says', [most, leads, won]),
        isolated(name),
        countCell(first.leads, listOf(name, 'leads')),
        shareCell(first.leadToCustomer, listOf(name, 'leadToCustomer')),
      )}
      of={of}
      lines={lines}
      {...(measure === 'leads' ? {} : { upTo: 1 })}
      columns={[
        words(`report.by.${facet}.one`),
        ...measures.map((each) => words(`report.by.measures.${each}`)),
      ]}
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

function lineOf(row: FacetRow, shown: Measure, name: string): BarsLine {
  return {
    name,
    bars: [barOf(row, shown, name)],
    cells: measures.map((measure) => barOf(row, measure, name).cell),
  };
}

function barOf({ leads, ...row }: FacetRow, measure: Measure, name: string): Bar {
  const list = listOf(name, measure);
  if (measure !== 'leads') return shareBar(row[measure], list, look);
  const cell = countCell(leads, list);
  return { value: leads.count, look, cell, said: said(list, cell) };
}

/** How the list of those behind a measure is headed. */
function listOf(name: string, measure: Measure): string {
  return words('quality.groupOf', [name, words(`report.by.measures.${measure}`)]);
}
