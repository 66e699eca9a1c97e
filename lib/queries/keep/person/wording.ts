import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Account } from '@/lib/funnel/team/account';
import type { Line } from '@/lib/scoring/score';
import type { Describe } from '@/lib/queries/keep/describing';

/** What the pages call things by: given by whoever asks for a file, so that file and screen say the same. */
export type Wording = {
  readonly describe: Describe;
  /** What a line of a score is for, and why it counts as it does. */
  readonly scoreLine: (
    line: Line,
    known: { readonly lead: Lead; readonly account: Account | null },
    now: number,
  ) => { readonly what: string; readonly why: string };
  readonly bant: (answers: Lead['bant']) => readonly string[];
  readonly journeyStep: (definition: FunnelDefinition, step: string) => string;
  readonly activity: (activity: string, kinds: ScoringRules['kinds']) => string;
  /** A reason with what was answered to its question. */
  readonly reason: (definition: FunnelDefinition, reason: string, answer: string | null) => string;
  readonly suggestion: (suggestion: string) => string;
  /** A site by its id. */
  readonly site: (id: string) => string;
  readonly country: (code: string) => string;
};
