import type { ReactElement } from 'react';
import type { Score } from '@/lib/scoring/score';
import { LevelMark } from './LevelMark';
import './receipt.css';

/** Both levels in one line. */
export function Levels({ score }: { readonly score: Score }): ReactElement {
  return (
    <span className="score-levels">
      <LevelMark side="fit" {...score.fit} />
      <LevelMark side="interest" {...score.interest} />
    </span>
  );
}
