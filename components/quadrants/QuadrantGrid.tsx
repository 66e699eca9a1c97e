import { Fragment, type ReactElement, type ReactNode } from 'react';
import { QuadrantMark } from '@/components/stage/QuadrantMark';
import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import { words } from '@/lib/words';
import './quadrants.css';

/** Fit runs upwards and interest along, as in the mark. */
const rows = [
  { fit: 'high', cells: ['B', 'A'] },
  { fit: 'low', cells: ['D', 'C'] },
] as const satisfies readonly { fit: string; cells: readonly Quadrant[] }[];

/** Fit times interest as a field of four; what stands in each is given. */
export function QuadrantGrid({
  render,
}: {
  readonly render: (quadrant: Quadrant) => ReactNode;
}): ReactElement {
  return (
    <div className="quadrant-grid">
      {rows.map(({ fit, cells }) => (
        <Fragment key={fit}>
          <span className="quadrant-side" aria-hidden="true">
            {words(`quadrant.fit.${fit}`)}
          </span>
          {cells.map((quadrant) => (
            <div key={quadrant} className="quadrant-cell">
              <span className="quadrant-head">
                <QuadrantMark quadrant={quadrant} />
                <span className="quadrant-place" aria-hidden="true">
                  {words(`quadrant.fit.${fit}`)}
                  {words('common.dot')}
                  {words(`quadrant.interest.${quadrant === 'A' || quadrant === 'C' ? 'high' : 'low'}`)}
                </span>
              </span>
              {render(quadrant)}
            </div>
          ))}
        </Fragment>
      ))}
      <span className="quadrant-foot" aria-hidden="true">
        {words('quadrant.interest.low')}
      </span>
      <span className="quadrant-foot" aria-hidden="true">
        {words('quadrant.interest.high')}
      </span>
    </div>
  );
}
