import type { ReactElement } from 'react';
import type { Desk } from '@/components/page/use-desk';
import { EmptyState } from '@/components/page/EmptyState';
import { ResultList } from '@/components/search/ResultList';
import { foundLeads } from '@/components/search/found-leads';
import { keysOfText } from '@/lib/funnel/person/keys-of-text';
import { useLeadsByKeys } from '@/lib/queries/use-leads';
import { useSearch } from '@/lib/queries/use-search';
import { words } from '@/lib/words';
import { LogSearch } from './LogSearch';
import { NobodyKept } from './NobodyKept';

type Props = {
  readonly text: string;
  readonly desk: Desk;
  /** @param formerly what somebody was called who is no lead any more */
  readonly onChoose: (id: string, formerly: string | null) => void;
};

/** Who may be meant by what was typed: leads, then whoever the histories name; or that nobody is. */
export function PersonSearch({ text, desk, onChoose }: Props): ReactElement | null {
  const byKey = useLeadsByKeys(keysOfText(text));
  const found = useSearch(text);
  if (text.trim() === '')
    return <EmptyState title={words('keep.request.empty')} hint={words('keep.request.emptyHint')} />;
  const leads = foundLeads(byKey, found?.leads);
  if (leads === undefined) return null;
  return (
    <>
      <output className="unseen">{words('common.results.count', leads.length)}</output>
      {leads.length > 0 && (
        <ResultList
          label={words('keep.request.found')}
          leads={leads}
          definition={desk.definition}
          people={desk.people}
          now={desk.now}
          onOpen={(id) => onChoose(id, null)}
        />
      )}
      {found?.more === true && <p className="asked-line">{words('common.results.more')}</p>}
      <LogSearch key={text} text={text} known={leads} onChoose={onChoose}>
        {(isWholeLog) => leads.length === 0 && <NobodyKept text={text} isWholeLog={isWholeLog} />}
      </LogSearch>
    </>
  );
}
