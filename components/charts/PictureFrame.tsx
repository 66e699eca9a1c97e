import { useEffect, useId, useLayoutEffect, useRef, type ReactElement } from 'react';
import { useWidth } from '@/components/funnel-drawing/use-width';
import type { OnOpen, Opens } from './figure-data';
import { moveKeys } from './move-keys';
import { sheetOf, type Picture } from './sheet';
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

/**
 * A picture, drawn for the width that there is; its height is kept free from the start. All its keys are one stop of
 * the Tab key: arrows lead from one to the next, Enter opens.
 */
export function PictureFrame({ label, picture, onOpen }: Props): ReactElement {
  const plotting = usePlotting();
  const id = `chart-${useId().replaceAll(/\W/gu, '')}`;
  const [frame, width] = useWidth(firstWidth);
  const opens = useRef<readonly Opens[]>([]);
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || !plotting) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const isRightToLeft = getComputedStyle(element).direction === 'rtl';
    const sheet = sheetOf({ plotting, page: document, id, width: Math.floor(width * rem), isRightToLeft });
    const result = picture.draw(sheet);
    result.picture.setAttribute('role', 'group');
    result.picture.setAttribute('aria-label', label);
    const focused = keysOf(element).indexOf(document.activeElement as Element);
    element.replaceChildren(result.picture);
    opens.current = result.opens;
    const keys = keysOf(element);
    keys[Math.max(0, focused)]?.setAttribute('tabindex', '0');
    if (focused >= 0) (keys[focused] as SVGElement | undefined)?.focus({ preventScroll: true });
  }, [frame, id, label, picture, plotting, width]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    return moveKeys(element, (place) => {
      const pressed = opens.current[place];
      if (pressed) open.current(pressed.leads(), pressed.name);
    });
  }, [frame]);

  return <div className="chart-frame" ref={frame} style={{ blockSize: picture.height }} />;
}

/** The shapes that open something, in the order in which they were drawn. */
function keysOf(element: Element): readonly Element[] {
  return [...element.querySelectorAll('.chart-key')];
}
