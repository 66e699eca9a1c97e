import { useEffect, useId, useLayoutEffect, useRef, type ReactElement } from 'react';
import { useWidth } from '@/components/funnel-drawing/use-width';
import type { OnOpen } from './figure-data';
import { moveKeys } from './move-keys';
import { sheetOf, type DrawnKey, type Picture } from './sheet';
import { measureIn } from './text-width';
import { usePlotting } from './use-plotting';

type Props = {
  /** Of what, read aloud. */
  readonly label: string;
  /** Another one is drawn anew. */
  readonly picture: Picture;
  readonly onOpen: OnOpen;
};

/** Until the page is laid out, and where nothing is; in rem. */
const firstWidth = 48;

/** Narrower nothing can be drawn, as while the page is laid out for paper; in px. */
const leastWidth = 160;

/**
 * A picture, drawn for the width that there is; its height is kept free from the start. All its keys are one stop of
 * the Tab key: arrows lead from one to the next, Enter opens.
 */
export function PictureFrame({ label, picture, onOpen }: Props): ReactElement {
  const plotting = usePlotting();
  const id = `chart-${useId().replaceAll(/\W/gu, '')}`;
  const [frame, width] = useWidth(firstWidth);
  const keys = useRef<readonly DrawnKey[]>([]);
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || !plotting) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const looks = getComputedStyle(element);
    const sheet = sheetOf({
      plotting,
      page: document,
      id,
      width: Math.max(leastWidth, Math.floor(width * rem)),
      isRightToLeft: looks.direction === 'rtl',
      widthOf: measureIn(looks.fontFamily),
    });
    const drawn = picture.draw(sheet);
    drawn.picture.setAttribute('role', 'group');
    drawn.picture.setAttribute('aria-label', label);
    const focused = keys.current.findIndex(({ shape }) => shape === document.activeElement);
    element.replaceChildren(drawn.picture);
    drawn.settle();
    keys.current = drawn.keys;
    keys.current[Math.max(0, focused)]?.shape.setAttribute('tabindex', '0');
    if (focused >= 0)
      (keys.current[focused]?.shape as SVGElement | undefined)?.focus({ preventScroll: true });
  }, [frame, id, label, picture, plotting, width]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    return moveKeys(
      element,
      () => keys.current.map(({ shape }) => shape),
      (place) => {
        const pressed = keys.current[place]?.opens;
        if (pressed) open.current(pressed.leads(), pressed.name, pressed.count);
      },
    );
  }, [frame]);

  return <div className="chart-frame" ref={frame} style={{ blockSize: picture.height }} />;
}
