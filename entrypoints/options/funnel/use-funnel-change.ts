import { useState } from 'react';
import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { StageMapping } from '@/lib/funnel/migration/migration';
import { inNextVersion } from '@/lib/funnel/definition/next-version';
import { proposeMapping } from '@/lib/funnel/migration/propose-mapping';
import type { Refusal } from '@/lib/funnel/refusal';
import { postCommand } from '@/lib/messaging/post-command';

export type ChangeState =
  | { readonly type: 'idle' }
  | { readonly type: 'preview'; readonly to: FunnelDefinition; readonly mapping: StageMapping }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/** A change of the funnel: what it would do first, then done or not, and taken back as one step. */
export type FunnelChanging = {
  readonly state: ChangeState;
  readonly isBusy: boolean;
  /** Shows what another funnel would do; nothing has happened then. */
  readonly propose: (definition: FunnelDefinition) => void;
  readonly map: (mapping: StageMapping) => void;
  readonly apply: () => Promise<void>;
  readonly undo: (opId: string) => Promise<void>;
  readonly cancel: () => void;
};

/**
 * @param definition the one in force
 * @param stored every version that the store has
 * @param onApplied once what was proposed is in force
 */
export function useFunnelChange(
  definition: FunnelDefinition,
  stored: DefinitionByKey,
  onApplied?: () => void,
): FunnelChanging {
  const [state, setState] = useState<ChangeState>({ type: 'idle' });
  const [isBusy, setBusy] = useState(false);
  const run = async (command: Parameters<typeof postCommand>[1]): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    try {
      const reply = await postCommand('main', command);
      setState(reply.ok ? { type: 'idle' } : { type: 'refused', refusal: reply.refusal });
      return reply.ok;
    } finally {
      setBusy(false);
    }
  };
  return {
    state,
    isBusy,
    propose: (wanted) => {
      const to = inNextVersion(wanted, stored);
      setState({ type: 'preview', to, mapping: proposeMapping(definition, to) });
    },
    map: (mapping) => setState((last) => (last.type === 'preview' ? { ...last, mapping } : last)),
    apply: async () => {
      if (state.type !== 'preview') return;
      const { to, mapping } = state;
      if (await run({ type: 'changeFunnel', definition: to, mapping })) onApplied?.();
    },
    undo: async (opId) => void (await run({ type: 'undo', opId })),
    cancel: () => setState({ type: 'idle' }),
  };
}
