import { vi } from 'vitest';

/** How many bytes still go onto a disk, whatever is deleted meanwhile. */
export type Disk = { room: number };

const endless: Disk = { room: Infinity };

/**
 * The origin's private files and locks, for as long as the test runs.
 * @param files bytes by `<folder>/<name>`; those of a worker that is gone, whose locks are given back
 */
export function originFolder(files = new Map<string, Uint8Array>(), disk = endless): Map<string, Uint8Array> {
  vi.stubGlobal('navigator', {
    storage: { getDirectory: async () => folderAt(files, '', disk) },
    locks: lockManager(),
  });
  return files;
}

/** One holder of a name at a time; others wait, unless they take it only where it is free. */
function lockManager(): object {
  const held = new Map<string, Promise<unknown>>();
  type Work = (lock: object | null) => Promise<unknown>;
  return {
    request: async (name: string, options: { readonly ifAvailable: true } | Work, work?: Work) => {
      const before = held.get(name);
      if (work && before) return work(null);
      const turn = (async () => {
        await before?.catch(() => undefined);
        return (work ?? (options as Work))({ name });
      })();
      held.set(name, turn);
      try {
        return await turn;
      } finally {
        if (held.get(name) === turn) held.delete(name);
      }
    },
  };
}

const missing = async (): Promise<never> => Promise.reject(new DOMException('none', 'NotFoundError'));

/** The folder of the files below a path. */
export function folderAt(
  files: Map<string, Uint8Array>,
  path: string,
  disk = endless,
): FileSystemDirectoryHandle {
  const folder = {
    getDirectoryHandle: async (name: string) => folderAt(files, `${path}${name}/`, disk),
    getFileHandle: async (name: string, { create = false } = {}) => {
      // As on a disk, a file that is made is there at once, and empty.
      if (create && !files.has(path + name)) files.set(path + name, new Uint8Array());
      return files.has(path + name) ? fileHandle(files, path + name, disk) : missing();
    },
    removeEntry: async (name: string) => {
      const gone = [...files.keys()].filter(
        (key) => key === path + name || key.startsWith(`${path}${name}/`),
      );
      for (const key of gone) files.delete(key);
      return gone.length > 0 ? undefined : missing();
    },
  };
  // What nobody asks of a folder is left out.
  return folder as unknown as FileSystemDirectoryHandle;
}

function fileHandle(files: Map<string, Uint8Array>, name: string, disk: Disk): object {
  return {
    getFile: async () => new Blob([Uint8Array.from(files.get(name) ?? [])]),
    createWritable: async () => {
      const written: Uint8Array[] = [];
      return {
        write: async (bytes: Uint8Array) => {
          if (bytes.length > disk.room) throw new DOMException('no room', 'QuotaExceededError');
          disk.room -= bytes.length;
          written.push(Uint8Array.from(bytes));
        },
        close: async () => void files.set(name, Uint8Array.from(Buffer.concat(written))),
        abort: async () => void written.splice(0),
      };
    },
  };
}
