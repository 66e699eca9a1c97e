import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { ScheduleTrouble } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import { Note } from './Note';

type Props = {
  readonly trouble: ScheduleTrouble;
  /** What the folder is called. */
  readonly folder: string;
  /** Lets the browser ask again; called in the turn of the press. */
  readonly onAllow: () => void;
  readonly onAgain: () => void;
};

/** Why no file is saved by itself, and what can be done. */
export function ScheduleTroubleNote({ trouble, folder, onAllow, onAgain }: Props): ReactElement {
  const [what, help] = textOf(trouble, folder);
  return (
    <Note what={what} help={help}>
      {trouble.type === 'Lapsed' ? (
        <Button small onPress={onAllow}>
          {words('keep.schedule.allow')}
        </Button>
      ) : (
        <Button small onPress={onAgain}>
          {words('keep.backup.again')}
        </Button>
      )}
    </Note>
  );
}

function textOf(trouble: ScheduleTrouble, folder: string): readonly [string, string] {
  switch (trouble.type) {
    case 'Lapsed':
      return [words('keep.schedule.lapsed', [folder]), words('keep.schedule.lapsedHelp')];
    case 'Gone':
      return [words('keep.schedule.gone', [folder]), words('keep.schedule.goneHelp')];
    case 'Damaged':
      return [words('keep.schedule.damaged', [folder]), words('keep.schedule.damagedHelp')];
    case 'Failed':
      return trouble.isFull
        ? [words('keep.schedule.full', [folder]), words('keep.backup.fullHelp')]
        : [words('keep.schedule.failed', [folder]), words('keep.schedule.failedHelp')];
  }
}
