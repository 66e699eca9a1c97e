import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { logProblem } from '@/lib/log';

/** A funnel that somebody is writing. */
export type KeptDraft = {
  /** `definitionKey` of the funnel that was in force when it was begun. */
  readonly base: string;
  readonly definition: FunnelDefinition;
};

const name = 'funnel-draft';

/** Keeps a draft for as long as the tab lives, reloads included; null forgets it. */
export function keepDraft(draft: KeptDraft | null): void {
  if (draft === null) sessionStorage.removeItem(name);
  else sessionStorage.setItem(name, JSON.stringify(draft));
}

/** The draft that was kept in this tab; null where there is none, or none that can be read any more. */
export function keptDraft(): KeptDraft | null {
  const text = sessionStorage.getItem(name);
  if (text === null) return null;
  try {
    const draft = JSON.parse(text) as KeptDraft;
    // Written by us, perhaps by another version of us: what can be checked, however wrong it is, can be edited.
    findProblems(draft.definition);
    return typeof draft.base === 'string' ? draft : null;
  } catch (error) {
    logProblem('options', 'a draft could not be read', error);
    return null;
  }
}
