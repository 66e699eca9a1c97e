import { browser } from 'wxt/browser';
import type { ArchiveProblem } from '@/lib/transfer/archive/format';

/*
 * How backups and a restore stand. Lies in `storage.local`, outside the store that it is about; the background writes
 * it, pages follow it (`watchKept`). It holds numbers and times, nothing of anybody.
 */

/** One of the two backups that the browser keeps. Times: wall ms. */
export type KeptBackup = {
  /** To be named where it is restored. */
  readonly id: 'a' | 'b';
  readonly at: number;
  /** Leads of the user's own: the invented ones left out. */
  readonly leads: number;
  readonly events: number;
  readonly bytes: number;
  /** Of the state that it was made of: the same store makes no other backup. */
  readonly print: string;
};

/** Why the last backup was not kept; the ones before it stay. Gone with the next that is. */
export type BackupTrouble =
  /** The store holds nobody any more, or less than half of those whom the newest backup holds. */
  | { readonly type: 'Smaller'; readonly at: number; readonly leads: number; readonly kept: number }
  /** What was written could not be read back. */
  | { readonly type: 'Damaged'; readonly at: number }
  /** The disk is full, or the browser let nothing be written. */
  | { readonly type: 'Failed'; readonly at: number; readonly isFull: boolean };

export type BackupState = {
  /** The newest first. */
  readonly backups: readonly KeptBackup[];
  /** Rows written of all there are; null: none is being made. */
  readonly running: { readonly done: number; readonly all: number; readonly at: number } | null;
  readonly trouble: BackupTrouble | null;
};

const noBackups: BackupState = { backups: [], running: null, trouble: null };

/** What the user keeps outside the browser. */
export type FileState = {
  /** When a file was last saved, and of how many leads; null: never. */
  readonly saved: { readonly at: number; readonly leads: number; readonly name: string } | null;
  /** After how many days the user is reminded; 0: never. */
  readonly remindAfterDays: number;
  /** When the first backup was made inside the browser: from then on there is something to save; wall ms. */
  readonly since?: number;
  /** When the reminder was put away: it comes again after as many days; wall ms. */
  readonly putOffAt?: number;
  /** When it was last seen that nothing has changed since it was saved; wall ms. */
  readonly sameAt?: number;
};

const noFile: FileState = { saved: null, remindAfterDays: 30 };

/** What the user decided about files that are saved by themselves; written by pages. Null: none are. */
export type ScheduleState = {
  /** Of the folder: chosen anew it is another. The folder itself lies in `store/backup/chosen-folder.ts`. */
  readonly id: string;
  /** What the folder is called, as the browser tells it. */
  readonly folder: string;
  readonly everyDays: number;
  /** How many files stay there. */
  readonly keeps: number;
  readonly isProtected: boolean;
  /** When it was set; wall ms. */
  readonly since: number;
} | null;

/** A file that was saved by itself. Name and size tell that it is still the one that was written. */
export type ScheduledFile = {
  readonly name: string;
  readonly at: number;
  readonly leads: number;
  readonly bytes: number;
  /** Of the state that it was made of. */
  readonly print: string;
};

/** Why no file was saved by itself. Gone with the next that is. */
export type ScheduleTrouble =
  /** The browser does not let us write into the folder until the user allows it again. */
  | { readonly type: 'Lapsed'; readonly at: number }
  /** The folder is not there any more. */
  | { readonly type: 'Gone'; readonly at: number }
  /** What was written could not be read back. */
  | { readonly type: 'Damaged'; readonly at: number }
  | { readonly type: 'Failed'; readonly at: number; readonly isFull: boolean };

/** How files that are saved by themselves fare; written by the background. */
export type ScheduledState = {
  /** Of the folder that it is about. */
  readonly id: string;
  /** The newest first. */
  readonly files: readonly ScheduledFile[];
  /** When it was last seen that nothing has changed since the newest; wall ms. */
  readonly sameAt: number | null;
  /** The file that is being written, and rows written of all there are; null: none is. */
  readonly running: { readonly name: string; readonly done: number; readonly all: number } | null;
  readonly trouble: ScheduleTrouble | null;
};

/** Before anything was saved into a folder. */
export function nothingScheduled(id: string): ScheduledState {
  return { id, files: [], sameAt: null, running: null, trouble: null };
}

/** What of a kind there is in the store now, what is in the file, and what of either is not in the other. */
export type Difference = {
  readonly here: number;
  readonly inFile: number;
  /** Here and not in the file: gone afterwards. */
  readonly lost: number;
  /** In the file and not here: there afterwards. */
  readonly gained: number;
};

/** What a restore would change. */
export type RestorePreview = {
  /** When the file was made; wall ms. */
  readonly exportedAt: number;
  readonly leads: Difference;
  readonly events: Difference;
  readonly accounts: Difference;
  /** Versions of funnels. */
  readonly funnels: Difference;
  /** Name of the funnel in force, here and in the file; null: none. */
  readonly funnelHere: string | null;
  readonly funnelInFile: string | null;
  /** People in the file who were erased here: they stay erased. */
  readonly keptOut: number;
  /** False: the store here cannot be opened, so nothing is known of it. */
  readonly isHereReadable: boolean;
};

/** Where a restore reads from. */
export type RestoreSource =
  /** What the page put into the origin's private files; see `lib/transfer/archive/incoming.ts`. */
  { readonly type: 'incoming' } | { readonly type: 'backup'; readonly id: KeptBackup['id'] };

export type RestoreProblem =
  | ArchiveProblem
  /** It is not there any more. */
  | { readonly type: 'Missing' }
  /** An import is being applied or taken back in the store in use. */
  | { readonly type: 'ImportUnderWay' }
  /** It names a funnel that it does not hold. */
  | { readonly type: 'UnknownFunnel'; readonly line: number }
  /** The disk is full, or something else went wrong; the store in use was not touched. */
  | { readonly type: 'Failed'; readonly isFull: boolean };

export type RestoreState =
  | { readonly type: 'none' }
  | {
      readonly type: 'checking';
      /** Of the check: another one of the same is another. */
      readonly id: string;
      readonly source: RestoreSource;
      readonly bytes: number;
      readonly allBytes: number;
    }
  | { readonly type: 'refused'; readonly problem: RestoreProblem }
  | {
      readonly type: 'checked';
      readonly source: RestoreSource;
      readonly lines: number;
      readonly preview: RestorePreview;
    }
  /** `done` of `all`: lines while rows are put in, leads while these are folded. */
  | {
      readonly type: 'restoring';
      readonly source: RestoreSource;
      readonly lines: number;
      readonly preview: RestorePreview;
      readonly generation: number;
      readonly step: 'rows' | 'erased' | 'team' | 'merges' | 'leads';
      readonly done: number;
      readonly all: number;
    }
  | { readonly type: 'done'; readonly at: number; readonly leads: number };

/** The store that was in use before a restore, or before one was turned back; kept until then. Null: there is none. */
export type AsideState = { readonly generation: number; readonly at: number; readonly until: number } | null;

/** All of it. */
export type Kept = {
  readonly backup: BackupState;
  readonly file: FileState;
  readonly restore: RestoreState;
  readonly aside: AsideState;
  readonly schedule: ScheduleState;
  readonly scheduled: ScheduledState;
};

const first: Kept = {
  backup: noBackups,
  file: noFile,
  restore: { type: 'none' },
  aside: null,
  schedule: null,
  scheduled: nothingScheduled(''),
};

const keyOf = (part: keyof Kept): string => `keep/${part}`;

/** What is known of one part. */
export async function readKept<Part extends keyof Kept>(part: Part): Promise<Kept[Part]> {
  const key = keyOf(part);
  return ((await browser.storage.local.get(key))[key] as Kept[Part] | undefined) ?? first[part];
}

/**
 * For the background, and, of `file` and `schedule`, for pages: where one was saved, the reminder was put away, or it was
 * decided what is saved by itself.
 */
export async function writeKept<Part extends keyof Kept>(part: Part, value: Kept[Part]): Promise<void> {
  await browser.storage.local.set({ [keyOf(part)]: value });
}

/**
 * Tells all of it, now and whenever something of it changes.
 * @param signal ends it
 */
export function watchKept(callback: (kept: Kept) => void, signal: AbortSignal): void {
  const look = async (): Promise<void> => {
    const [backup, file, restore, aside, schedule, scheduled] = await Promise.all([
      readKept('backup'),
      readKept('file'),
      readKept('restore'),
      readKept('aside'),
      readKept('schedule'),
      readKept('scheduled'),
    ]);
    if (!signal.aborted) callback({ backup, file, restore, aside, schedule, scheduled });
  };
  const onChange = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith('keep/'))) void look();
  };
  browser.storage.onChanged.addListener(onChange);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChange));
  void look();
}
