import { orNull } from '@/lib/store/or-null';

/** Files in a folder, never whole in memory. */
export type FolderFiles = {
  /** Null: there is none of that name. */
  readonly read: (name: string) => Promise<Blob | null>;
  /**
   * Takes the place of a file of that name once it is whole; where it fails, what was there stays, and where there was
   * none there is none.
   * @returns how many bytes were written
   */
  readonly write: (name: string, content: ReadableStream<Uint8Array<ArrayBuffer>>) => Promise<number>;
  readonly remove: (name: string) => Promise<void>;
};

/** A folder of the origin's private files. */
export type KeptFiles = FolderFiles & {
  /** Removes the folder with all that is in it. */
  readonly clear: () => Promise<void>;
};

/** `backups`: of the background. `incoming`: what is to be restored. `outgoing`: what is about to be downloaded. */
export type KeptFolder = 'backups' | 'incoming' | 'outgoing';

export function keptFiles(folder: KeptFolder): KeptFiles {
  return {
    ...filesIn(async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true }),
    ),
    clear: async () => {
      const root = await navigator.storage.getDirectory();
      await orNull(root.removeEntry(folder, { recursive: true }));
    },
  };
}

/** `createWritable` writes beside a file, and puts what was written in its place when it is closed. */
export function filesIn(open: () => Promise<FileSystemDirectoryHandle>): FolderFiles {
  return {
    read: async (name) => {
      const handle = await orNull((await open()).getFileHandle(name));
      return handle === null ? null : handle.getFile();
    },
    write: async (name, content) => {
      const reader = content.getReader();
      let writable: FileSystemWritableFileStream | undefined;
      let undo = async (): Promise<void> => undefined;
      try {
        const folder = await open();
        if ((await orNull(folder.getFileHandle(name))) === null) undo = async () => folder.removeEntry(name);
        const handle = await folder.getFileHandle(name, { create: true });
        writable = await handle.createWritable();
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
        await writable?.abort(error).catch(() => undefined);
        await reader.cancel(error).catch(() => undefined);
        await undo().catch(() => undefined);
        throw error;
      }
    },
    remove: async (name) => {
      await orNull((await open()).removeEntry(name));
    },
  };
}
