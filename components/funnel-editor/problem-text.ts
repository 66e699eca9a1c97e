import { problemWords } from '@/components/options/problem-words';
import type { FunnelProblem } from '@/lib/funnel/definition/definition-problems';

/** What is wrong at a path, in words, for the field that stands there; undefined: nothing. */
export function problemText(problems: readonly FunnelProblem[], path: string): string | undefined {
  const problem = problems.find((each) => each.path === path);
  return problem && problemWords(problem);
}
