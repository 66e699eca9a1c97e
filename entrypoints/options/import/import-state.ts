import type { ImportRefusal } from '@/lib/funnel/refusal';
import type { CountedVisits, FileProblem } from '@/lib/transfer/files/plan';
import type { Check, Decisions } from './check';
import type { SavingVisits } from './save-visits';
import type { Setup } from './setup';

/** Why a step did not come to its end; the one before it is shown again. */
export type Hitch =
  | { readonly type: 'file'; readonly problem: FileProblem }
  /** It cannot be read in the way that was wished; it is read as before. */
  | { readonly type: 'reread'; readonly problem: FileProblem }
  | { readonly type: 'background'; readonly refusal: ImportRefusal }
  /** The user stopped it. */
  | { readonly type: 'stopped' };

/** How far something is, of so many bytes or rows. */
export type Done = { readonly done: number; readonly of: number };

/** Where an import stands. Nothing is written before `staging`, and no lead before `begun`. */
export type ImportState =
  | { readonly type: 'choosing'; readonly hitch: Hitch | null }
  | { readonly type: 'opening'; readonly name: string }
  | {
      readonly type: 'columns';
      readonly setup: Setup;
      readonly hitch: Hitch | null;
      /** It is being read otherwise; until it is, what it was read as stays in sight. */
      readonly isRereading: boolean;
    }
  | { readonly type: 'checking'; readonly setup: Setup; readonly read: Done; readonly rows: number }
  | {
      readonly type: 'checked';
      readonly setup: Setup;
      readonly check: Check;
      readonly decisions: Decisions;
      readonly hitch: Hitch | null;
    }
  | {
      readonly type: 'staging';
      readonly setup: Setup;
      readonly check: Check;
      readonly decisions: Decisions;
      readonly rows: Done;
    }
  /** The background has it: how far it is, its journal says. */
  | { readonly type: 'begun'; readonly id: string; readonly setup: Setup; readonly check: Check }
  | {
      readonly type: 'visits';
      readonly setup: Setup;
      readonly counted: CountedVisits;
      readonly saving: SavingVisits;
    };

/** The step of the four that a state belongs to, from 0. */
export function stepOf({ type }: ImportState): 0 | 1 | 2 | 3 {
  switch (type) {
    case 'choosing':
    case 'opening':
      return 0;
    case 'columns':
      return 1;
    case 'checking':
    case 'checked':
    case 'visits':
      return 2;
    case 'staging':
    case 'begun':
      return 3;
  }
}
