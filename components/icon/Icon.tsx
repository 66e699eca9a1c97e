import type { ReactElement } from 'react';

/** Strokes in a 16 x 16 box, 1.5 wide, round caps. */
const strokes = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4 13.5 13.5',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5 6.5 12 13 4.5',
  plus: 'M8 3v10M3 8h10',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  forward: 'M6.5 3.5 11 8l-4.5 4.5',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  giveBack: 'M6.5 3.5 3 7l3.5 3.5M3 7h6.5a3.5 3.5 0 0 1 0 7H8',
  assign: 'M6 2.8a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8zM1.8 13a4.2 4.2 0 0 1 8.4 0M11 6h4M13 4v4',
  flag: 'M4 14V2.5M4 3h8l-2 3 2 3H4',
  contact: 'M2.5 4h11v8h-11zM2.5 4.5 8 8.8l5.5-4.3',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  list: 'M2.5 4h.01M5.5 4h8M2.5 8h.01M5.5 8h8M2.5 12h.01M5.5 12h8',
  panel: 'M2.5 3h11v10h-11zM10 3v10',
  settings:
    'M2.5 5h6M12 5h1.5M2.5 11h1.5M7.5 11h6M10.2 3.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2zM5.8 9.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2z',
  warn: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3h.01',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.3v3.5M8 5.1h.01',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.8V8l2.2 1.6',
  edit: 'M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2z',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.5 8.5h6l.5-8.5',
  copy: 'M5.5 5.5h7.5V13H5.5zM3 10.5V3h7.5',
  practice: 'M2.5 4.5h11v7h-11zM5 13.5h6',
  lock: 'M4 7.5h8v5.5H4zM5.8 7.5V5.3a2.2 2.2 0 0 1 4.4 0v2.2',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3',
} as const;

export type IconName = keyof typeof strokes;

/** Arrows that point along the line of reading, turned round where it runs the other way. */
const directed: ReadonlySet<IconName> = new Set(['back', 'forward', 'giveBack', 'panel']);

/** A small drawing beside words; never the only carrier of a meaning, so it is not read aloud. */
export function Icon({ name, size = 14 }: { readonly name: IconName; readonly size?: number }): ReactElement {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      data-directed={directed.has(name) || undefined}
    >
      <path d={strokes[name]} />
    </svg>
  );
}
