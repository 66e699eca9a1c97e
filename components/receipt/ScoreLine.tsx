import type { ReactElement } from 'react';
import type { Score } from '@/lib/scoring/score';
import { words } from '@/lib/words';
import { Levels } from './Levels';
import { Receipt } from './Receipt';
import type { Known } from './wanted-words';
import './receipt.css';

type Props = {
  readonly score: Score;
  readonly known: Known;
  /** Wall time in ms of which it is told. */
  readonly at: number;
};

/** How well a lead fits and how interested it is, in one line with every point behind it: where there is little room. */
export function ScoreLine({ score, known, at }: Props): ReactElement {
  return (
    <section className="score-card" aria-label={words('score.receipt.title')}>
      <Receipt summary={<Levels score={score} />} score={score} known={known} at={at} />
    </section>
  );
}
