import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { exactText } from '@/components/format/Moment';
import { ProgressLine } from '@/components/import/ProgressLine';
import { isFileDue, nextFileAt } from '@/lib/messaging/keep/is-file-due';
import type { ScheduledState, ScheduleState } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import { ScheduleChoices, type ScheduleDecision } from './ScheduleChoices';
import { ScheduleForm } from './ScheduleForm';
import { ScheduleTroubleNote } from './ScheduleTroubleNote';
import './backup.css';

type Props = {
  readonly schedule: ScheduleState;
  readonly scheduled: ScheduledState;
  /** Whether the browser lets a folder be chosen. */
  readonly canChoose: boolean;
  /** Whether files may be written there without asking; undefined while it is not known. */
  readonly mayWrite: boolean | undefined;
  /** Called in the turn of the press. Null: files are not protected. */
  readonly onChoose: (decision: ScheduleDecision, passphrase: string | null) => void;
  readonly onChange: (decision: ScheduleDecision) => void;
  /** Called in the turn of the press. */
  readonly onAllow: () => void;
  readonly onSave: () => void;
  readonly onStop: () => void;
  /** What was asked last failed, or was refused by the browser. */
  readonly hasFailed: boolean;
  /** Wall time in ms. */
  readonly now: number;
};

/** Files that are saved by themselves: whether, where, how often, and how they fare. */
export function ScheduleView(props: Props): ReactElement {
  const { schedule, canChoose, hasFailed, onChoose } = props;
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div className="keep-sources keep-apart">
      <h3>{words('keep.schedule.title')}</h3>
      {!canChoose && <p className="keep-quiet">{words('keep.schedule.unsupported')}</p>}
      {canChoose && (schedule === null || isChoosing) && (
        <ScheduleForm
          first={schedule}
          onChoose={(decision, passphrase) => {
            setChoosing(false);
            onChoose(decision, passphrase);
          }}
          onCancel={schedule === null ? null : () => setChoosing(false)}
        />
      )}
      {schedule !== null && !isChoosing && (
        <Standing {...props} schedule={schedule} onAnew={() => setChoosing(true)} />
      )}
      {hasFailed && (
        <p className="field-error" role="alert">
          {words('keep.schedule.notSet')}
        </p>
      )}
    </div>
  );
}

function Standing({
  schedule,
  scheduled,
  canChoose,
  mayWrite,
  onChange,
  onAllow,
  onSave,
  onStop,
  onAnew,
  now,
}: Props & {
  readonly schedule: NonNullable<ScheduleState>;
  readonly onAnew: () => void;
}): ReactElement {
  const { folder, everyDays, isProtected } = schedule;
  const { running } = scheduled;
  const every = everyDays === 1 ? 'keep.schedule.onDaily' : 'keep.schedule.onWeekly';
  const trouble =
    mayWrite === false ? ({ type: 'Lapsed', at: now } as const) : kept(scheduled.trouble, mayWrite);
  return (
    <>
      <p className="keep-said">
        {words(every, [folder])} {words(isProtected ? 'keep.schedule.isProtected' : 'keep.schedule.isOpen')}
      </p>
      {trouble && running === null && (
        <ScheduleTroubleNote trouble={trouble} folder={folder} onAllow={onAllow} onAgain={onSave} />
      )}
      {running ? (
        <ProgressLine
          label={words('keep.saveFile.running')}
          done={running.done}
          total={running.all}
          text={words('keep.backup.progress', [running.done.toLocaleString(), running.all.toLocaleString()])}
        />
      ) : (
        !trouble && <p className="keep-quiet">{nextText(schedule, scheduled, now)}</p>
      )}
      <ScheduleChoices decision={schedule} onChange={onChange} />
      <div className="option-buttons">
        {!trouble && running === null && <Button onPress={onSave}>{words('keep.schedule.now')}</Button>}
        {canChoose && <Button onPress={onAnew}>{words('keep.schedule.anew')}</Button>}
        <Button onPress={onStop}>{words('keep.schedule.stop')}</Button>
      </div>
    </>
  );
}

/** That the browser did not let us write is over once it does. */
function kept(trouble: ScheduledState['trouble'], mayWrite: boolean | undefined): ScheduledState['trouble'] {
  return trouble?.type === 'Lapsed' && mayWrite === true ? null : trouble;
}

function nextText(schedule: NonNullable<ScheduleState>, scheduled: ScheduledState, now: number): string {
  const next = isFileDue(schedule, scheduled, now)
    ? words('keep.schedule.soon')
    : words('keep.schedule.next', [exactText(nextFileAt(schedule, scheduled))]);
  return scheduled.sameAt === null ? next : `${words('keep.schedule.same')} ${next}`;
}
