import type { ReactElement, ReactNode, Ref } from 'react';
import { words } from '@/lib/words';
import './scoring.css';

type Props = {
  /** True while leads behind a number are shown: the form stays as it is, out of sight. */
  readonly isAway: boolean;
  /** Learned points are in force, so that nothing of the form counts. */
  readonly isLearned: boolean;
  /** What stays in sight beside the form. */
  readonly aside: ReactNode;
  /** How the draft stands. */
  readonly standing: ReactNode;
  /** What takes the page meanwhile. */
  readonly away: ReactNode;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
};

/** The page of the rules: the form, and beside it how the draft stands and what the cuts mean. */
export function ScoringFrame({
  isAway,
  isLearned,
  aside,
  standing,
  away,
  children,
  ref,
}: Props): ReactElement {
  return (
    <>
      <div className="scoring" ref={ref} hidden={isAway}>
        <header className="scoring-head">
          <h2>{words('score.editor.title')}</h2>
          <p>{words('score.editor.about')}</p>
        </header>
        {isLearned && <p className="scoring-learned">{words('score.editor.learned')}</p>}
        <div className="scoring-form">{children}</div>
        <div className="scoring-aside">
          {standing}
          {aside}
        </div>
      </div>
      {isAway && away}
    </>
  );
}
