import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import './backup.css';

type Props = {
  /** Wall time in ms of the last file; null: there never was one. */
  readonly savedAt: number | null;
  readonly now: number;
  /** Address of where one is saved. */
  readonly save: string;
  readonly onPutOff: () => void;
};

/** One quiet line: the last file is old. */
export function FileReminderLine({ savedAt, now, save, onPutOff }: Props): ReactElement {
  return (
    <p className="keep-reminder">
      <span>
        {savedAt === null
          ? words('keep.reminder.never')
          : words('keep.reminder.old', [times.date(savedAt, now)])}{' '}
        <a href={save} target="_blank" rel="noreferrer">
          {words('keep.reminder.save')}
        </a>
      </span>
      <Button small look="quiet" icon="close" label={words('keep.reminder.putOff')} onPress={onPutOff} />
    </p>
  );
}
