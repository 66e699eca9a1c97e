import { useCallback, useEffect, useState } from 'react';
import { logProblem } from '@/lib/log';
import { readKept, writeKept, type ScheduleState } from '@/lib/messaging/keep/keep-state';
import {
  forgetChosenFolder,
  mayWriteInto,
  readChosenFolder,
  writeChosenFolder,
  type FolderHandle,
} from '@/lib/store/backup/chosen-folder';
import { newLock } from '@/lib/transfer/archive/lock';

/** What the user decides about files that are saved by themselves. */
export type Decision = Pick<NonNullable<ScheduleState>, 'everyDays' | 'keeps'>;

export type Scheduling = {
  /** Whether the browser lets a folder be chosen. */
  readonly canChoose: boolean;
  /** Whether files may be written there without asking; undefined while it is not known. */
  readonly mayWrite: boolean | undefined;
  /**
   * Lets the user choose a folder, and saves files there from now on. To be called in the turn of a press.
   * @param passphrase null: whoever has the files can read them
   * @returns false: the user thought better of it
   */
  readonly choose: (decision: Decision, passphrase: string | null) => Promise<boolean>;
  readonly change: (decision: Decision) => Promise<void>;
  /**
   * Lets the browser ask whether files may be written there again. To be called in the turn of a press.
   * @returns whether they may
   */
  readonly allow: () => Promise<boolean>;
  /** Files that were saved stay. */
  readonly stop: () => Promise<void>;
};

type Picking = {
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: 'readwrite';
    readonly startIn: 'documents';
  }) => Promise<FolderHandle>;
};

/**
 * Sets what is saved by itself. Folder and key go where only a browser can keep them; the background finds them there.
 * @param id of the schedule that is set, as `useKept` tells it; undefined: none is, or it is not known
 */
export function useSchedule(id: string | undefined): Scheduling {
  const [mayWrite, setMayWrite] = useState<boolean>();
  const ask = useCallback(async (): Promise<void> => {
    const folder = await readChosenFolder();
    // One that is not there any more is the background's to tell.
    setMayWrite(folder === null ? undefined : await mayWriteInto(folder));
  }, []);
  useEffect(() => {
    if (id === undefined) return undefined;
    const look = (): void => {
      ask().catch((error: unknown) => logProblem('schedule', 'the folder was not asked', error));
    };
    look();
    // The user may have allowed or forbidden it elsewhere.
    globalThis.addEventListener('focus', look);
    return () => globalThis.removeEventListener('focus', look);
  }, [id, ask]);

  return {
    canChoose: 'showDirectoryPicker' in globalThis,
    mayWrite: id === undefined ? undefined : mayWrite,
    choose: async (decision, passphrase) => {
      const handle = await picked();
      if (!handle) return false;
      const before = await readChosenFolder();
      const lock = passphrase === null ? null : await newLock(passphrase);
      await writeChosenFolder({ handle, lock });
      const known = await readKept('schedule');
      const isSame = known !== null && before !== null && (await before.handle.isSameEntry(handle));
      await writeKept('schedule', {
        ...decision,
        id: isSame ? known.id : crypto.randomUUID(),
        folder: handle.name,
        isProtected: passphrase !== null,
        since: Date.now(),
      });
      await ask();
      return true;
    },
    change: async (decision) => {
      const known = await readKept('schedule');
      if (known) await writeKept('schedule', { ...known, ...decision });
    },
    allow: async () => {
      const folder = await readChosenFolder();
      const answer = (await folder?.handle.requestPermission?.({ mode: 'readwrite' })) ?? 'denied';
      await ask();
      return answer === 'granted';
    },
    stop: async () => {
      await writeKept('schedule', null);
      await forgetChosenFolder();
    },
  };
}

/** Undefined: the user thought better of it. */
async function picked(): Promise<FolderHandle | undefined> {
  try {
    return await (globalThis as Picking).showDirectoryPicker?.({
      id: 'stageside',
      mode: 'readwrite',
      startIn: 'documents',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
