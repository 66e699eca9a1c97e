import type { ReactElement } from 'react';
import { ListChoice } from '@/components/reports/ListChoice';
import { useCounts } from '@/lib/queries/use-counts';
import type { PageProps } from './pages';
import { goTo, hrefTo } from './route';
import { BesideLead } from './BesideLead';
import { StageLeads } from './StageLeads';
import './leads.css';

/** Every stage with its leads: the list on one side, the lead that is opened from it beside it. */
export function LeadsPage({ desk, path }: PageProps): ReactElement | null {
  const counts = useCounts();
  const { stages, initial } = desk.definition;
  const [, asked, , leadId] = path;
  const stage = stages.find(({ id }) => id === asked) ?? stages.find(({ id }) => id === initial);
  if (!counts || !stage) return null;
  return (
    <div className="leads-page">
      <ListChoice
        lists={stages
          .filter(({ id, retired }) => !retired || (counts.stages[id] ?? 0) > 0)
          .map(({ id, label }) => ({
            href: hrefTo('leads', 'stage', id),
            label,
            count: counts.stages[id] ?? 0,
            isHere: id === stage.id,
          }))}
      />
      <section className="leads-list" aria-label={stage.label}>
        <StageLeads
          key={stage.id}
          stage={stage}
          count={counts.stages[stage.id] ?? 0}
          desk={desk}
          onOpen={(id) => goTo(['leads', 'stage', stage.id, 'lead', id])}
        />
      </section>
      <BesideLead
        key={leadId}
        id={leadId ?? null}
        desk={desk}
        onOpen={(id) => goTo(['leads', 'stage', stage.id, 'lead', id])}
      />
    </div>
  );
}
