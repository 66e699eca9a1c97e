import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { DateInput } from '@/components/field/DateInput';
import { Picker } from '@/components/field/Picker';
import { words } from '@/lib/words';
import './report.css';

type Choice = { readonly id: string; readonly label: string };

type Props<Period extends string, Facet extends string> = {
  readonly periods: readonly Period[];
  readonly period: Period;
  readonly periodLabel: (period: Period) => string;
  readonly onPeriod: (period: Period) => void;
  /** Null: the period has no dates of its own. */
  readonly dates: { readonly from: string; readonly to: string } | null;
  readonly onDates: (dates: { readonly from: string; readonly to: string }) => void;
  /** What each facet offers; of those that offer nothing there is no field. */
  readonly facets: readonly {
    readonly facet: Facet;
    readonly label: string;
    readonly choices: readonly Choice[];
    /** Null: all. */
    readonly value: string | null;
  }[];
  readonly onFacet: (facet: Facet, value: string | null) => void;
  /** `YYYY-MM-DD`; empty: now. */
  readonly asOf: string;
  /** The last day that can be chosen, `YYYY-MM-DD`. */
  readonly today: string;
  readonly onAsOf: (day: string) => void;
  /** Null: nothing is chosen. */
  readonly onClear: (() => void) | null;
};

/** Stands before the values themselves: a source may be called anything. */
const all = 'all';
const only = 'only ';

/** Which leads the report is of, and of which time. */
export function FilterBar<Period extends string, Facet extends string>(
  props: Props<Period, Facet>,
): ReactElement {
  const {
    periods,
    period,
    periodLabel,
    onPeriod,
    dates,
    onDates,
    facets,
    onFacet,
    asOf,
    today,
    onAsOf,
    onClear,
  } = props;
  const isBackwards = dates !== null && dates.from !== '' && dates.to !== '' && dates.to < dates.from;
  return (
    <section className="report-filters" aria-label={words('report.filter.title')}>
      <Picker
        label={words('report.filter.period')}
        choices={periods.map((id) => ({ id, label: periodLabel(id) }))}
        value={period}
        onChange={onPeriod}
      />
      {dates && (
        <>
          <DateInput
            label={words('report.filter.from')}
            value={dates.from}
            onChange={(from) => onDates({ ...dates, from })}
          />
          <DateInput
            label={words('report.filter.to')}
            value={dates.to}
            onChange={(to) => onDates({ ...dates, to })}
            error={isBackwards ? words('report.filter.backwards') : undefined}
          />
        </>
      )}
      {facets.map(({ facet, label, choices, value }) => (
        <Picker
          key={facet}
          label={label}
          choices={[
            { id: all, label: words('report.filter.any') },
            ...choices.map((choice) => ({ id: only + choice.id, label: choice.label })),
          ]}
          value={value === null ? all : only + value}
          onChange={(id) => onFacet(facet, id === all ? null : id.slice(only.length))}
        />
      ))}
      <DateInput label={words('report.filter.asOf')} value={asOf} max={today} onChange={onAsOf} />
      {onClear && (
        <Button look="quiet" onPress={onClear}>
          {words('report.filter.clear')}
        </Button>
      )}
    </section>
  );
}
