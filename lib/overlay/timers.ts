/** Timers that end with the overlay. */
export type Timers = {
  /** Calls once after `delay` ms; gives what calls it off. */
  readonly after: (delay: number, act: () => void) => () => void;
};

/** @param signal once aborted, nothing runs any more and nothing can be started */
export function timersUntil(signal: AbortSignal): Timers {
  const running = new Set<ReturnType<typeof setTimeout>>();
  signal.addEventListener('abort', () => {
    for (const timer of running) clearTimeout(timer);
    running.clear();
  });
  return {
    after: (delay, act) => {
      if (signal.aborted) return () => {};
      const timer = setTimeout(() => {
        running.delete(timer);
        act();
      }, delay);
      running.add(timer);
      return () => {
        clearTimeout(timer);
        running.delete(timer);
      };
    },
  };
}
