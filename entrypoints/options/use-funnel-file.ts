import { useState } from 'react';
import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { FunnelProblem } from '@/lib/funnel/definition/definition-problems';
import { isAlike } from '@/lib/funnel/definition/is-alike';
import { saveFile } from '@/components/file/save-file';
import { useFunnelChange, type ChangeState, type FunnelChanging } from './funnel/use-funnel-change';

/** More than any funnel takes, in bytes. */
const biggest = 2_000_000;

/** What is to be said of a file that changes nothing. */
type Said =
  | { readonly type: 'said'; readonly what: 'unreadable' | 'tooBig' | 'same' }
  | { readonly type: 'wrong'; readonly name: string; readonly problems: readonly FunnelProblem[] };

/** A funnel's way out into a file and in from one. */
export type FunnelFiling = Omit<FunnelChanging, 'state' | 'propose'> & {
  readonly state: ChangeState | Said;
  readonly export: () => Promise<void>;
  readonly choose: (file: File) => Promise<void>;
};

/**
 * @param definition the one in force
 * @param stored every version that the store has
 */
export function useFunnelFile(definition: FunnelDefinition, stored: DefinitionByKey): FunnelFiling {
  const [said, setSaid] = useState<Said | null>(null);
  const { state, propose, ...changing } = useFunnelChange(definition, stored);
  return {
    ...changing,
    state: said ?? state,
    export: async () => {
      const { writeFunnel } = await import('@/lib/transfer/funnel-json');
      const json = new Blob([writeFunnel(definition)], { type: 'application/json' });
      saveFile(`funnel-${definition.id}-${definition.version}.json`, json);
    },
    choose: async (file) => {
      const read = await readFile(file, definition);
      setSaid('type' in read ? read : null);
      if (!('type' in read)) propose(read);
    },
    undo: async (opId) => {
      setSaid(null);
      await changing.undo(opId);
    },
  };
}

async function readFile(file: File, definition: FunnelDefinition): Promise<Said | FunnelDefinition> {
  if (file.size > biggest) return { type: 'said', what: 'tooBig' };
  const text = await file.text().catch(() => null);
  if (text === null) return { type: 'said', what: 'unreadable' };
  const { readFunnel } = await import('@/lib/transfer/funnel-json');
  const read = readFunnel(text);
  if (!read.ok) return { type: 'wrong', name: file.name, problems: read.refusal };
  return isAlike({ ...read.value, version: definition.version }, definition)
    ? { type: 'said', what: 'same' }
    : read.value;
}
