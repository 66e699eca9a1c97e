import type { ReactElement } from 'react';
import { Moment } from '@/components/format/Moment';
import { Icon } from '@/components/icon/Icon';
import type { PastFollowUp } from '@/lib/funnel/log/follow-up-clock';
import type { Lead } from '@/lib/funnel/log/lead';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import './history.css';

type Props = { readonly clocks: Lead['pastFollowUps']; readonly now: number };

const icons = { met: 'check', breached: 'warn', 'passed-on': 'assign' } as const;

/** The follow-up clocks that ran and how they ended: in one line, each of them behind it. Nothing where none ran. */
export function PastClocks({ clocks, now }: Props): ReactElement | null {
  if (clocks.length === 0) return null;
  return (
    <details className="clocks">
      <summary>
        {words('clocks.title')}
        {words('common.dot')}
        {summaryOf(clocks)}
      </summary>
      <dl>
        {clocks.toReversed().map((clock) => (
          <div key={`${clock.of} ${clock.startedAt}`} data-result={clock.result}>
            <dt>
              <Icon name={icons[clock.result]} size={12} />
              {words(`clocks.of.${clock.of}`)}
            </dt>
            <dd>
              {resultOf(clock)}
              <span className="clock-when">
                {words('clocks.ended')} <Moment at={clock.endedAt} now={now} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** How many were met, missed and passed on; what did not happen is not said. */
function summaryOf(clocks: Props['clocks']): string {
  return (['met', 'breached', 'passed-on'] as const)
    .map((result) => ({ result, count: clocks.filter((clock) => clock.result === result).length }))
    .filter(({ count }) => count > 0)
    .map(({ result, count }) => words(`clocks.counts.${wordOf(result)}`, [count.toLocaleString()]))
    .join(', ');
}

/** How one ended, after how long, and how much of that was working time where one was agreed. */
function resultOf({ result, elapsed, worked, endedAt, dueAt }: PastFollowUp): string {
  const text =
    result === 'breached'
      ? words('clocks.breached', [times.long(endedAt - dueAt), times.long(elapsed)])
      : words(`clocks.${wordOf(result)}`, [times.long(elapsed)]);
  if (worked === null) return text;
  return words('clocks.worked', [
    text,
    worked === 0 ? words('clocks.noWork') : words('clocks.work', [times.long(worked)]),
  ]);
}

/** A result as the word list spells it. */
function wordOf<Result extends PastFollowUp['result']>(
  result: Result,
): Result extends 'passed-on' ? 'passedOn' : Exclude<Result, 'passed-on'> {
  return (result === 'passed-on' ? 'passedOn' : result) as ReturnType<typeof wordOf<Result>>;
}
