import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { ChanceLine } from '@/components/scoring/learned/ChanceLine';
import { quadrantStep } from '@/lib/funnel/definition/quadrant';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { LevelChange } from '@/lib/scoring/level-change';
import type { Lift } from '@/lib/scoring/lift';
import type { Score } from '@/lib/scoring/score';
import { strongest } from '@/lib/scoring/strongest';
import { words } from '@/lib/words';
import { Levels } from './Levels';
import { signedText } from './level-words';
import { changeWords, liftWords } from './outlook-words';
import { strengthWords } from './reason-words';
import { Receipt } from './Receipt';
import type { Known } from './wanted-words';
import './receipt.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly score: Score;
  readonly lifts: readonly Lift[];
  readonly change: LevelChange | null;
  readonly known: Known;
  /** Wall time in ms of which it is told. */
  readonly at: number;
  /** How likely the lead is to be won, as learned from closed leads; null: points by hand. */
  readonly chance?: ComponentProps<typeof ChanceLine> | null;
  /** What is not known yet and can be told right here. */
  readonly missing?: ReactNode;
  /** True of an earlier day: nothing can be done about it any more. */
  readonly isThen?: boolean;
};

/** As many reasons as are taken in at a glance. */
const reasonsShown = 3;

/** Why a lead scores what it scores: levels, next step, the strongest reasons, what is missing, and every point behind it. */
export function ScoreCard(props: Props): ReactElement {
  const { definition, score, lifts, change, known, at, missing, isThen = false, chance } = props;
  const reasons = strongest(score.lines, reasonsShown);
  const next = score.quadrant && quadrantStep(definition, score.quadrant, words);
  return (
    <section className="score-card" aria-label={words('score.receipt.title')}>
      <p>
        <Levels score={score} />
      </p>
      {chance && <ChanceLine {...chance} />}
      {next && (
        <p className="score-next">
          <bdi>{words('score.receipt.next', [next.nextAction])}</bdi>
          <span className="score-for">{words(`quadrant.for.${next.actionFor}`)}</span>
        </p>
      )}
      {reasons.length > 0 && (
        <ul className="score-reasons" aria-label={words('score.receipt.reasons')}>
          {reasons.map((strength) => {
            const told = strengthWords(strength, known, at);
            return (
              <li key={told} title={told}>
                <bdi className="score-points figures" dir="ltr">
                  {signedText(strength.points)}
                </bdi>
                <bdi className="score-reason">{told}</bdi>
              </li>
            );
          })}
        </ul>
      )}
      {missing}
      {!isThen && (lifts.length > 0 || change) && (
        <ul className="score-outlook">
          {lifts.map((lift) => (
            <li key={lift.of}>{liftWords(lift)}</li>
          ))}
          {change && <li>{changeWords(change, score, at)}</li>}
        </ul>
      )}
      {isThen && (
        <p className="receipt-then">{words('score.receipt.asOf', [new Date(at).toLocaleDateString()])}</p>
      )}
      <Receipt summary={words('score.receipt.why')} score={score} known={known} at={at} />
    </section>
  );
}
