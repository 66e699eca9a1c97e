import type { ReactElement, ReactNode } from 'react';
import type { FunnelProblem } from '@/lib/funnel/definition/definition-problems';
import { problemWords } from './problem-words';
import './funnel-file.css';

/** So many are shown: one mistake often brings others with it. */
const shown = 20;

type Props = {
  readonly problems: readonly FunnelProblem[];
  /** How the place of a problem is told; null: not at all. */
  readonly renderPlace: (problem: FunnelProblem) => ReactNode;
};

/** What is wrong with a funnel, each with where. */
export function ProblemList({ problems, renderPlace }: Props): ReactElement {
  return (
    <ul className="problem-list">
      {problems.slice(0, shown).map((problem) => (
        <li key={`${problem.path} ${problem.type}`}>
          {renderPlace(problem)} {problemWords(problem)}
        </li>
      ))}
    </ul>
  );
}
