import { vi } from 'vitest';

/**
 * The origin's private files and locks, for as long as the test runs.
 * @param files bytes by `<folder>/<name>`; those of a worker that is gone, whose locks are given back
 */
export function originFolder(files = new Map<string, Uint8Array>()): Map<string, Uint8Array> {
  vi.stubGlobal('navigator', {
    storage: { getDirectory: async () => folderAt(files, '') },
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
export function folderAt(files: Map<string, Uint8Array>, path: string): FileSystemDirectoryHandle {
  const folder = {
    getDirectoryHandle: async (name: string) => folderAt(files, `${path}${name}/`),
    getFileHandle: async (name: string, { create = false } = {}) =>
      create || files.has(path + name) ? fileHandle(files, path + name) : missing(),
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

function fileHandle(files: Map<string, Uint8Array>, name: string): object {
  return {
    getFile: async () => new Blob([Uint8Array.from(files.get(name) ?? [])]),
    createWritable: async () => {
      const written: Uint8Array[] = [];
      return {
        write: async (bytes: Uint8Array) => void written.push(Uint8Array.from(bytes)),
        close: async () => void files.set(name, Uint8Array.from(Buffer.concat(written))),
        abort: async () => void written.splice(0),
      };
    },
  };
}
