import { isConnected } from '@/lib/sites/dom';
import cardCss from './card.css?inline';
import { isInWindow, placeBeside } from './card-place';
import { surfacesCss } from './card-theme';
import type { Hosts } from '@/lib/overlay/hosts';
import type { Page } from '@/lib/overlay/page';
import type { Steadiness } from './steadiness';
import type { Timers } from '@/lib/overlay/timers';
import type { Distrust, Trust } from './trust';

/** The frame that the card's content stands in: where it lies, its focus, what it says aloud. */
export type CardShell = {
  /** Shows the frame beside a chip; `fill` puts the content in. */
  readonly show: (chip: Element, byKey: boolean, fill: () => void) => void;
  /** @returns true where the focus was inside, and so has to go back to the chip */
  readonly hide: () => boolean;
  /** Replaces the content; the focus stays on the button that does the same, if it is still there. */
  readonly fill: (content: readonly Node[]) => void;
  /** Moves the focus to the first button that does this; `first`: to the first of all. */
  readonly focus: (does?: string) => void;
  readonly say: (text: string | null, as: 'status' | 'alert') => void;
  readonly setCount: (text: string) => void;
  readonly judge: (event: MouseEvent) => Distrust | null;
  readonly takeKey: (event: KeyboardEvent, host: EventTarget) => boolean;
};

type Options = {
  readonly page: Page;
  readonly hosts: Hosts;
  readonly steadiness: Steadiness;
  readonly trust: Trust;
  readonly timers: Timers;
  readonly signal: AbortSignal;
  readonly onPress: (button: HTMLElement, event: MouseEvent) => void;
  /** Somebody pressed elsewhere, or the chip left the window. */
  readonly onAway: () => void;
};

/** After the last scroll event, in ms: the card follows where the chip has come to rest. */
const rest = 90;

export function createCardShell(options: Options): CardShell {
  const { page, hosts, steadiness, trust, timers, signal } = options;
  const { window } = page;
  const host = hosts.create(hosts.sheet(cardCss), hosts.sheet(surfacesCss));
  const content = page.make('div');
  const status = page.make('p', 'quiet');
  const alert = page.make('p', 'warning');
  status.setAttribute('role', 'status');
  alert.setAttribute('role', 'alert');
  const frame = page.make('div', 'card', content, alert, status);
  frame.setAttribute('role', 'dialog');
  frame.tabIndex = -1;
  frame.dir = 'auto';
  frame.popover = 'manual';
  host.root.append(frame);
  let chip: Element | null = null;
  let cancelMove = (): void => {};
  const target = { host: host.element, box: frame };

  const buttons = (): HTMLElement[] => [...frame.querySelectorAll('button')];
  const nameOf = (element: Element | null): string =>
    element instanceof HTMLElement
      ? `${element.dataset['do']} ${element.dataset['plain'] ?? element.dataset['at']}`
      : '';

  const put = (): void => {
    if (chip === null) return;
    const box = chip.getBoundingClientRect();
    const room = { width: window.innerWidth, height: window.innerHeight };
    if (!isConnected(chip) || !isInWindow(box, room)) return options.onAway();
    const size = { width: frame.offsetWidth, height: frame.offsetHeight };
    const { top, left } = placeBeside(box, size, room, getComputedStyle(chip).direction === 'rtl');
    frame.style.top = `${top}px`;
    frame.style.left = `${left}px`;
  };
  const follow = (event: Event): void => {
    if (chip === null || hosts.isOurs(event.target)) return;
    cancelMove();
    cancelMove = timers.after(rest, put);
  };
  const leave = (event: Event): void => {
    if (chip !== null && !hosts.isOurs(event.target)) options.onAway();
  };
  window.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  window.addEventListener('resize', follow, { passive: true, signal });
  window.addEventListener('pointerdown', leave, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => host.element.remove());
  frame.addEventListener('pointerdown', (event) => trust.press(target, event));
  frame.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button !== null) options.onPress(button, event);
  });

  const say: CardShell['say'] = (text, as) => {
    status.textContent = as === 'status' ? text : '';
    alert.textContent = as === 'alert' ? text : '';
    for (const line of [status, alert]) line.hidden = line.textContent === '';
  };
  const focus: CardShell['focus'] = (does) => {
    if (does === undefined) return;
    const all = buttons();
    const wanted = does === 'first' ? all.find((button) => nameOf(button) !== 'close undefined') : undefined;
    (wanted ?? all.find((button) => button.dataset['do'] === does) ?? frame).focus({ preventScroll: true });
  };

  return {
    say,
    focus,
    show: (beside, byKey, fill) => {
      chip = beside;
      say(null, 'status');
      page.root().append(host.element);
      frame.showPopover?.();
      fill();
      put();
      steadiness.watch(frame);
      if (byKey) focus('first');
      else frame.focus({ preventScroll: true });
    },
    hide: () => {
      const inside = host.root.activeElement !== null;
      cancelMove();
      chip = null;
      steadiness.forget(frame);
      content.replaceChildren();
      host.element.remove();
      return inside;
    },
    fill: (fresh) => {
      const focused = nameOf(host.root.activeElement);
      const hadFocus = host.root.activeElement !== null;
      content.replaceChildren(...fresh);
      const title = content.querySelector('h2');
      frame.ariaLabel = title?.textContent ?? null;
      if (!hadFocus) return;
      const same = buttons().find((button) => nameOf(button) === focused);
      (same ?? frame).focus({ preventScroll: true });
    },
    setCount: (text) => {
      const count = content.querySelector('.count');
      if (count !== null) count.textContent = text;
    },
    judge: (event) => trust.judge(target, event),
    takeKey: (event, from) => {
      if (from !== host.element) return false;
      const all = buttons();
      const at = all.findIndex((button) => button === host.root.activeElement);
      const next = nextButton(event, all, at);
      next?.focus();
      return next !== undefined;
    },
  };
}

/** Tab goes round within the card; up and down lead along a list of choices. */
function nextButton(event: KeyboardEvent, all: readonly HTMLElement[], at: number): HTMLElement | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  if (event.key === 'Tab') {
    if (event.shiftKey) return at <= 0 ? all.at(-1) : undefined;
    return at === all.length - 1 ? all[0] : undefined;
  }
  const list = all.filter((button) => button.classList.contains('choice'));
  const place = list.findIndex((button) => button === all[at]);
  switch (event.key) {
    case 'ArrowDown':
      return list[Math.min(place + 1, list.length - 1)];
    case 'ArrowUp':
      return list[Math.max(place - 1, 0)];
    case 'Home':
      return list[0];
    case 'End':
      return list.at(-1);
    default:
      return undefined;
  }
}
