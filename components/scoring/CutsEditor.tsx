import type { ReactElement } from 'react';
import { NextByQuadrant } from '@/components/quadrants/NextByQuadrant';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Cuts } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import { bounds, problemAt, type ScoringProblem } from './find-problems';
import { PointsInput } from './PointsInput';
import { problemWords } from './problem-words';

type Props = {
  readonly cuts: Cuts;
  readonly definition: FunnelDefinition;
  readonly problems: readonly ScoringProblem[];
  readonly onChange: (cuts: Cuts) => void;
};

/** From how many points on fit and interest are high, and what comes next in each of the four fields that they make. */
export function CutsEditor({ cuts, definition, problems, onChange }: Props): ReactElement {
  return (
    <>
      <div className="scoring-cuts">
        {(['fit', 'interest'] as const).map((of) => {
          const problem = problemAt(problems, `cuts.${of}`);
          return (
            <div key={of} data-path={`cuts.${of}`}>
              <PointsInput
                label={words(`score.editor.cuts.${of}`)}
                value={cuts[of]}
                most={bounds.cut}
                onChange={(points) => onChange({ ...cuts, [of]: points })}
                error={problem && problemWords(problem)}
              />
            </div>
          );
        })}
      </div>
      <NextByQuadrant definition={definition} />
      <p className="field-hint">{words('score.editor.cuts.unknown')}</p>
    </>
  );
}
