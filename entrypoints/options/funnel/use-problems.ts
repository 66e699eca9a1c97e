import { useMemo, useState } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { FunnelProblem } from '@/lib/funnel/definition/definition-problems';
import { findProblems } from '@/lib/funnel/definition/find-problems';

type Checked = { readonly draft: FunnelDefinition; readonly problems: readonly FunnelProblem[] };

/** What is wrong with a draft, at every change; and the last word on it, which takes the schema itself. */
export function useProblems(draft: FunnelDefinition): {
  readonly problems: readonly FunnelProblem[];
  /** The draft as the schema gives it; null where it refuses it, and then the problems say why. */
  readonly checked: () => Promise<FunnelDefinition | null>;
} {
  const [last, setLast] = useState<Checked | null>(null);
  const found = useMemo(() => findProblems(draft), [draft]);
  return {
    problems: found.length === 0 && last?.draft === draft ? last.problems : found,
    checked: async () => {
      const { readFunnel, writeFunnel } = await import('@/lib/transfer/funnel-json');
      const read = readFunnel(writeFunnel(draft));
      setLast({ draft, problems: read.ok ? [] : read.refusal });
      return read.ok ? read.value : null;
    },
  };
}
