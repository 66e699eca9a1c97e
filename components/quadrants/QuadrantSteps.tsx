import type { ReactElement } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import { NextByQuadrant } from './NextByQuadrant';
import './quadrants.css';

/** What comes next in each quadrant, and for whom, to read. */
export function QuadrantSteps({ definition }: { readonly definition: FunnelDefinition }): ReactElement {
  return (
    <section className="quadrant-steps" aria-labelledby="quadrant-steps">
      <h3 id="quadrant-steps">{words('quadrant.title')}</h3>
      <NextByQuadrant definition={definition} />
    </section>
  );
}
