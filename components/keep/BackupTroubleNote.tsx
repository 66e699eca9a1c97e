import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { BackupTrouble } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import { Note } from './Note';

type Props = {
  readonly trouble: BackupTrouble;
  readonly onBackUp: (evenIfSmaller: boolean) => void;
};

/** Why the last backup was not kept, and what can be done. */
export function BackupTroubleNote({ trouble, onBackUp }: Props): ReactElement {
  const isSmaller = trouble.type === 'Smaller';
  const [what, help] = textOf(trouble);
  return (
    <Note isAlert what={what} help={help}>
      <Button small onPress={() => onBackUp(isSmaller)}>
        {words(isSmaller ? 'keep.backup.smallerAnyway' : 'keep.backup.again')}
      </Button>
    </Note>
  );
}

function textOf(trouble: BackupTrouble): readonly [string, string] {
  switch (trouble.type) {
    case 'Smaller': {
      const { leads, kept } = trouble;
      return [
        words('keep.backup.smaller', leads, [leads.toLocaleString(), kept.toLocaleString()]),
        words('keep.backup.smallerHelp'),
      ];
    }
    case 'Damaged':
      return [words('keep.backup.damaged'), words('keep.backup.damagedHelp')];
    case 'Failed':
      return trouble.isFull
        ? [words('keep.backup.full'), words('keep.backup.fullHelp')]
        : [words('keep.backup.failed'), words('keep.backup.failedHelp')];
  }
}
