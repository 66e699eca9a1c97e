import type { ReactElement } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { quadrantStep } from '@/lib/funnel/definition/quadrant';
import { words } from '@/lib/words';
import { QuadrantGrid } from './QuadrantGrid';
import './quadrants.css';

/** What comes next in each quadrant, and for whom, to read. */
export function QuadrantSteps({ definition }: { readonly definition: FunnelDefinition }): ReactElement {
  return (
    <section className="quadrant-steps" aria-labelledby="quadrant-steps">
      <h3 id="quadrant-steps">{words('quadrant.title')}</h3>
      <QuadrantGrid
        render={(quadrant) => {
          const { nextAction, actionFor } = quadrantStep(definition, quadrant, words);
          return (
            <>
              <p>
                <bdi>{nextAction}</bdi>
              </p>
              <p className="quadrant-for">{words(`quadrant.for.${actionFor}`)}</p>
            </>
          );
        }}
      />
    </section>
  );
}
