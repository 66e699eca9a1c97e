import type { FunnelProblem } from '@/lib/funnel/definition/definition-problems';
import { words } from '@/lib/words';

/** What is wrong, in words; where, is told beside it. */
export function problemWords(problem: FunnelProblem): string {
  return 'name' in problem
    ? words(`funnelChange.named.${problem.type}`, [problem.name])
    : words(`funnelChange.problem.${problem.type}`);
}
