import { Fragment, memo, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { OnOpen } from '@/components/charts/figure-data';
import { shareText } from '@/components/quality/figure-words';
import { isTooFew, type Rate } from '@/lib/metrics/rate';
import type { Leads } from '@/lib/metrics/report/counted';
import type { Report } from '@/lib/metrics/report/report';
import { words } from '@/lib/words';
import './report.css';

type Props = {
  readonly report: Report;
  /** "This month". */
  readonly period: string;
  readonly onOpen: OnOpen;
};

type Part = { readonly text: string; readonly name: string; readonly leads: Leads | null };

/** What a sales meeting wants to know first, in one line; each number opens its leads. */
export const Summary = memo(function Summary({ report, period, onOpen }: Props): ReactElement {
  return (
    <section className="report-summary" aria-label={words('report.summary.title')}>
      <p>
        <strong>{words('report.summary.period', [period])}</strong>{' '}
        {partsOf(report).map(({ text, name, leads }, place, parts) => (
          <Fragment key={name}>
            <span className="report-summary-part">
              {leads === null ? (
                text
              ) : (
                <Button
                  look="quiet"
                  label={words('quality.groupOf', [name, text])}
                  onPress={() => onOpen(leads(), name)}
                >
                  {text}
                </Button>
              )}
              {words(place < parts.length - 1 ? 'report.summary.comma' : 'report.summary.end')}
            </span>{' '}
          </Fragment>
        ))}
      </p>
    </section>
  );
});

function partsOf({ summary, acceptance }: Report): readonly Part[] {
  const { added, won, overdue, attainment } = summary;
  const { promoted } = acceptance.all;
  const part = (text: string, name: string, count: number, leads: Leads): Part => ({
    text,
    name,
    leads: count === 0 ? null : leads,
  });
  return [
    part(
      words('report.summary.added', added.count, [added.count.toLocaleString()]),
      words('report.summary.addedName'),
      added.count,
      added.leads,
    ),
    part(
      words('report.summary.promoted', [promoted.count.toLocaleString()]),
      words('report.summary.promotedName'),
      promoted.count,
      promoted.leads,
    ),
    ...(summary.acceptance.n === 0
      ? []
      : [
          part(
            acceptedWords(summary.acceptance),
            words('report.summary.acceptedName'),
            summary.acceptance.k,
            summary.acceptance.hits,
          ),
        ]),
    ...(attainment.n === 0
      ? []
      : [
          part(
            words('report.summary.inTime', [inTimeWords(attainment)]),
            words('report.summary.inTimeName'),
            attainment.k,
            attainment.hits,
          ),
        ]),
    ...(overdue.count === 0
      ? []
      : [
          part(
            words('report.summary.overdue', [overdue.count.toLocaleString()]),
            words('report.summary.overdueName'),
            overdue.count,
            overdue.leads,
          ),
        ]),
    part(
      words('report.summary.won', [won.count.toLocaleString()]),
      words('report.summary.wonName'),
      won.count,
      won.leads,
    ),
  ];
}

/** One line: of few the counts alone, and no interval. */
function acceptedWords(rate: Rate): string {
  const [k, n] = [rate.k.toLocaleString(), rate.n.toLocaleString()];
  return rate.rate === undefined || isTooFew(rate)
    ? words('report.summary.acceptedFew', [k, n])
    : words('report.summary.accepted', [k, n, shareText(rate.rate)]);
}

function inTimeWords(rate: Rate): string {
  return rate.rate === undefined || isTooFew(rate)
    ? words('quality.counts', [rate.k.toLocaleString(), rate.n.toLocaleString()])
    : shareText(rate.rate);
}
