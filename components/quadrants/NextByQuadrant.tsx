import type { ReactElement } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { quadrantStep } from '@/lib/funnel/definition/quadrant';
import { words } from '@/lib/words';
import { QuadrantGrid } from './QuadrantGrid';

/** The four fields of fit and interest, each with what comes next in it and for whom. */
export function NextByQuadrant({ definition }: { readonly definition: FunnelDefinition }): ReactElement {
  return (
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
  );
}
