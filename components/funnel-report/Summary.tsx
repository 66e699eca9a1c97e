import { memo, type ReactElement } from 'react';
import type { OnOpen, Told } from '@/components/charts/figure-data';
import { isolated } from '@/components/charts/isolated';
import { tell } from '@/components/charts/tell';
import { ToldText } from '@/components/charts/ToldText';
import type { Report } from '@/lib/metrics/report/report';
import { words } from '@/lib/words';
import { briefShare, countCell } from './figure-cells';
import type { ReportNames } from './report-names';
import './report.css';

type Props = {
  readonly report: Report;
  readonly names: ReportNames;
  /** "This month". */
  readonly period: string;
  readonly onOpen: OnOpen;
};

/** What a sales meeting wants to know first, in plain words; each number opens its leads. */
export const Summary = memo(function Summary({ report, names, period, onOpen }: Props): ReactElement {
  const told = tell((...each) => each.join(' '), ...sentencesOf(report, names));
  return (
    <section className="report-summary" aria-label={words('report.summary.title')}>
      <p>
        <strong>{words('report.summary.period', [period])}</strong> <ToldText told={told} onOpen={onOpen} />
      </p>
    </section>
  );
});

function sentencesOf({ summary, acceptance }: Report, names: ReportNames): readonly Told[] {
  const { added, won, lost, overdue, attainment, worst } = summary;
  const { promoted } = acceptance.all;
  const answered = briefShare(summary.acceptance, words('report.summary.acceptedName'));
  const inTime = briefShare(attainment, words('report.summary.inTimeName'));
  const late = countCell(overdue, words('report.summary.overdueName'));
  return [
    tell(
      (leads, handed) => words('report.summary.added', added.count, [leads, handed]),
      countCell(added, words('report.summary.addedName')),
      countCell(promoted, words('report.summary.promotedName')),
    ),
    ...(summary.acceptance.n === 0
      ? []
      : [tell((share) => words('report.summary.accepted', [share]), answered)]),
    ...(attainment.n === 0 ? [] : [tell((share) => words('report.summary.inTime', [share]), inTime)]),
    ...(overdue.count === 0
      ? []
      : [tell((count) => words('report.summary.overdue', overdue.count, [count]), late)]),
    tell(
      (wins, losses) => words('report.summary.ended', [wins, losses]),
      countCell(won, words('report.summary.wonName')),
      countCell(lost, words('report.summary.lostName')),
    ),
    ...(worst === null
      ? []
      : [
          tell(
            (stage, share) => words('report.summary.worst', [stage, share]),
            isolated(names.stage(worst.stage)),
            briefShare(
              worst.forGood,
              words('quality.groupOf', [names.stage(worst.stage), words('report.exits.forGoodColumn')]),
            ),
          ),
        ]),
  ];
}
