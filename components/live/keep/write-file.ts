import { keptFiles } from '@/lib/store/backup/kept-files';
import { oneAtATime } from '@/lib/store/backup/one-at-a-time';

/** Held while files are written or downloaded, so that nobody clears them away meanwhile. */
const lock = 'outgoing';

/** How long a file that was handed to the downloads stays, in ms: it is copied by the browser, which does not say when it is done. */
const copying = 600_000;

/** Where a file goes: a place that the user chose, or, null, the browser's downloads. */
export type FileTarget = Pick<FileSystemFileHandle, 'createWritable'> | null;

type Picking = {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
  }) => Promise<FileSystemFileHandle>;
};

/** Whether this browser lets the user choose where a file goes before it is written. */
export function canPickPlace(): boolean {
  return 'showSaveFilePicker' in globalThis;
}

/**
 * Asks where a file is to go. To be called in the turn of a press, before anything is awaited.
 * @returns undefined: the user thought better of it
 */
export async function pickPlace(suggestedName: string): Promise<FileTarget | undefined> {
  try {
    return await (globalThis as Picking).showSaveFilePicker?.({ suggestedName });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/**
 * Writes a file of any length: straight to the place that was chosen, or into the origin's private files, from where the
 * browser downloads it. It is never whole in memory, and nothing is asked for that was not granted at installation.
 * @param signal ends it: nothing is downloaded, and a file that was there before stays as it was
 * @throws AbortError where it was ended; QuotaExceededError where the disk is full
 */
export async function writeFile(
  {
    name,
    type,
    content,
  }: { readonly name: string; readonly type: string; readonly content: ReadableStream<Bytes> },
  target: FileTarget,
  signal: AbortSignal,
): Promise<void> {
  const stoppable = content.pipeThrough(new TransformStream<Bytes, Bytes>(), { signal });
  if (target) {
    await stoppable.pipeTo(await target.createWritable(), { signal });
    return;
  }
  await clearOutgoing();
  await download(name, type, stoppable);
}

type Bytes = Uint8Array<ArrayBuffer>;

async function download(name: string, type: string, content: ReadableStream<Bytes>): Promise<void> {
  const files = keptFiles('outgoing');
  const kept = crypto.randomUUID();
  const release = await holdLock();
  const drop = async (): Promise<void> => {
    await files.remove(kept);
    release();
  };
  try {
    await files.write(kept, content);
    const file = await files.read(kept);
    if (!file) throw new DOMException(kept, 'NotFoundError');
    const url = URL.createObjectURL(file.slice(0, file.size, type));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(url);
      void drop();
    }, copying);
  } catch (error) {
    await drop();
    throw error;
  }
}

/** Removes what was left by pages that were closed before their downloads were over; nothing while another one writes. */
async function clearOutgoing(): Promise<void> {
  await oneAtATime(lock, async () => keptFiles('outgoing').clear());
}

/** @returns gives it back; so does the end of the page */
async function holdLock(): Promise<() => void> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) return () => undefined;
  return new Promise((resolve) => {
    void locks.request(lock, { mode: 'shared' }, async () => new Promise<void>((free) => resolve(free)));
  });
}
