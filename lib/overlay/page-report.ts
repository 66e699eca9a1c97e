import type { PageSeen } from '@/lib/messaging/page-seen';
import type { send as sendMessage } from '@/lib/messaging/send';
import type { Timers } from './timers';

/** Tells the background what the tab shows: for the panel, the popup and the toolbar icon. */
export type PageReport = {
  /** Something changed: the page is described and told once it has come to rest, and only if it differs. */
  readonly note: () => void;
  /** Tells at once what is waiting: before the panel is opened on it. */
  readonly flush: () => void;
};

const rest = 250;

/** @param describe the page as it is when asked; null: there is nothing to tell yet */
export function createPageReport(
  send: typeof sendMessage,
  timers: Timers,
  describe: () => PageSeen | null,
  run: (work: Promise<unknown>) => void,
): PageReport {
  let told = '';
  let isDue = false;
  let cancel = (): void => {};
  const tell = async (): Promise<void> => {
    const seen = describe();
    const text = JSON.stringify(seen);
    if (seen === null || text === told) return;
    told = text;
    try {
      await send('pageSeen', seen);
    } catch (error) {
      told = '';
      throw error;
    }
  };
  const flush = (): void => {
    cancel();
    if (isDue) run(tell());
    isDue = false;
  };
  return {
    flush,
    note: () => {
      isDue = true;
      cancel();
      cancel = timers.after(rest, flush);
    },
  };
}
