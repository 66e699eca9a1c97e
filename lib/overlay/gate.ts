import type { SiteState } from '@/lib/messaging/protocol';
import { UnreachableError, type send as sendMessage } from '@/lib/messaging/send';
import type { Timers } from './timers';

/** Asks the background whether chips may be shown here, and for whom. */
export type Gate = {
  /** Asks; again at every change of the site's settings or of the mailbox that the page proposes. */
  readonly check: (mailbox: string | null) => Promise<void>;
};

type Options = {
  readonly send: typeof sendMessage;
  readonly site: string;
  readonly account: string;
  readonly timers: Timers;
  readonly onState: (state: SiteState) => void;
  /** Nobody answers just now: nothing may be shown meanwhile. */
  readonly onSilence: () => void;
  readonly run: (work: Promise<unknown>) => void;
};

/** A page that is not answered is asked for again so often, so far apart; then the site counts as switched off. */
const tries = 3;
const pause = 5000;

export function createGate({ send, site, account, timers, onState, onSilence, run }: Options): Gate {
  let asked = 0;
  let failures = 0;
  const check = async (mailbox: string | null): Promise<void> => {
    asked += 1;
    const turn = asked;
    try {
      const state = await send('siteState', { site, account, mailbox });
      failures = 0;
      // Only the newest question counts: the mailbox may have changed meanwhile.
      if (turn === asked) onState(state);
    } catch (error) {
      if (!(error instanceof UnreachableError) || error.orphaned) throw error;
      if (turn !== asked) return;
      failures += 1;
      if (failures >= tries) return onState({ on: false });
      onSilence();
      timers.after(pause, () => run(check(mailbox)));
    }
  };
  return { check };
}
