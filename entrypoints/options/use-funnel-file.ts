import { useState } from 'react';
import { definitionKey, type DefinitionByKey, type FunnelDefinition } from '@/lib/funnel/definition';
import type { FunnelProblem } from '@/lib/funnel/definition-problems';
import type { StageMapping } from '@/lib/funnel/migration';
import { inNextVersion } from '@/lib/funnel/next-version';
import { proposeMapping } from '@/lib/funnel/propose-mapping';
import type { Refusal } from '@/lib/funnel/refusal';
import { postCommand } from '@/lib/messaging/post-command';
import { saveFile } from './save-file';

/** More than any funnel takes, in bytes. */
const biggest = 2_000_000;

export type FunnelFileState =
  | { readonly type: 'idle' }
  | { readonly type: 'said'; readonly what: 'unreadable' | 'tooBig' | 'same' }
  | { readonly type: 'wrong'; readonly name: string; readonly problems: readonly FunnelProblem[] }
  | { readonly type: 'preview'; readonly to: FunnelDefinition; readonly mapping: StageMapping }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/** A funnel's way out into a file and in from one. */
export type FunnelFiling = {
  readonly state: FunnelFileState;
  readonly isBusy: boolean;
  readonly export: () => Promise<void>;
  readonly choose: (file: File) => Promise<void>;
  readonly map: (mapping: StageMapping) => void;
  readonly apply: () => Promise<void>;
  readonly undo: (opId: string) => Promise<void>;
  readonly cancel: () => void;
};

/**
 * @param definition the one in force
 * @param stored every version that the store has
 */
export function useFunnelFile(definition: FunnelDefinition, stored: DefinitionByKey): FunnelFiling {
  const [state, setState] = useState<FunnelFileState>({ type: 'idle' });
  const [isBusy, setBusy] = useState(false);
  const run = async (command: Parameters<typeof postCommand>[1]): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      const reply = await postCommand('main', command);
      setState(reply.ok ? { type: 'idle' } : { type: 'refused', refusal: reply.refusal });
    } finally {
      setBusy(false);
    }
  };
  return {
    state,
    isBusy,
    export: async () => {
      const { writeFunnel } = await import('@/lib/transfer/funnel-json');
      const json = new Blob([writeFunnel(definition)], { type: 'application/json' });
      saveFile(`funnel-${definition.id}-${definition.version}.json`, json);
    },
    choose: async (file) => setState(await loaded(file, definition, stored)),
    map: (mapping) => setState((last) => (last.type === 'preview' ? { ...last, mapping } : last)),
    apply: async () => {
      if (state.type === 'preview')
        await run({ type: 'changeFunnel', definition: state.to, mapping: state.mapping });
    },
    undo: async (opId) => run({ type: 'undo', opId }),
    cancel: () => setState({ type: 'idle' }),
  };
}

async function loaded(
  file: File,
  definition: FunnelDefinition,
  stored: DefinitionByKey,
): Promise<FunnelFileState> {
  if (file.size > biggest) return { type: 'said', what: 'tooBig' };
  const text = await file.text().catch(() => null);
  if (text === null) return { type: 'said', what: 'unreadable' };
  const { readFunnel } = await import('@/lib/transfer/funnel-json');
  const read = readFunnel(text);
  if (!read.ok) return { type: 'wrong', name: file.name, problems: read.refusal };
  const same = { ...read.value, version: definition.version };
  if (definitionKey(same) === definitionKey(definition) && isAlike(same, definition))
    return { type: 'said', what: 'same' };
  const to = inNextVersion(read.value, stored);
  return { type: 'preview', to, mapping: proposeMapping(definition, to) };
}

/** Whether both say the same; the order of keys in a file means nothing. */
function isAlike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const partOf = (whole: object, key: string): unknown => (whole as Readonly<Record<string, unknown>>)[key];
  return [...keys].every((key) => isAlike(partOf(one, key), partOf(other, key)));
}
