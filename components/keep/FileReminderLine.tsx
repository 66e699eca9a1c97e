import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import './backup.css';

type Props = {
  /** Wall time in ms of the last file; null: there never was one. */
  readonly savedAt: number | null;
  /** What the folder is called into which no file may be saved by itself until the user allows it; absent: none is. */
  readonly lapsed?: string | undefined;
  readonly now: number;
  /** Address of where one is saved. */
  readonly save: string;
  readonly onPutOff: () => void;
};

/** One quiet line: the last file is old, or none can be saved by itself. */
export function FileReminderLine({ savedAt, lapsed, now, save, onPutOff }: Props): ReactElement {
  return (
    <p className="keep-reminder">
      <span>
        {lapsed === undefined ? agedText(savedAt, now) : words('keep.reminder.lapsed', [lapsed])}{' '}
        <a href={save} target="_blank" rel="noreferrer">
          {words(lapsed === undefined ? 'keep.reminder.save' : 'keep.schedule.allow')}
        </a>
      </span>
      <Button small look="quiet" icon="close" label={words('keep.reminder.putOff')} onPress={onPutOff} />
    </p>
  );
}

function agedText(savedAt: number | null, now: number): string {
  return savedAt === null
    ? words('keep.reminder.never')
    : words('keep.reminder.old', [times.date(savedAt, now)]);
}
