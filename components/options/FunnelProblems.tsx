import type { ReactElement } from 'react';
import type { FunnelProblem } from '@/lib/funnel/definition/definition-problems';
import { words } from '@/lib/words';
import { ProblemList } from './ProblemList';
import './funnel-file.css';

type Props = { readonly name: string; readonly problems: readonly FunnelProblem[] };

/** What is wrong with a funnel's file, each with its place in it. */
export function FunnelProblems({ name, problems }: Props): ReactElement {
  const { length } = problems;
  return (
    <div className="funnel-problems" role="alert">
      <p>{words('options.funnelFile.problems', length, [length.toLocaleString(), name])}</p>
      <ProblemList
        problems={problems}
        renderPlace={({ path }) => path !== '' && <code dir="ltr">{path}</code>}
      />
    </div>
  );
}
