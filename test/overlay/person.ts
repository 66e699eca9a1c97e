/**
 * What a person does to a page. jsdom calls no event trusted, since none comes from a person; these do, by handing the
 * event to its target the way jsdom itself does after having marked it as made by a script.
 */
export function click(target: Element, detail = 1): void {
  dispatch(target, new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  dispatch(target, new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail }));
}

/** Enter or space on a button: the browser makes it a click without a pointer. */
export function pressEnter(target: Element): void {
  dispatch(target, new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 0 }));
}

export function pressKey(target: EventTarget, key: string, type = 'keydown'): KeyboardEvent {
  const event = new KeyboardEvent(type, { key, code: key, bubbles: true, composed: true, cancelable: true });
  dispatch(target, event);
  return event;
}

/** The pointer comes near. */
export function hover(target: Element): void {
  dispatch(target, new MouseEvent('pointerenter'));
}

/** jsdom's own way in, behind `dispatchEvent`. */
const dispatchName = '_dispatch';

type Inner = { isTrusted: boolean; [dispatchName]: (event: unknown) => void };

function dispatch(target: EventTarget, event: Event): void {
  const inner = innerOf(event);
  inner.isTrusted = true;
  innerOf(target)[dispatchName](inner);
}

function innerOf(wrapper: object): Inner {
  const symbol = Object.getOwnPropertySymbols(wrapper).find(({ description }) => description === 'impl');
  if (symbol === undefined) throw new Error('jsdom keeps its own objects elsewhere now');
  return (wrapper as Record<symbol, Inner>)[symbol] as Inner;
}
