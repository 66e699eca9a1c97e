import { logProblem } from '@/lib/log';
import type { OtherHandlers } from '@/lib/messaging/receive';
import { backUp } from './backup';
import { cancelRestore, checkRestore, startRestore } from './restore';
import { saveScheduledFile } from './scheduled-file';
import type { Spaces } from './spaces';
import { turnBack } from './take-into-use';

type KeepHandlers = Pick<
  OtherHandlers,
  'makeBackup' | 'saveScheduledFile' | 'checkRestore' | 'startRestore' | 'cancelRestore' | 'undoRestore'
>;

/** What pages ask of backups and restores. Answered once it is begun: whoever asked follows how it goes on. */
export function createKeepHandlers(spaces: Spaces): KeepHandlers {
  const begin = (work: Promise<void>): null => {
    work.catch((error: unknown) => logProblem('background', 'a backup or restore failed', error));
    return null;
  };
  return {
    makeBackup: ({ evenIfSmaller }) => begin(backUp(spaces, evenIfSmaller)),
    saveScheduledFile: () => begin(saveScheduledFile(spaces)),
    checkRestore: ({ source }) => begin(checkRestore(spaces, source)),
    startRestore: () => begin(startRestore(spaces)),
    cancelRestore: async () => {
      await cancelRestore();
      return null;
    },
    undoRestore: async () => ({ outcome: await turnBack(spaces) }),
  };
}
