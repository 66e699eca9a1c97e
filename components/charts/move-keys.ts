/** How far each arrow moves, and where it cannot be told from how many there are. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Lets the keys of a picture be pressed, by pointer and by keyboard. They are asked for when something happens, so that
 * the picture may be drawn anew meanwhile.
 * @param keys in the order in which arrows lead through them
 * @param onPress told the place of the key
 * @returns ends it
 */
export function moveKeys(
  frame: HTMLElement,
  keys: () => readonly Element[],
  onPress: (place: number) => void,
): () => void {
  const end = new AbortController();
  const { signal } = end;
  const keyOf = (target: EventTarget | null): number => {
    const key = target instanceof Element ? target.closest('.chart-key') : null;
    return key === null ? -1 : keys().indexOf(key);
  };

  frame.addEventListener(
    'click',
    ({ target }) => {
      const place = keyOf(target);
      if (place >= 0) onPress(place);
    },
    { signal },
  );
  frame.addEventListener(
    'keydown',
    (event) => {
      const place = keyOf(event.target);
      if (place < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      const all = keys();
      const next = nextOf(event.key, place, all.length);
      if (event.key !== 'Enter' && event.key !== ' ' && next === null) return;
      event.preventDefault();
      if (next === null) onPress(place);
      else (all[next] as SVGElement | undefined)?.focus();
    },
    { signal },
  );
  // Whoever comes back finds the key that they left.
  frame.addEventListener(
    'focusin',
    ({ target }) => {
      const place = keyOf(target);
      if (place < 0) return;
      for (const [at, key] of keys().entries()) key.setAttribute('tabindex', at === place ? '0' : '-1');
    },
    { signal },
  );
  return () => end.abort();
}

function nextOf(key: string, place: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, place + step));
}
