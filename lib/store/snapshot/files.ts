import { orNull } from '@/lib/store/or-null';

/** A few files of the extension's own, each written whole or not at all. */
export type Files = {
  /** Null: there is none. */
  readonly read: (name: string) => Promise<ArrayBuffer | null>;
  readonly write: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
};

/** Files in the origin's private file system; `createWritable` puts a file in place only when it is closed. */
export function originFiles(folder: string): Files {
  const open = async (): Promise<FileSystemDirectoryHandle> => {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle(folder, { create: true });
  };
  return {
    read: async (name) => {
      const handle = await orNull((await open()).getFileHandle(name));
      return handle === null ? null : (await handle.getFile()).arrayBuffer();
    },
    write: async (name, bytes) => {
      const handle = await (await open()).getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      await writable.write(bytes);
      await writable.close();
    },
    remove: async (name) => {
      await orNull((await open()).removeEntry(name));
    },
  };
}
