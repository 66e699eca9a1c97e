import type { Command } from '@/lib/funnel/command';
import type { Refusal } from '@/lib/funnel/refusal';
import type { Space } from '@/lib/messaging/space';
import { newOpId, UnreachableError, type send as sendMessage } from '@/lib/messaging/send';
import type { Timers } from '@/lib/overlay/timers';

/** Commands that chip and card carry out by themselves; everything else is the side panel's. */
export type Deed = Extract<Command, { readonly type: 'acceptLead' | 'giveBackLead' | 'qualifyLead' }>;

/** How long a deed can be taken back where it was done, in ms. The panel's history can do it later. */
export const undoWindow = 10_000;
/** Nothing is shown as busy before this many ms: most replies come sooner. */
const patience = 200;

/** What is going on with one lead on this page. */
export type Doing = {
  /** Asked and not yet answered. */
  readonly running: Deed | 'undo' | null;
  /** Has been running for long enough to say so. */
  readonly busy: boolean;
  /** Done, and can still be taken back. `until`: wall ms. */
  readonly receipt: { readonly deed: Deed; readonly opId: string; readonly until: number } | null;
  /** What was asked and not carried out, and why; stays until the next try. */
  readonly refused: { readonly deed: Deed | 'undo'; readonly refusal: Refusal } | null;
};

export type Deeds = {
  readonly of: (leadId: string) => Doing;
  readonly carryOut: (deed: Deed) => Promise<void>;
  /** Takes the latest deed on this lead back, while its receipt is shown. */
  readonly undo: (leadId: string) => Promise<void>;
  readonly forgetRefusal: (leadId: string) => void;
};

type Options = {
  readonly send: typeof sendMessage;
  readonly space: Space;
  readonly now: () => number;
  readonly timers: Timers;
  /** What is to be shown about a lead has changed. */
  readonly onChange: (leadId: string) => void;
  /** A command was carried out: what is known of the lead is old. */
  readonly onDone: (leadId: string) => void;
  readonly onOrphaned: () => void;
};

const idle: Doing = { running: null, busy: false, receipt: null, refused: null };

/** Sends commands, once at a time for each lead, and keeps their receipts for the time of undo. */
export function createDeeds(options: Options): Deeds {
  const { now, timers } = options;
  const doings = new Map<string, Doing>();
  const unanswered = new Map<string, string>();
  const of = (leadId: string): Doing => doings.get(leadId) ?? idle;
  const set = (leadId: string, change: Partial<Doing>): void => {
    const next = { ...of(leadId), ...change };
    if (next.running === null && next.receipt === null && next.refused === null) doings.delete(leadId);
    else doings.set(leadId, next);
    options.onChange(leadId);
  };

  const attempt = async (leadId: string, deed: Deed | 'undo', command: Command): Promise<void> => {
    if (of(leadId).running !== null) return;
    // Not answered may still mean carried out: the same wish keeps its id, so that it is done once.
    const wish = JSON.stringify(command);
    const opId = unanswered.get(wish) ?? newOpId();
    unanswered.set(wish, opId);
    set(leadId, { running: deed, refused: null });
    const notBusy = timers.after(patience, () => set(leadId, { busy: true }));
    const outcome = await ask(options, opId, command);
    notBusy();
    if (outcome === 'orphaned') {
      options.onOrphaned();
      return;
    }
    if (outcome === 'unreachable')
      return settle(leadId, { refused: { deed, refusal: { type: 'Unreachable' } } });
    unanswered.delete(wish);
    if (outcome.ok) settle(leadId, { receipt: deed === 'undo' ? null : receiptOf(leadId, deed, opId) });
    else settle(leadId, { refused: { deed, refusal: outcome.refusal } });
    // A refusal, too, says that what the page shows is old.
    options.onDone(leadId);
  };

  const settle = (leadId: string, change: Partial<Doing>): void => {
    const { receipt } = of(leadId);
    const kept = receipt !== null && receipt.until > now() ? receipt : null;
    set(leadId, { running: null, busy: false, receipt: kept, ...change });
  };

  const receiptOf = (leadId: string, deed: Deed, opId: string): Doing['receipt'] => {
    timers.after(undoWindow, () => {
      const { receipt, running } = of(leadId);
      if (receipt?.opId === opId && running === null) set(leadId, { receipt: null });
    });
    return { deed, opId, until: now() + undoWindow };
  };

  return {
    of,
    carryOut: (deed) => attempt(deed.leadId, deed, deed),
    undo: async (leadId) => {
      const { receipt } = of(leadId);
      if (receipt !== null) await attempt(leadId, 'undo', { type: 'undo', opId: receipt.opId });
    },
    forgetRefusal: (leadId) => {
      if (of(leadId).refused !== null) set(leadId, { refused: null });
    },
  };
}

async function ask(options: Options, opId: string, command: Command) {
  try {
    return await options.send('command', { space: options.space, opId, command });
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    return error.orphaned ? 'orphaned' : 'unreachable';
  }
}
