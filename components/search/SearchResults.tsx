import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { EmptyState } from '@/components/page/EmptyState';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Quadrants } from '@/lib/funnel/definition/quadrant';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { ResultList } from './ResultList';
import './search.css';

type Props = {
  /** Undefined: not known yet; nothing is shown rather than "nothing found". */
  readonly leads: readonly Lead[] | undefined;
  /** More leads match or may match. */
  readonly more: boolean;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly now: number;
  /** Absent: not shown here. */
  readonly quadrants?: Quadrants | undefined;
  readonly onOpen: (leadId: string) => void;
  readonly onAdd: () => void;
};

/** What was found for what was typed, and the way to add whoever was not. */
export function SearchResults({ leads, more, onAdd, ...list }: Props): ReactElement | null {
  if (leads === undefined) return null;
  const nothing = words(`common.results.${more ? 'tooCommon' : 'nothing'}`);
  return (
    <section aria-label={words('common.results.label')}>
      <output className="unseen">
        {leads.length === 0 && more ? nothing : words('common.results.count', leads.length)}
      </output>
      {leads.length > 0 && <ResultList label={words('common.results.label')} leads={leads} {...list} />}
      {more && leads.length > 0 && <p className="results-more">{words('common.results.more')}</p>}
      {leads.length === 0 ? (
        <EmptyState title={nothing} hint={words(`common.results.${more ? 'tooCommonHint' : 'nothingHint'}`)}>
          <Button icon="plus" onPress={onAdd}>
            {words('common.results.add')}
          </Button>
        </EmptyState>
      ) : (
        <div className="results-add">
          <Button small look="quiet" icon="plus" onPress={onAdd}>
            {words('common.results.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
