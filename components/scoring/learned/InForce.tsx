import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { exactText } from '@/components/format/Moment';
import { pointsText } from '@/components/receipt/level-words';
import type { Learned } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import { aucWords } from './LessonPart';
import './learned.css';

type Props = {
  /** Null: points by hand. */
  readonly learned: Learned | null;
  readonly isPending: boolean;
  readonly onByHand: () => void;
};

/** By what the team scores at the moment, and the way back to points by hand. */
export function InForce({ learned, isPending, onByHand }: Props): ReactElement {
  if (learned === null) return <p>{words('score.learned.inForce.byHand')}</p>;
  const { scorecard, trainedAt, gate, auc, cuts } = learned;
  return (
    <div className="learned-in-force">
      <p>
        <strong>
          {words('score.learned.inForce.learned', [
            exactText(trainedAt),
            scorecard.closed.toLocaleString(),
            scorecard.won.toLocaleString(),
          ])}
        </strong>{' '}
        {gate === 'low-confidence' && words('score.learned.chance.caution')}
      </p>
      <p>{aucWords(auc)}</p>
      <p>{words('score.learned.inForce.cuts', [pointsText(cuts.fit), pointsText(cuts.interest)])}</p>
      <p>{words('score.learned.inForce.kept')}</p>
      <div>
        <Button isPending={isPending} onPress={onByHand}>
          {words('score.learned.inForce.back')}
        </Button>
      </div>
    </div>
  );
}
