import type { RestoreProblem } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';

/** Why something cannot be restored, and what to do about it, in words. */
export function problemWords(problem: RestoreProblem): { readonly what: string; readonly help: string } {
  switch (problem.type) {
    case 'BadLine':
    case 'LineTooLong':
    case 'UnknownFunnel':
      return {
        what: words(`keep.problem.${problem.type}`, [problem.line.toLocaleString()]),
        help: words(`keep.problem.${problem.type}Help`),
      };
    case 'Failed': {
      const type = problem.isFull ? 'Full' : 'Failed';
      return { what: words(`keep.problem.${type}`), help: words(`keep.problem.${type}Help`) };
    }
    case 'NotAnArchive':
    case 'NewerArchive':
    case 'Encrypted':
    case 'WrongPassphrase':
    case 'Truncated':
    case 'BadPacking':
    case 'WrongHash':
    case 'TooDense':
    case 'Missing':
    case 'ImportUnderWay':
      return {
        what: words(`keep.problem.${problem.type}`),
        help: words(`keep.problem.${problem.type}Help`),
      };
  }
}
