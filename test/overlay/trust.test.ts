// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { watchSteadiness } from '@/lib/overlay/handling/steadiness';
import { createTrust, lookAround } from '@/lib/overlay/handling/trust';
import { pageOf } from '@/lib/overlay/page';

type Entry = { readonly target: Element; readonly boundingClientRect: DOMRect; readonly isVisible: boolean };

/**
 * A document with one button of ours, where the test decides what the browser sees, and when.
 * @param shown the page's, or a frame's in it
 */
function setUp(shown = document) {
  const page = pageOf(shown);
  const { window } = page;
  shown.body.innerHTML = '<div id="list"><div id="host"></div></div>';
  const host = shown.querySelector('#host') as HTMLElement;
  const screen = {
    box: new DOMRect(10, 10, 100, 18),
    isVisible: true,
    onTop: host as Element,
    onTopOfPage: window.frameElement,
    time: 0,
  };
  let tell: (entries: Entry[]) => void = () => {};
  class Observer {
    constructor(callback: typeof tell) {
      tell = callback;
    }
    observe(target: Element): void {
      const boundingClientRect = target === host ? screen.box : target.getBoundingClientRect();
      tell([{ target, boundingClientRect, isVisible: screen.isVisible }]);
    }
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.assign(window, { IntersectionObserver: Observer });
  Object.assign(Document.prototype, {
    elementFromPoint(this: Document) {
      return this === shown ? screen.onTop : screen.onTopOfPage;
    },
  });
  vi.spyOn(host, 'getBoundingClientRect').mockImplementation(() => screen.box);
  vi.spyOn(window.performance, 'now').mockImplementation(() => screen.time);
  const ending = new window.AbortController();
  const steadiness = watchSteadiness(page, ending.signal);
  const trust = createTrust(steadiness);
  const target = { host, box: host };
  return {
    screen,
    steadiness,
    press: (isTrusted = true) => trust.press(target, { isTrusted, clientX: 20, clientY: 15 } as PointerEvent),
    judge: (isTrusted = true, detail = 1) => trust.judge(target, { isTrusted, detail } as MouseEvent),
    look: () => window.dispatchEvent(new Event('pointermove')),
    watch: () => steadiness.watch(host),
    style: (css: string) => {
      (shown.querySelector('#list') as HTMLElement).style.cssText = css;
    },
  };
}

describe('a press on a button that changes something', () => {
  let stage: ReturnType<typeof setUp>;
  beforeEach(() => {
    stage = setUp();
    stage.watch();
    stage.screen.time = 1000;
  });

  test('counts where a person made it on what stands there, on top and still', () => {
    stage.press();
    expect(stage.judge()).toBeNull();
  });

  test('counts for nothing without a person', () => {
    stage.press(false);
    expect(stage.judge(false)).toBe('forged');
  });

  test('counts for nothing where the pointer went down elsewhere', () => {
    expect(stage.judge()).toBe('forged');
  });

  test('counts once', () => {
    stage.press();
    stage.judge();
    expect(stage.judge()).toBe('forged');
  });

  test('counts for nothing where something lies on top', () => {
    stage.screen.onTop = document.body;
    stage.press();
    expect(stage.judge()).toBe('hidden');
  });

  test('counts for nothing where the browser sees something drawn over it that lets presses through', () => {
    stage.screen.isVisible = false;
    stage.look();
    stage.press();
    expect(stage.judge()).toBe('hidden');
  });

  test.each([
    'opacity: 0.02',
    'filter: opacity(0)',
    'filter: blur(9px)',
    'transform: matrix(0.1, 0, 0, 0.1, 0, 0)',
    'clip-path: inset(0 0 90% 0)',
    'mix-blend-mode: darken',
  ])('counts for nothing under %s', (css) => {
    stage.style(css);
    expect(lookAround(document.querySelector('#host') as Element)).toBe('hidden');
    stage.press();
    expect(stage.judge()).toBe('hidden');
  });

  test('counts under filters that only change colours, whatever the browser thinks of them', () => {
    stage.style('filter: invert(1) hue-rotate(180deg)');
    stage.screen.isVisible = false;
    stage.look();
    stage.press();
    expect(stage.judge()).toBeNull();
  });

  test('counts for nothing while the button has not been there for long', () => {
    stage.screen.box = new DOMRect(10, 50, 100, 18);
    stage.look();
    stage.screen.time += 100;
    stage.press();
    expect(stage.judge()).toBe('moved');
    stage.screen.time += 200;
    stage.press();
    expect(stage.judge()).toBeNull();
  });

  test('counts for nothing where the button slid under a pointer that did not move', () => {
    stage.screen.box = new DOMRect(10, 50, 100, 18);
    stage.press();
    expect(stage.judge()).toBe('moved');
  });

  test('counts for nothing where the button moves between press and release', () => {
    stage.press();
    stage.screen.box = new DOMRect(10, 50, 100, 18);
    expect(stage.judge()).toBe('moved');
  });

  test('counts where the button only grew at one end', () => {
    stage.screen.box = new DOMRect(10, 10, 140, 18);
    stage.press();
    expect(stage.judge()).toBeNull();
  });

  test('by key or screen reader needs no stillness, but must be seen', () => {
    stage.screen.box = new DOMRect(10, 50, 100, 18);
    expect(stage.judge(true, 0)).toBeNull();
    stage.screen.onTop = document.body;
    expect(stage.judge(true, 0)).toBe('hidden');
    expect(stage.judge(false, 0)).toBe('forged');
  });
});

test('nobody is looked at whom nobody watches', () => {
  const stage = setUp();
  stage.screen.time = 1000;
  stage.look();
  stage.press();
  expect(stage.judge()).toBe('moved');
});

describe('a press on a button in a frame', () => {
  let stage: ReturnType<typeof setUp>;
  let frame: HTMLIFrameElement;
  let place: DOMRect;

  beforeEach(() => {
    document.body.innerHTML = '<div id="around"><iframe></iframe></div>';
    frame = document.querySelector('iframe') as HTMLIFrameElement;
    place = new DOMRect(200, 100, 600, 400);
    vi.spyOn(frame, 'getBoundingClientRect').mockImplementation(() => place);
    stage = setUp(frame.contentDocument as Document);
    stage.watch();
    stage.screen.time = 1000;
  });

  test('counts where the frame lies on top and still, too', () => {
    stage.press();
    expect(stage.judge()).toBeNull();
    expect(stage.judge(true, 0)).toBeNull();
  });

  test('counts for nothing where the page lays something over the frame', () => {
    stage.screen.onTopOfPage = document.body;
    stage.press();
    expect(stage.judge()).toBe('hidden');
    expect(stage.judge(true, 0)).toBe('hidden');
  });

  test.each(['opacity: 0.02', 'transform: matrix(0.1, 0, 0, 0.1, 0, 0)', 'clip-path: inset(0 0 90% 0)'])(
    'counts for nothing where the page shows the frame under %s',
    (css) => {
      (document.querySelector('#around') as HTMLElement).style.cssText = css;
      stage.press();
      expect(stage.judge()).toBe('hidden');
    },
  );

  test('counts for nothing where the page slides the frame under the pointer', () => {
    place = new DOMRect(200, 140, 600, 400);
    stage.press();
    expect(stage.judge()).toBe('moved');
    stage.look();
    stage.screen.time += 300;
    stage.press();
    expect(stage.judge()).toBeNull();
    stage.press();
    place = new DOMRect(200, 100, 600, 400);
    expect(stage.judge()).toBe('moved');
  });
});
