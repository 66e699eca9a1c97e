import type { RestoreSource } from './keep-state';

/** Whether the store before a restore is in use again, or why not; `noneAside`: it is not there any more. */
export type TurnedBack = 'turnedBack' | 'noneAside' | 'importUnderWay';

/** What pages ask of the background about backups and what is restored from them. */
export type KeepMessages = {
  /**
   * Makes a backup inside the browser now; answered once it is begun. How it fares is told by `useKept().backup`.
   * `evenIfSmaller`: the user was told that it holds far fewer leads than the newest (trouble `Smaller`), and wants it.
   */
  makeBackup: { readonly request: { readonly evenIfSmaller: boolean }; readonly reply: null };
  /**
   * Saves a file into the folder that was chosen, now; answered once it is begun. How it fares is told by
   * `useKept().scheduled`.
   */
  saveScheduledFile: { readonly request: null; readonly reply: null };
  /**
   * Reads a file to its end and tells what restoring it would change; answered once it is begun. Told by
   * `useKept().restore`: `checking`, then `checked` with the preview, or `refused` with why.
   */
  checkRestore: { readonly request: { readonly source: RestoreSource }; readonly reply: null };
  /**
   * Restores what was checked, into a database of its own; answered once it is begun. `useKept().restore` tells how far it
   * is. The store in use stays as it is until the other one is whole, and is kept aside afterwards (`useKept().aside`).
   */
  startRestore: { readonly request: null; readonly reply: null };
  /** Gives up what is checked or being restored, or puts away what was told of it. */
  cancelRestore: { readonly request: null; readonly reply: null };
  /** Turns back to the store that is kept aside, unless an import is under way in the one in use. */
  undoRestore: { readonly request: null; readonly reply: { readonly outcome: TurnedBack } };
};
