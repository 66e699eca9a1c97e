import type { ReactElement } from 'react';
import type { FunnelProblem } from '@/lib/funnel/definition-problems';
import { words } from '@/lib/words';
import './funnel-file.css';

/** So many are shown: one mistake often brings others with it. */
const shown = 20;

type Props = { readonly name: string; readonly problems: readonly FunnelProblem[] };

/** What is wrong with a funnel's file, each with its place in it. */
export function FunnelProblems({ name, problems }: Props): ReactElement {
  const { length } = problems;
  return (
    <div className="funnel-problems" role="alert">
      <p>{words('options.funnelFile.problems', length, [length.toLocaleString(), name])}</p>
      <ul>
        {problems.slice(0, shown).map((problem) => (
          <li key={`${problem.path} ${problem.type}`}>
            {problem.path !== '' && (
              <>
                <code dir="ltr">{problem.path}</code>{' '}
              </>
            )}
            {problemWords(problem)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function problemWords(problem: FunnelProblem): string {
  return 'name' in problem
    ? words(`funnelChange.named.${problem.type}`, [problem.name])
    : words(`funnelChange.problem.${problem.type}`);
}
