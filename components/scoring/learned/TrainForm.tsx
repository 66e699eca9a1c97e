import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { NumberInput } from '@/components/field/NumberInput';
import { ScanLine } from '@/components/page/ScanLine';
import { gateOfCounts } from '@/lib/scoring/learning/gate';
import { words } from '@/lib/words';
import { gateAdvice, gateWords } from './gate-words';
import './learned.css';

/** How closed leads are looked at; both in days. */
export type TrainSettings = { readonly ageDays: number; readonly withinDays: number };

export const usualTraining: TrainSettings = { ageDays: 14, withinDays: 90 };
const mostDays = 3650;

type Props = {
  /** How many closed leads there are by the settings in use; undefined while nobody looked. */
  readonly counts: { readonly closed: number; readonly won: number } | undefined;
  readonly scan: {
    readonly state: 'running' | 'done' | 'stopped';
    readonly seen: number;
    readonly all: number;
    readonly stop: () => void;
    readonly goOn: () => void;
  };
  readonly settings: TrainSettings;
  readonly onSettings: (settings: TrainSettings) => void;
  readonly onTrain: () => void;
};

/** How many closed leads there are, whether they are enough, and the way to learn from them. */
export function TrainForm({ counts, scan, settings, onSettings, onTrain }: Props): ReactElement {
  const [ageDays, setAgeDays] = useState<number | undefined>(settings.ageDays);
  const [withinDays, setWithinDays] = useState<number | undefined>(settings.withinDays);
  const change = (next: Partial<Record<keyof TrainSettings, number | undefined>>): void => {
    const to = { ageDays, withinDays, ...next };
    if (isDays(to.ageDays) && isDays(to.withinDays))
      onSettings({ ageDays: to.ageDays, withinDays: to.withinDays });
  };
  const isRight = isDays(ageDays) && isDays(withinDays);
  const isCounted = scan.state === 'done' && counts !== undefined;
  const gate = isCounted ? gateOfCounts(counts.closed, counts.won) : null;
  return (
    <form
      className="learned-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight && isCounted && gate === null) onTrain();
      }}
    >
      <div className="learned-settings">
        <NumberInput
          label={words('score.learned.form.ageDays')}
          hint={words('score.learned.form.ageDaysHint')}
          error={isDays(ageDays) ? undefined : words('score.learned.form.days', [mostDays.toLocaleString()])}
          digits={4}
          value={ageDays}
          onChange={(value) => {
            setAgeDays(value);
            change({ ageDays: value });
          }}
        />
        <NumberInput
          label={words('score.learned.form.withinDays')}
          hint={words('score.learned.form.withinDaysHint')}
          error={
            isDays(withinDays) ? undefined : words('score.learned.form.days', [mostDays.toLocaleString()])
          }
          digits={4}
          value={withinDays}
          onChange={(value) => {
            setWithinDays(value);
            change({ withinDays: value });
          }}
        />
      </div>
      {/* How many there are is told while they are counted, and read aloud once they are. */}
      <output aria-busy={!isCounted}>
        {counts && (
          <p>
            {words('score.learned.form.counts', counts.closed, [
              counts.closed.toLocaleString(),
              counts.won.toLocaleString(),
            ])}
          </p>
        )}
        {gate && (
          <p className="learned-gate" data-gate={gate.kind}>
            <strong>{gateWords(gate)}</strong> {gateAdvice(gate)}
          </p>
        )}
      </output>
      <ScanLine {...scan} onStop={scan.stop} onGoOn={scan.goOn} />
      <div>
        <Button look="primary" type="submit" isDisabled={!isRight || !isCounted || gate !== null}>
          {words('score.learned.form.train')}
        </Button>
      </div>
    </form>
  );
}

function isDays(value: number | undefined): value is number {
  return value !== undefined && value >= 1 && value <= mostDays;
}
