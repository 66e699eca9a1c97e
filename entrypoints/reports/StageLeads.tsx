import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import { ResultList } from '@/components/search/ResultList';
import { useStageLeads } from '@/lib/queries/use-stage-leads';
import { words } from '@/lib/words';

const pageLength = 50;

type Props = {
  readonly stage: { readonly id: string; readonly label: string };
  /** How many there are in all. */
  readonly count: number;
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
};

/** The leads of one stage, changed last first. */
export function StageLeads({ stage, count, desk, onOpen }: Props): ReactElement | null {
  const [limit, setLimit] = useState(pageLength);
  const leads = useStageLeads(stage.id, limit);
  const { definition, people, now } = desk;
  if (!leads) return null;
  if (leads.length === 0) return <EmptyState title={words('reports.leads.none')} />;
  return (
    <>
      <ResultList
        label={stage.label}
        leads={leads}
        definition={definition}
        people={people}
        now={now}
        onOpen={onOpen}
      />
      {count > leads.length && (
        <Button small look="quiet" icon="down" onPress={() => setLimit(limit + pageLength)}>
          {words('common.waiting.more')}
        </Button>
      )}
    </>
  );
}
