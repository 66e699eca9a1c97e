import type { OnOpen } from '@/components/charts/figure-data';
import type { Report } from '@/lib/metrics/report/report';
import type { ReportNames } from './report-names';

/** What every figure of the report is given; all of it stays the same until there is another report. */
export type PartProps = {
  readonly report: Report;
  readonly names: ReportNames;
  /** Of which time and of whom, in words. */
  readonly of: string;
  readonly onOpen: OnOpen;
};
