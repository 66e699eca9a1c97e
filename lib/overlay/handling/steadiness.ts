import type { Page } from '@/lib/overlay/page';
import { framesAround } from './frames-around';

/** How long a target must have stood still before a press on it counts, in ms. */
const dwell = 250;
/** How often, at most, targets are looked at while the pointer moves or the page scrolls, in ms. */
const pause = 100;

/**
 * Knows of buttons that change something whether they stand still: neither a page that slides one under the pointer
 * nor a mail that arrives and shifts the rows may turn a press into somebody else's. Places come from an
 * IntersectionObserver, which costs the page no layout; nothing is looked at while nobody moves.
 */
export type Steadiness = {
  readonly watch: (element: Element) => void;
  readonly forget: (element: Element) => void;
  /** True where it has been at this place for long enough. */
  readonly isSteady: (element: Element, box: DOMRectReadOnly) => boolean;
  /** True where the browser knows that it is covered or faded. */
  readonly isCovered: (element: Element) => boolean;
};

type Sample = { readonly box: DOMRectReadOnly; readonly since: number; readonly covered: boolean };

export function watchSteadiness({ window }: Page, signal: AbortSignal): Steadiness {
  const samples = new Map<Element, Sample | null>();
  const now = (): number => window.performance.now();
  // Version 2 of the observer also knows what lies on top (https://w3c.github.io/IntersectionObserver/v2/).
  const options: IntersectionObserverInit & object = { trackVisibility: true, delay: 100 } as object;
  const observer = new window.IntersectionObserver((entries) => {
    for (const entry of entries) {
      const { target, boundingClientRect: box } = entry;
      observer.unobserve(target);
      const before = samples.get(target);
      if (before === undefined) continue;
      const since = before && isSamePlace(before.box, box) ? before.since : now();
      samples.set(target, { box, since, covered: Reflect.get(entry, 'isVisible') === false });
    }
  }, options);
  const look = (element: Element): void => {
    observer.unobserve(element);
    observer.observe(element);
  };
  let lookedAt = -pause;
  const lookAround = (): void => {
    if (samples.size === 0 || now() - lookedAt < pause) return;
    lookedAt = now();
    for (const element of samples.keys()) look(element);
  };
  for (const type of ['pointermove', 'scroll', 'resize'])
    window.addEventListener(type, lookAround, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
  const watch = (element: Element): void => {
    if (samples.has(element)) return;
    samples.set(element, null);
    look(element);
  };
  return {
    watch: (element) => {
      // A page may as well move the frame that a target lies in.
      for (const each of [element, ...framesAround(element)]) watch(each);
    },
    forget: (element) => {
      if (samples.delete(element)) observer.unobserve(element);
    },
    isSteady: (element, box) => {
      const sample = samples.get(element);
      return sample ? isSamePlace(sample.box, box) && now() - sample.since >= dwell : false;
    },
    isCovered: (element) => samples.get(element)?.covered ?? false,
  };
}

/** A chip may grow or shrink at its far end when its text changes; in either reading direction one end stays. */
export function isSamePlace(one: DOMRectReadOnly, other: DOMRectReadOnly): boolean {
  const near = (side: 'top' | 'left' | 'right'): boolean => Math.abs(one[side] - other[side]) <= 1;
  return near('top') && (near('left') || near('right'));
}
