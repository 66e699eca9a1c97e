import type { ReactElement, ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import { pointsText } from '@/components/receipt/level-words';
import type { NamedKinds } from '@/components/scoring/kind-words';
import type { Cuts } from '@/lib/funnel/scoring/rules';
import type { Gate } from '@/lib/scoring/learning/gate';
import type { Training } from '@/lib/scoring/learning/train';
import { words } from '@/lib/words';
import { Calibration } from './Calibration';
import { gateAdvice, gateWords } from './gate-words';
import { LeftOut } from './LeftOut';
import { StrongestPoints } from './StrongestPoints';
import './learned.css';

type Props = {
  readonly closed: number;
  readonly won: number;
  readonly young: number;
  readonly blank: number;
  readonly gate: Gate;
  readonly training: Pick<Training, 'scorecard' | 'evaluation' | 'calibration' | 'noted'> | null;
  readonly cuts: Cuts;
  readonly kinds: NamedKinds;
  readonly isPending: boolean;
  /** What it would do to the leads. */
  readonly preview: ReactNode;
  readonly onUse: () => void;
  readonly onDrop: () => void;
};

/** What closed leads taught, all of it before it is put in force: how sure it is, and what it rests on. */
export function LessonPart(props: Props): ReactElement {
  const { closed, won, young, blank, gate, training, cuts, kinds, isPending, preview, onUse, onDrop } = props;
  const isUsable = training !== null && (gate.kind === 'ready' || gate.kind === 'low-confidence');
  return (
    <section className="learned-lesson" aria-label={words('score.learned.lesson.title')}>
      <output className="learned-gate" data-gate={gate.kind}>
        <strong>{gateWords(gate)}</strong> {gateAdvice(gate)}
      </output>
      <p>{words('score.learned.form.counts', closed, [closed.toLocaleString(), won.toLocaleString()])}</p>
      {training?.evaluation && gate.kind !== 'too-few' && gate.kind !== 'one-class' && (
        <>
          <p>{aucWords(training.evaluation.auc)}</p>
          <p>
            {words('score.learned.lesson.lift', [
              training.evaluation.lift.toLocaleString(undefined, { maximumFractionDigits: 1 }),
            ])}
          </p>
        </>
      )}
      {isUsable && (
        <>
          <StrongestPoints scorecard={training.scorecard} kinds={kinds} />
          <Calibration bins={training.calibration} />
          <p>{words('score.learned.lesson.cuts', [pointsText(cuts.fit), pointsText(cuts.interest)])}</p>
          {preview}
        </>
      )}
      <LeftOut
        winnersOnly={training?.noted.winnersOnly ?? []}
        constant={training?.noted.constant ?? []}
        young={young}
        blank={blank}
        kinds={kinds}
      />
      <div className="learned-buttons">
        {isUsable && (
          <Button look="primary" isPending={isPending} onPress={onUse}>
            {words('score.learned.lesson.use')}
          </Button>
        )}
        <Button onPress={onDrop}>{words(isUsable ? 'score.learned.lesson.drop' : 'common.close')}</Button>
      </div>
    </section>
  );
}

/** How often the won one of two leads is told from the other, for whoever never heard of a curve. */
export function aucWords({
  value,
  low,
  high,
}: {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}): string {
  const of100 = (share: number): string => Math.round(share * 100).toLocaleString();
  return words('score.learned.lesson.auc', [of100(value), of100(low), of100(high)]);
}
