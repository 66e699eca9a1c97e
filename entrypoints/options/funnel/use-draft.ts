import { useEffect, useState } from 'react';
import { definitionKey, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { isAlike } from '@/lib/funnel/definition/is-alike';
import { keepDraft, keptDraft, type KeptDraft } from './draft-memory';

/** A funnel as it is being written: nothing of it is in force. */
export type Draft = {
  readonly definition: FunnelDefinition;
  readonly isChanged: boolean;
  /** Another funnel came into force since it was begun. */
  readonly isOverrun: boolean;
  /** Something was discarded that can still be brought back. */
  readonly canRestore: boolean;
  readonly change: (definition: FunnelDefinition) => void;
  readonly discard: () => void;
  readonly restore: () => void;
  /** What was discarded is gone for good. */
  readonly forget: () => void;
  /** It came into force, so there is none any more. */
  readonly settle: () => void;
};

/**
 * The draft of this tab; before anything is changed it is the funnel in force.
 * @param inForce the funnel in force
 */
export function useDraft(inForce: FunnelDefinition): Draft {
  const [draft, setDraft] = useState<KeptDraft | null>(keptDraft);
  const [discarded, setDiscarded] = useState<KeptDraft | null>(null);
  useEffect(() => keepDraft(draft), [draft]);
  const key = definitionKey(inForce);
  return {
    definition: draft?.definition ?? inForce,
    isChanged: draft !== null && !isAlike({ ...draft.definition, version: inForce.version }, inForce),
    isOverrun: draft !== null && draft.base !== key,
    canRestore: discarded !== null,
    change: (definition) => {
      setDraft((last) => ({ base: last?.base ?? key, definition }));
      setDiscarded(null);
    },
    discard: () => {
      setDiscarded(draft);
      setDraft(null);
    },
    restore: () => {
      setDraft(discarded);
      setDiscarded(null);
    },
    forget: () => setDiscarded(null),
    settle: () => setDraft(null),
  };
}
