import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { StageMapping } from '@/lib/funnel/migration/migration';
import type { ScoringChanges } from '@/lib/funnel/scoring/rules';
import type { AccountChanges } from '@/lib/funnel/team/account';
import type { ProgrammeChanges, TargetState } from '@/lib/funnel/team/programme';
import type { SegmentChanges } from '@/lib/funnel/team/segment';
import type { VisitCount } from '@/lib/funnel/team/visits';

/** What is asked for of what the whole team shares: segments, programmes, accounts, scoring, the funnel itself. */
export type TeamCommand =
  /** A new segment, or changes of one; leads that it means are proposed, or handed over, from then on. */
  | { readonly type: 'saveSegment'; readonly segmentId: string; readonly changes: SegmentChanges }
  | { readonly type: 'removeSegment'; readonly segmentId: string }
  | { readonly type: 'saveProgramme'; readonly programmeId: string; readonly changes: ProgrammeChanges }
  | { readonly type: 'removeProgramme'; readonly programmeId: string }
  /** An account as a target of a programme; null: none any more. Approving and declining is for sales. */
  | {
      readonly type: 'setTarget';
      readonly programmeId: string;
      readonly account: string;
      readonly state: TargetState | null;
    }
  /** Another way to score, in whole parts: who fits, what activities are worth, further rules, cuts, learned points. */
  | { readonly type: 'saveScoring'; readonly changes: ScoringChanges }
  /** Counts of visits by period and source, from a file; those of the same period and source are replaced. */
  | { readonly type: 'saveVisits'; readonly rows: readonly (VisitCount & { readonly source: string })[] }
  /** What is known of a company, by its domain. */
  | { readonly type: 'saveAccount'; readonly account: string; readonly changes: AccountChanges }
  /** Takes leads into a programme, or out of it. */
  | {
      readonly type: 'enrolLeads';
      readonly leadIds: readonly string[];
      readonly programmeId: string;
      readonly isIn: boolean;
    }
  /** Another definition, or a new version, comes into force; leads go where the mapping says. */
  | {
      readonly type: 'changeFunnel';
      readonly definition: FunnelDefinition;
      readonly mapping: StageMapping;
    };
