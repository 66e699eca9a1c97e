/** A folder of the origin's private files, for files that are never whole in memory. */
export type KeptFiles = {
  /** Null: there is none of that name. */
  readonly read: (name: string) => Promise<Blob | null>;
  /**
   * Takes the place of a file of that name once it is whole; where it fails, what was there stays.
   * @returns how many bytes were written
   */
  readonly write: (name: string, content: ReadableStream<Uint8Array<ArrayBuffer>>) => Promise<number>;
  readonly remove: (name: string) => Promise<void>;
  /** Removes the folder with all that is in it. */
  readonly clear: () => Promise<void>;
};

/** `backups`: of the background. `incoming`: what is to be restored. `outgoing`: what is about to be downloaded. */
export type KeptFolder = 'backups' | 'incoming' | 'outgoing';

/** `createWritable` writes beside a file, and puts what was written in its place when it is closed. */
export function keptFiles(folder: KeptFolder): KeptFiles {
  const open = async (): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
  return {
    read: async (name) => {
      const handle = await orNull((await open()).getFileHandle(name));
      return handle === null ? null : handle.getFile();
    },
    write: async (name, content) => {
      const handle = await (await open()).getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      const reader = content.getReader();
      try {
        let bytes = 0;
        for (;;) {
          const { done, value } = await reader.read();
          if (done) break;
          await writable.write(value);
          bytes += value.length;
        }
        await writable.close();
        return bytes;
      } catch (error) {
        await writable.abort(error).catch(() => undefined);
        await reader.cancel(error).catch(() => undefined);
        throw error;
      }
    },
    remove: async (name) => {
      await orNull((await open()).removeEntry(name));
    },
    clear: async () => {
      const root = await navigator.storage.getDirectory();
      await orNull(root.removeEntry(folder, { recursive: true }));
    },
  };
}

async function orNull<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}
