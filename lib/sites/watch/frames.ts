/**
 * Calls back once before the next frame, however often it is asked: changes of one frame are read together. A hidden
 * tab draws no frames, so a timer stands in.
 * @param window the page's
 * @param callback what to do
 * @param signal ends it; nothing is called afterwards
 * @returns the request
 */
export function oncePerFrame(window: Window, callback: () => void, signal: AbortSignal): () => void {
  let frame: number | null = null;
  let timer: number | null = null;
  const forget = (): void => {
    if (frame !== null) window.cancelAnimationFrame(frame);
    if (timer !== null) window.clearTimeout(timer);
    frame = null;
    timer = null;
  };
  const run = (): void => {
    forget();
    callback();
  };
  signal.addEventListener('abort', forget, { once: true });
  return () => {
    if (signal.aborted || frame !== null) return;
    frame = window.requestAnimationFrame(run);
    timer = window.setTimeout(run, HIDDEN_TAB_DELAY);
  };
}

/** In ms; long beside a frame, short beside a person. */
const HIDDEN_TAB_DELAY = 500;
