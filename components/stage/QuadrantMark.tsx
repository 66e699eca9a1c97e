import type { ReactElement } from 'react';
import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import { words } from '@/lib/words';
import './stage.css';

/** Which of the four squares is filled: fit runs upwards, interest along. */
const corner = { A: 'M7 1h5v5H7z', B: 'M1 1h5v5H1z', C: 'M7 7h5v5H7z', D: 'M1 7h5v5H1z' } as const;

type Props = {
  /** Null: nobody knows whether it fits. */
  readonly quadrant: Quadrant | null;
  /** What the team does next there; absent: it is said beside the mark. */
  readonly next?: string;
};

/** Where fit and interest place a lead, as a letter and its square; a question and an empty field where that is not known. */
export function QuadrantMark({ quadrant, next }: Props): ReactElement {
  const place = words(`lead.quadrant.${quadrant ?? 'unknown'}`);
  const meaning = next === undefined ? place : words('lead.quadrant.next', [place, next]);
  return (
    <span className="quadrant-mark" data-unknown={quadrant === null || undefined} title={meaning}>
      <svg viewBox="0 0 13 13" width="11" height="11" fill="currentColor" aria-hidden="true">
        <path opacity="0.3" d="M1 1h5v5H1zM7 1h5v5H7zM1 7h5v5H1zM7 7h5v5H7z" />
        {quadrant !== null && <path d={corner[quadrant]} />}
      </svg>
      <span aria-hidden="true">{quadrant ?? words('lead.quadrant.unknownSign')}</span>
      <span className="unseen">{meaning}</span>
    </span>
  );
}
