import { useEffect, useState } from 'react';
import { findProblems } from '@/components/scoring/find-problems';
import { changedParts, type DraftParts } from '@/components/scoring/tidy-parts';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { logProblem } from '@/lib/log';

/** How the team scores as it is being written: nothing of it is in force. */
export type ScoringDraft = {
  readonly rules: ScoringRules;
  /** The parts that would be saved. */
  readonly changed: DraftParts;
  /** Somebody saved something else since it was begun. */
  readonly isOverrun: boolean;
  /** Another number is another draft than the one that was typed on: whatever holds what is typed begins anew. */
  readonly edition: number;
  /** What was taken away last, in words; null: nothing, or it cannot come back any more. */
  readonly taken: string | null;
  readonly change: (parts: DraftParts, taken?: string) => void;
  /** Puts other parts in place of what was written. */
  readonly replace: (parts: DraftParts, taken: string) => void;
  readonly discard: (taken: string) => void;
  readonly bringBack: () => void;
  /** What was taken away is gone for good. */
  readonly forget: () => void;
};

type Kept = {
  /** When the rules were saved on which it was begun; wall time in ms. */
  readonly base: number;
  readonly parts: DraftParts;
};

type Taken = { readonly text: string; readonly before: Kept | null };

const storedAs = 'scoring-draft';

/**
 * The draft of this tab, which outlives other pages and reloads; before anything is changed it is what is in force.
 * @param inForce how the team scores now
 */
export function useScoringDraft(inForce: ScoringRules): ScoringDraft {
  const [kept, setKept] = useState<Kept | null>(() => keptDraft(inForce));
  const [taken, setTaken] = useState<Taken | null>(null);
  const [edition, setEdition] = useState(0);
  useEffect(() => keepDraft(kept), [kept]);
  const changed = kept === null ? {} : changedParts(inForce, kept.parts);
  // Saved, or typed back to what it was: there is no draft any more, and what is undone later does not revive it.
  if (kept !== null && Object.keys(changed).length === 0) setKept(null);
  const begin = (parts: DraftParts): Kept => ({
    base: kept?.base ?? inForce.updatedAt,
    parts: { ...kept?.parts, ...parts },
  });
  const swap = (next: Kept | null, text: string | null): void => {
    setKept(next);
    setTaken(text === null ? null : { text, before: kept });
    setEdition(edition + 1);
  };
  return {
    rules: { ...inForce, ...kept?.parts },
    changed,
    isOverrun: kept !== null && kept.base !== inForce.updatedAt,
    edition,
    taken: taken?.text ?? null,
    change: (parts, text) => {
      setKept(begin(parts));
      setTaken(text === undefined ? null : { text, before: kept });
    },
    replace: (parts, text) => swap(begin(parts), text),
    discard: (text) => swap(null, text),
    bringBack: () => swap(taken?.before ?? null, null),
    forget: () => setTaken(null),
  };
}

function keepDraft(draft: Kept | null): void {
  if (draft === null) sessionStorage.removeItem(storedAs);
  else sessionStorage.setItem(storedAs, JSON.stringify(draft));
}

function keptDraft(inForce: ScoringRules): Kept | null {
  const text = sessionStorage.getItem(storedAs);
  if (text === null) return null;
  try {
    const draft = JSON.parse(text) as Kept;
    // Written by us, perhaps by another version of us: what can be checked, however wrong it is, can be edited.
    findProblems({ ...inForce, ...draft.parts });
    return typeof draft.base === 'number' ? draft : null;
  } catch (error) {
    logProblem('reports', 'a draft of the scoring could not be read', error);
    return null;
  }
}
