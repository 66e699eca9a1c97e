import { useCallback, useState, type ReactElement, type ReactNode } from 'react';
import { LeadList } from '@/components/lead-list/LeadList';
import type { Desk } from '@/components/page/use-desk';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { useQuadrants } from '@/lib/queries/use-quadrants';
import { useFreshLeads, type PagedLeads } from '@/lib/queries/use-paged-leads';

/** Rows are followed by the piece, so that a step of the scroll bar does not ask anew. */
const piece = 25;

type Props = {
  readonly paged: PagedLeads;
  /** Wall time in ms; null: now. */
  readonly at: number | null;
  readonly name: string;
  readonly total: number | null;
  readonly desk: Desk;
  readonly opened: string | null;
  readonly onOpen: (leadId: string) => void;
  /** In place of the list where nobody is in it. */
  readonly empty: ReactNode;
};

/** A list that is read page by page as it is scrolled, its rows in sight as they are now. */
export function FollowedList(props: Props): ReactElement | null {
  const { paged, at, name, total, desk, opened, onOpen, empty } = props;
  const { shown, more, hold, catchUp } = paged;
  const [sight, setSight] = useState({ from: 0, to: piece });
  const inSight = (shown?.leads ?? []).slice(sight.from, sight.to).map(({ id }) => id);
  const fresh = useFreshLeads(at === null ? inSight : []);
  const quadrants = useQuadrants(at === null ? inSight : [], desk.now);
  const onSight = useCallback((first: number, last: number) => {
    const from = Math.floor(first / piece) * piece;
    const to = Math.ceil((last + 1) / piece) * piece;
    setSight((was) => (was.from === from && was.to === to ? was : { from, to }));
  }, []);
  const { definition, definitions, people, now } = desk;
  const definitionOf = useCallback(
    // Then, a lead stood by the funnel of then.
    (lead: Lead): FunnelDefinition =>
      at === null ? definition : (definitions.get(lead.funnel) ?? definition),
    [at, definition, definitions],
  );
  if (!shown) return null;
  if (shown.leads.length === 0 && shown.isWhole) return <>{empty}</>;
  return (
    <LeadList
      label={name}
      leads={at === null ? shown.leads.map((lead) => fresh?.get(lead.id) ?? lead) : shown.leads}
      isWhole={shown.isWhole}
      total={total}
      definitionOf={definitionOf}
      people={people}
      now={at ?? now}
      quadrants={at === null ? quadrants : undefined}
      opened={opened}
      onOpen={onOpen}
      onEnd={more}
      onHold={hold}
      onSight={onSight}
      isBehind={shown.isBehind}
      onCatchUp={catchUp}
    />
  );
}
