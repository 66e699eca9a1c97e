import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Tick } from '@/components/field/Tick';
import type { ScheduleState } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import { PassphraseForm } from './PassphraseForm';
import { ScheduleChoices, usualDecision, type ScheduleDecision } from './ScheduleChoices';

type Props = {
  /** What was decided before. */
  readonly first: ScheduleState;
  /** Called in the turn of the press, as the browser asks only then. Null: files are not protected. */
  readonly onChoose: (decision: ScheduleDecision, passphrase: string | null) => void;
  /** Null: there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
};

/** Sets that files are saved by themselves. */
export function ScheduleForm({ first, onChoose, onCancel }: Props): ReactElement {
  const [decision, setDecision] = useState<ScheduleDecision>(
    first ? { everyDays: first.everyDays, keeps: first.keeps } : usualDecision,
  );
  const [isProtected, setProtected] = useState(first?.isProtected ?? false);
  const cancel = onCancel && <Button onPress={onCancel}>{words('common.cancel')}</Button>;
  return (
    <>
      <p className="keep-quiet">{words('keep.schedule.about')}</p>
      <ScheduleChoices decision={decision} onChange={setDecision} />
      <Tick label={words('keep.schedule.protect')} isOn={isProtected} onChange={setProtected} />
      {isProtected ? (
        <>
          <p className="keep-quiet">{words('keep.schedule.key')}</p>
          <PassphraseForm
            action={words('keep.schedule.choose')}
            onSave={(passphrase) => onChoose(decision, passphrase)}
          >
            {cancel}
          </PassphraseForm>
        </>
      ) : (
        <div className="option-buttons">
          <Button onPress={() => onChoose(decision, null)}>{words('keep.schedule.choose')}</Button>
          {cancel}
        </div>
      )}
    </>
  );
}
