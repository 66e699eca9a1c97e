import { parentOf } from '@/lib/sites/dom';
import { elementAt } from './page';
import { isSamePlace, type Steadiness } from './steadiness';

/**
 * Why a press did not count. `forged`: no person made it. `hidden`: what was pressed could not be seen as it is.
 * `moved`: it was not there long enough.
 */
export type Distrust = 'forged' | 'hidden' | 'moved';

/** Where a button of ours lies: the host in the page's tree, and the box that is watched for steadiness. */
export type Target = { readonly host: Element; readonly box: Element };

/** Judges presses on buttons that change something. */
export type Trust = {
  /** Call at `pointerdown`: what the person saw at that moment is what counts. */
  readonly press: (target: Target, event: PointerEvent) => void;
  /** Call at `click`; null: it counts. */
  readonly judge: (target: Target, event: MouseEvent) => Distrust | null;
};

/**
 * A press counts where a person made it on a button that lies on top, is opaque and has not moved. Keys and screen
 * readers click without a pointer (`detail` 0): for them the button must be visible, but has no pointer to slide
 * under.
 */
export function createTrust(steadiness: Steadiness): Trust {
  let pressed: Press | null = null;
  return {
    press: (target, event) => {
      const place = target.box.getBoundingClientRect();
      pressed = { box: target.box, place, why: distrustOf(target, place, event, steadiness) };
    },
    judge: ({ host, box }, event) => {
      const down = pressed;
      pressed = null;
      if (!event.isTrusted) return 'forged';
      const place = box.getBoundingClientRect();
      if (event.detail === 0) return isUncovered(host, middleOf(place)) && isPlain(box) ? null : 'hidden';
      if (down === null || down.box !== box) return 'forged';
      return down.why ?? (isSamePlace(down.place, place) ? null : 'moved');
    },
  };
}

type Press = { readonly box: Element; readonly place: DOMRectReadOnly; readonly why: Distrust | null };
type Point = { readonly clientX: number; readonly clientY: number };

function distrustOf(
  { host, box }: Target,
  place: DOMRectReadOnly,
  event: PointerEvent,
  steadiness: Steadiness,
): Distrust | null {
  if (!event.isTrusted) return 'forged';
  if (!isUncovered(host, event) || !isPlain(box)) return 'hidden';
  // The browser's verdict also counts filters; one that only changes colours (a dark-mode extension) hides nothing.
  if (steadiness.isSeen(box) === false && !isFiltered(box)) return 'hidden';
  return steadiness.isSteady(box, place) ? null : 'moved';
}

function isUncovered(host: Element, { clientX, clientY }: Point): boolean {
  return elementAt(host, clientX, clientY) === host;
}

function middleOf(box: DOMRectReadOnly): Point {
  return { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
}

/** Nothing around the element fades, cuts, blends or turns it. */
export function isPlain(element: Element): boolean {
  if (!['', 'visible'].includes(getComputedStyle(element).visibility)) return false;
  let opacity = 1;
  for (const style of stylesAround(element)) {
    opacity *= Number(style.opacity || 1);
    if (!isNothing(style.clipPath) || !isNothing(style.maskImage) || !isHarmless(style.filter)) return false;
    if (!['', 'normal'].includes(style.mixBlendMode) || !isUpright(style.transform)) return false;
  }
  return opacity > 0.9;
}

function isFiltered(element: Element): boolean {
  return [...stylesAround(element)].some((style) => !isNothing(style.filter));
}

function* stylesAround(element: Element): Generator<CSSStyleDeclaration> {
  for (let at: Element | null = element; at !== null; at = parentOf(at) ?? shadowHostOf(at))
    yield getComputedStyle(at);
}

function shadowHostOf(element: Element): Element | null {
  const root = Node.prototype.getRootNode.call(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** Filters that change colours but leave everything readable. */
function isHarmless(filter: string): boolean {
  return (
    isNothing(filter) || /^(?:(?:invert|hue-rotate|sepia|grayscale|saturate)\([^()]*\)\s*)+$/u.test(filter)
  );
}

/** Moved, or evenly scaled to no less than half: still what it looks like. */
function isUpright(transform: string): boolean {
  if (isNothing(transform)) return true;
  const numbers = (transform.match(/-?[\d.]+(?:e-?\d+)?/gu) ?? []).map(Number);
  const [a, b, c, d] = transform.startsWith('matrix(') ? numbers : [];
  return a !== undefined && b === 0 && c === 0 && a === d && a >= 0.5;
}

/** Browsers spell an unset value `none`; engines without layout leave it empty. */
function isNothing(value: string | undefined): boolean {
  return value === undefined || value === '' || value === 'none';
}
