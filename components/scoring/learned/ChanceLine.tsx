import type { ReactElement } from 'react';
import type { Learned } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';

type Props = {
  /** Of being won, 0 to 1. */
  readonly probability: number;
  readonly learned: Pick<Learned, 'gate' | 'withinDays'>;
};

/** How often leads with the same points were won, said so that nobody takes it for a promise. */
export function ChanceLine({ probability, learned: { gate, withinDays } }: Props): ReactElement {
  const days = words('score.receipt.days', withinDays);
  return (
    <p className="score-chance">
      {chanceWords(probability, days)}
      {gate === 'low-confidence' && (
        <span className="score-chance-caution">{words('score.learned.chance.caution')}</span>
      )}
    </p>
  );
}

function chanceWords(probability: number, days: string): string {
  const of100 = Math.round(probability * 100);
  if (of100 < 1) return words('score.learned.chance.hardly', [days]);
  return words('score.learned.chance.about', of100, [of100.toLocaleString(), days]);
}
