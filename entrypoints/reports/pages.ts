import type { ComponentType } from 'react';
import type { Desk } from '@/components/page/use-desk';
import type { WordKey } from '@/lib/words';
import { AccountsPage } from './AccountsPage';
import { DuplicatesPage } from './DuplicatesPage';
import { FunnelPage } from './FunnelPage';
import { LeadsPage } from './LeadsPage';
import { ProgrammesPage } from './ProgrammesPage';
import { QuadrantPage } from './QuadrantPage';
import { ScoringPage } from './ScoringPage';
import { QualityPage } from './QualityPage';
import { SegmentsPage } from './SegmentsPage';
import { UntouchedPage } from './UntouchedPage';

/** What every page of the reports is given. */
export type PageProps = {
  readonly desk: Desk;
  /** What the address names after the page itself: `#leads/stage/sql` gives `stage` and `sql`. */
  readonly path: readonly string[];
};

/** One page of the reports. */
export type ReportPage = {
  /** As in the address: `reports.html#leads`. */
  readonly id: string;
  /** As in the navigation and in the tab's title. */
  readonly title: WordKey;
  readonly Page: ComponentType<PageProps>;
};

/** Every page in the order of the navigation; the first one opens where the address names none. */
export const pages: readonly [ReportPage, ...(readonly ReportPage[])] = [
  { id: 'funnel', title: 'report.title', Page: FunnelPage },
  { id: 'leads', title: 'reports.leads.title', Page: LeadsPage },
  { id: 'accounts', title: 'account.title', Page: AccountsPage },
  { id: 'programmes', title: 'programme.title', Page: ProgrammesPage },
  { id: 'segments', title: 'segment.title', Page: SegmentsPage },
  { id: 'quadrant', title: 'plot.title', Page: QuadrantPage },
  { id: 'scoring', title: 'score.editor.title', Page: ScoringPage },
  { id: 'quality', title: 'quality.title', Page: QualityPage },
  { id: 'duplicates', title: 'merge.page.title', Page: DuplicatesPage },
  { id: 'untouched', title: 'keep.untouched.title', Page: UntouchedPage },
];
