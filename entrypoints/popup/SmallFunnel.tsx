import type { ReactElement } from 'react';
import { FunnelBars } from '@/components/funnel-bars/FunnelBars';
import { ListCount } from '@/components/search/ListCount';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { AllCounts } from '@/lib/queries/use-counts';
import { words } from '@/lib/words';

type Props = {
  readonly definition: FunnelDefinition;
  readonly counts: AllCounts;
  /** The practice inbox's leads are on no page of their own. */
  readonly hasPages: boolean;
};

/** Where all leads are now, in a few lines; each count leads on to its leads, and the title to the reports. */
export function SmallFunnel({ definition, counts, hasPages }: Props): ReactElement {
  return (
    <section aria-labelledby="small-funnel">
      <h2 id="small-funnel" className="results-title">
        {words('funnelBars.title')}
        <ListCount
          count={counts.leads}
          told={words('funnelBars.all', counts.leads, [counts.leads.toLocaleString()])}
          all={hasPages ? '/reports.html#funnel' : undefined}
        />
      </h2>
      <FunnelBars
        definition={definition}
        stages={counts.stages}
        {...(hasPages ? { hrefOf: (stage) => `/reports.html#leads/stage/${encodeURIComponent(stage)}` } : {})}
      />
    </section>
  );
}
