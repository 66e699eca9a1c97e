import type { ReactElement } from 'react';
import { EmptyState } from '@/components/page/EmptyState';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition';
import type { Lead } from '@/lib/funnel/lead';
import { words } from '@/lib/words';
import { ResultList } from './ResultList';
import './search.css';

type Props = {
  /** The most urgent first. */
  readonly leads: readonly Lead[];
  /** How many wait in all, and how many leads there are at all. */
  readonly counts: { readonly waiting: number; readonly leads: number };
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly now: number;
  readonly onOpen: (leadId: string) => void;
};

/** What waits for the user and their side, the most urgent first. */
export function WaitingList({ leads, counts, ...list }: Props): ReactElement {
  if (counts.leads === 0)
    return <EmptyState title={words('common.waiting.empty')} hint={words('common.waiting.emptyHint')} />;
  if (leads.length === 0)
    return <EmptyState title={words('common.waiting.quiet')} hint={words('common.waiting.quietHint')} />;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" className="results-title">
        {words('common.waiting.title')}
        <span className="results-count figures" title={words('common.waiting.count', counts.waiting)}>
          {counts.waiting}
        </span>
      </h2>
      <ResultList label={words('common.waiting.title')} leads={leads} {...list} />
    </section>
  );
}
