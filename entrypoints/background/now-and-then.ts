/** How often it is told how far something is, in ms; to tell it keeps the worker alive as well. */
const toldEvery = 1000;

export type Teller<Value> = {
  /** Passes on what it hears, but not too often. */
  readonly tell: (value: Value) => void;
  /** What the work gives, once all that was passed on has been taken in: nothing that is said afterwards is said over by it. */
  readonly telling: <Result>(work: Promise<Result>) => Promise<Result>;
};

/** Tells how far something is, one thing after the other. */
export function nowAndThen<Value>(say: (value: Value) => Promise<void>): Teller<Value> {
  let told = 0;
  let saying = Promise.resolve();
  return {
    tell: (value) => {
      const now = Date.now();
      if (Math.abs(now - told) < toldEvery) return;
      told = now;
      saying = saying.then(async () => say(value)).catch(() => undefined);
    },
    telling: async (work) => {
      try {
        return await work;
      } finally {
        await saying;
      }
    },
  };
}
