import type { ReactElement } from 'react';
import type { Level } from '@/lib/scoring/score';
import { words } from '@/lib/words';
import { levelText, pointsText, type Side } from './level-words';
import './receipt.css';

/** Up and filled, down and hollow, or a question: a level is told by its shape and its word, never by colour alone. */
const shapes: Readonly<Record<Level, ReactElement>> = {
  high: <path d="M6 1.5 11 10H1z" fill="currentColor" />,
  low: <path d="M6 10.5 1.5 2.5h9z" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  unknown: (
    <circle
      cx="6"
      cy="6"
      r="4.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2 1.6"
    />
  ),
};

type Props = { readonly side: Side; readonly level: Level; readonly points: number };

/** How well a lead fits, or how interested it is: its level in shape and word, and the points behind it. */
export function LevelMark({ side, level, points }: Props): ReactElement {
  return (
    <span className="level-mark" data-level={level}>
      <span className="unseen">{levelText(side, level, points)}</span>
      <span aria-hidden="true" className="level-side">
        {words(`score.receipt.side.${side}`)}
      </span>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        {shapes[level]}
      </svg>
      <span aria-hidden="true" className="level-word">
        {words(`score.receipt.level.${level}`)}
      </span>
      <bdi aria-hidden="true" className="level-points figures" dir="ltr">
        {pointsText(points)}
      </bdi>
    </span>
  );
}
