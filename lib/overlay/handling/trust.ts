import { parentOf } from '@/lib/sites/dom';
import { elementAt, isShadowRoot } from '@/lib/overlay/page';
import { framesAround } from './frames-around';
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
 * under. What holds for the button holds for the frames that it lies in.
 */
export function createTrust(steadiness: Steadiness): Trust {
  let pressed: {
    readonly box: Element;
    readonly places: readonly DOMRectReadOnly[];
    readonly why: Distrust | null;
  } | null = null;
  return {
    press: ({ host, box }, { isTrusted, clientX, clientY }) => {
      const all = [box, ...framesAround(box)];
      const places = all.map((each) => each.getBoundingClientRect());
      const look = isTrusted ? lookAround(box) : 'hidden';
      const isHidden =
        look === 'hidden' ||
        !isOnTop(host, clientX, clientY) ||
        // The browser's verdict also counts filters; one that only changes colours hides nothing.
        (look === 'plain' && steadiness.isCovered(box));
      const isSteady = all.every((each, index) => steadiness.isSteady(each, places[index] as DOMRect));
      pressed = { box, places, why: isHidden ? 'hidden' : isSteady ? null : 'moved' };
    },
    judge: ({ host, box }, { isTrusted, detail }) => {
      const down = pressed;
      pressed = null;
      const [place, ...around] = [box, ...framesAround(box)].map((each) => each.getBoundingClientRect());
      if (!isTrusted || place === undefined || (detail > 0 && down?.box !== box)) return 'forged';
      if (down && detail > 0)
        return down.why ?? (areSamePlaces(down.places, [place, ...around]) ? null : 'moved');
      const isSeen = isOnTop(host, place.left + place.width / 2, place.top + place.height / 2);
      return isSeen && lookAround(box) !== 'hidden' ? null : 'hidden';
    },
  };
}

/** Whether an element is what a person sees at a point of its window, through all the frames that it lies in. */
function isOnTop(element: Element, x: number, y: number): boolean {
  let point = { x, y };
  let shown = element;
  for (const frame of framesAround(element)) {
    if (elementAt(shown, point.x, point.y) !== shown) return false;
    const { left, top } = frame.getBoundingClientRect();
    point = { x: point.x + left + frame.clientLeft, y: point.y + top + frame.clientTop };
    shown = frame;
  }
  return elementAt(shown, point.x, point.y) === shown;
}

function areSamePlaces(before: readonly DOMRectReadOnly[], now: readonly DOMRectReadOnly[]): boolean {
  return (
    before.length === now.length && before.every((each, index) => isSamePlace(each, now[index] as DOMRect))
  );
}

/**
 * Whether anything around an element fades, cuts, blends or turns it; `tinted`: only its colours are changed, as
 * dark-mode extensions do.
 */
export function lookAround(element: Element): 'plain' | 'tinted' | 'hidden' {
  let opacity = 1;
  let filters = '';
  let rest = '';
  for (const innermost of [element, ...framesAround(element)])
    for (let at: Element | null = innermost; at !== null; at = parentOf(at) ?? shadowHostOf(at)) {
      const style = getComputedStyle(at);
      opacity *= Number(style.opacity || 1);
      filters += `${style.filter} `;
      rest += `${style.clipPath} ${style.maskImage} ${style.mixBlendMode} ${style.transform} `;
    }
  const isHidden = opacity < 0.9 || !harmless.test(rest) || !colouring.test(filters);
  if (isHidden || getComputedStyle(element).visibility === 'hidden') return 'hidden';
  return plain.test(filters) ? 'plain' : 'tinted';
}

/** Unset values (engines without layout leave them out), or moved without being turned or scaled. */
const harmless = /^(?:none|normal|undefined|matrix\(1, 0, 0, 1, [^)]*\)|\s)*$/u;
const plain = /^(?:none|undefined|\s)*$/u;
const colouring = /^(?:none|undefined|(?:invert|hue-rotate|sepia|grayscale|saturate)\([^)]*\)|\s)*$/u;

function shadowHostOf(element: Element): Element | null {
  const root = Node.prototype.getRootNode.call(element);
  return isShadowRoot(root) ? root.host : null;
}
