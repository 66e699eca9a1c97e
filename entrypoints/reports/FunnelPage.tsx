import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { usePlotting } from '@/components/charts/use-plotting';
import { FunnelReport } from '@/components/funnel-report/FunnelReport';
import { reportNames } from '@/components/funnel-report/report-names';
import { EmptyState } from '@/components/page/EmptyState';
import { endOf } from '@/components/format/days';
import type { Asked } from '@/lib/metrics/report/asked';
import { useFunnelReport, usePasts } from '@/lib/queries/use-funnel-report';
import { useProgrammes } from '@/lib/queries/use-segments';
import { words } from '@/lib/words';
import { FiguresPage, type Chosen } from './FiguresPage';
import { funnelParts, funnelRoute, periodOf } from './funnel-route';
import { FunnelFilters } from './FunnelFilters';
import type { PageProps } from './pages';
import { periodWords, reportOf } from './report-of';
import { goTo } from './route';
import { ScanHead } from './ScanHead';
import { useMoment } from './use-moment';

/**
 * What marketing and sales look at together: how far leads come, how long they stay, where they leave. Addresses:
 * `#funnel/period/year/source/Website/asOf/2026-03-01/lead/<id>`.
 */
export function FunnelPage({ desk, path }: PageProps): ReactElement {
  const { definition, definitions, scoring, people } = desk;
  const { moment, lookAgain } = useMoment();
  const address = JSON.stringify(path);
  const route = useMemo(() => funnelRoute(JSON.parse(address) as readonly string[]), [address]);
  const within = useMemo(() => funnelParts(route), [route]);
  const question = JSON.stringify(within);
  const basis = useMemo(
    () => ({ definition, definitions, rules: scoring, now: moment }),
    [definition, definitions, scoring, moment],
  );
  const pasts = usePasts(basis);
  // Whoever changed since is told of as of then.
  const upTo = pasts.value?.at ?? moment;
  const asked = useMemo((): Asked => {
    const asking = funnelRoute(JSON.parse(question) as readonly string[]);
    const asOf = (asking.asOf === null ? null : endOf(asking.asOf)) ?? upTo;
    return {
      period: periodOf(asking, asOf),
      only: asking.only,
      asOf: Math.min(asOf, upTo),
      withinDays: null,
      months: 'local',
    };
  }, [question, upTo]);
  const scan = useFunnelReport(pasts, asked);
  const report = scan.value;
  const programmes = useProgrammes();
  // Fetched while the leads are looked at.
  usePlotting();
  const names = useMemo(
    () =>
      reportNames({
        definition: report?.definition ?? definition,
        people,
        signals: { rules: scoring, programmes: programmes ?? [] },
      }),
    [report, definition, people, scoring, programmes],
  );
  const [chosen, setChosen] = useState<(Chosen & { readonly question: string }) | null>(null);
  const latest = useRef(question);
  useEffect(() => {
    latest.current = question;
  });
  // The same for every question: a figure that is given another one is drawn anew, all of them at once.
  const open = useCallback(
    (ids: readonly string[], name: string, count?: number) =>
      setChosen({ ids, name, count, question: latest.current }),
    [],
  );
  if (scan.state === 'done' && scan.seen === 0)
    return (
      <EmptyState title={words('report.none')} hint={words('report.noneHint')}>
        <a className="button button-primary" href="/options.html#import" target="_blank" rel="noreferrer">
          {words('report.toImport')}
        </a>
      </EmptyState>
    );
  const of = reportOf(asked, route, names);
  return (
    <FiguresPage
      page="funnel"
      within={within}
      label={words('report.title')}
      path={route.leadId === null ? [] : ['lead', route.leadId]}
      desk={desk}
      // A list of another question would contradict the figures above it.
      chosen={chosen?.question === question ? chosen : null}
      leadsDown
    >
      <header className="report-print-title">
        <h1>{words('report.title')}</h1>
        <p>{of}</p>
      </header>
      <ScanHead about={words('report.about')} scan={scan} again={words('report.again')} onAgain={lookAgain} />
      <FunnelFilters
        route={route}
        choices={report?.choices ?? null}
        names={names}
        today={moment}
        onRoute={(next) => goTo(['funnel', ...funnelParts(next)])}
      />
      {report ? (
        <FunnelReport
          report={report}
          names={names}
          period={periodWords(asked, route)}
          of={of}
          onOpen={open}
        />
      ) : (
        <p>{words('report.counting')}</p>
      )}
    </FiguresPage>
  );
}
