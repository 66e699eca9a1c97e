/** The work took longer than it may. */
export class TimeOutError extends Error {
  override readonly name = 'TimeOutError';
}

/**
 * The outcome of some work, unless it takes too long; it then goes on unheard.
 * @param ms longest wait in ms
 * @throws TimeOutError when the time is over
 */
export async function withinTime<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeOutError('took too long')), ms);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
