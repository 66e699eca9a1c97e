import type { StageTone } from '@/lib/funnel/definition/tone';

/**
 * What a foreign page may show of a lead: stage, quadrant letter, whose it is, times and reason labels. No name, no
 * score, no note, nothing that somebody typed.
 */
export type Chip = {
  readonly leadId: string;
  readonly stage: {
    readonly id: string;
    readonly code: string;
    readonly label: string;
    readonly definition: string;
    readonly tone: StageTone;
  };
  readonly whose: 'yours' | 'colleague' | 'nobody';
  /** A colleague's initials; null where it is not a colleague's. */
  readonly initials: string | null;
  /** Label of the sub-step, where one is set. */
  readonly step: string | null;
  /** Its letter, and until when it stands, in wall time: points fade. Null: nobody knows, or has found out yet. */
  readonly quadrant: { readonly letter: 'A' | 'B' | 'C' | 'D'; readonly until: number } | null;
  /** Wall time in ms since which the lead is in its stage. */
  readonly since: number;
  /** Wall time in ms of the hand-off to sales, if any. */
  readonly handedOverAt: number | null;
  /** The clock that runs, in wall time. */
  readonly due: { readonly of: 'acceptance' | 'contact'; readonly at: number } | null;
  /** Given back: reason label and when; null unless it is with marketing now. */
  readonly back: { readonly label: string; readonly at: number; readonly wakeAt: number | null } | null;
  readonly contactLocked: boolean;
  readonly mayAccept: boolean;
  readonly mayQualify: boolean;
  /** Plain reasons that may be given from the page. `reason` null: it asks something, the panel opens. */
  readonly giveBack: readonly {
    readonly plain: string;
    readonly label: string;
    readonly reason: string | null;
  }[];
};

export type { StageTone } from '@/lib/funnel/definition/tone';
