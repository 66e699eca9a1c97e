import type { Page } from './page';

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
  /** False where the browser knows that it is covered or faded; null where it cannot tell. */
  readonly isSeen: (element: Element) => boolean | null;
};

type Sample = { readonly box: DOMRectReadOnly; readonly since: number; readonly seen: boolean | null };

export function watchSteadiness(page: Page, signal: AbortSignal): Steadiness {
  const { window } = page;
  const now = (): number => window.performance.now();
  const watched = new Map<Element, Sample | null>();
  const observer = new window.IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!watched.has(entry.target)) continue;
      watched.set(entry.target, sampleOf(entry, watched.get(entry.target) ?? null, now()));
      observer.unobserve(entry.target);
    }
  }, observerOptions());
  let lookedAt = -pause;
  const look = (): void => {
    if (watched.size === 0 || now() - lookedAt < pause) return;
    lookedAt = now();
    for (const element of watched.keys()) {
      observer.unobserve(element);
      observer.observe(element);
    }
  };
  for (const type of ['pointermove', 'scroll', 'resize'] as const)
    window.addEventListener(type, look, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    watched.clear();
  });
  return {
    watch: (element) => {
      if (watched.has(element)) return;
      watched.set(element, null);
      observer.observe(element);
    },
    forget: (element) => {
      watched.delete(element);
      observer.unobserve(element);
    },
    isSteady: (element, box) => {
      const sample = watched.get(element);
      return sample ? isSamePlace(sample.box, box) && now() - sample.since >= dwell : false;
    },
    isSeen: (element) => watched.get(element)?.seen ?? null,
  };
}

/** Version 2 of the observer also knows what lies on top (https://w3c.github.io/IntersectionObserver/v2/). */
function observerOptions(): IntersectionObserverInit {
  return { threshold: 0, trackVisibility: true, delay: 100 } as IntersectionObserverInit;
}

function sampleOf(entry: IntersectionObserverEntry, before: Sample | null, now: number): Sample {
  const box = entry.boundingClientRect;
  const seen = (entry as { readonly isVisible?: boolean }).isVisible ?? null;
  return { box, seen, since: before !== null && isSamePlace(before.box, box) ? before.since : now };
}

/** A chip may grow or shrink at its far end when its text changes; in either reading direction one end stays. */
export function isSamePlace(one: DOMRectReadOnly, other: DOMRectReadOnly): boolean {
  const near = (from: number, to: number): boolean => Math.abs(from - to) <= 1;
  return near(one.top, other.top) && (near(one.left, other.left) || near(one.right, other.right));
}
