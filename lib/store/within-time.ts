/** The work took longer than it may. */
export class TimeOutError extends Error {
  override readonly name = 'TimeOutError';
}

/**
 * The outcome of some work, unless it takes too long; it then goes on unheard.
 * @param ms longest wait in ms
 * @param isMoving asked when the time is over: true gives it as much again, because something long is under way
 * @throws TimeOutError when the time is over
 */
export async function withinTime<Value>(
  ms: number,
  work: Promise<Value>,
  isMoving: () => boolean = () => false,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    const wait = (): void => {
      timer = setTimeout(() => (isMoving() ? wait() : reject(new TimeOutError('took too long'))), ms);
    };
    wait();
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
