import { parentOf } from '@/lib/sites/dom';
import { elementAt } from '@/lib/overlay/page';
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
  let pressed: {
    readonly box: Element;
    readonly place: DOMRectReadOnly;
    readonly why: Distrust | null;
  } | null = null;
  return {
    press: ({ host, box }, { isTrusted, clientX, clientY }) => {
      const place = box.getBoundingClientRect();
      const look = isTrusted ? lookAround(box) : 'hidden';
      const isHidden =
        look === 'hidden' ||
        elementAt(host, clientX, clientY) !== host ||
        // The browser's verdict also counts filters; one that only changes colours hides nothing.
        (look === 'plain' && steadiness.isCovered(box));
      pressed = { box, place, why: isHidden ? 'hidden' : steadiness.isSteady(box, place) ? null : 'moved' };
    },
    judge: ({ host, box }, { isTrusted, detail }) => {
      const down = pressed;
      pressed = null;
      const place = box.getBoundingClientRect();
      if (!isTrusted || (detail > 0 && down?.box !== box)) return 'forged';
      if (down && detail > 0) return down.why ?? (isSamePlace(down.place, place) ? null : 'moved');
      const middle = elementAt(host, place.left + place.width / 2, place.top + place.height / 2);
      return middle === host && lookAround(box) !== 'hidden' ? null : 'hidden';
    },
  };
}

/**
 * Whether anything around an element fades, cuts, blends or turns it; `tinted`: only its colours are changed, as
 * dark-mode extensions do.
 */
export function lookAround(element: Element): 'plain' | 'tinted' | 'hidden' {
  let opacity = 1;
  let filters = '';
  let rest = '';
  for (let at: Element | null = element; at !== null; at = parentOf(at) ?? shadowHostOf(at)) {
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
  return root instanceof ShadowRoot ? root.host : null;
}
