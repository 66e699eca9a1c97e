import { vi } from 'vitest';

/** The origin's private files, for as long as the test runs: bytes by `<folder>/<name>`. */
export function originFolder(): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folderAt(files, '') } });
  return files;
}

const missing = async (): Promise<never> => Promise.reject(new DOMException('none', 'NotFoundError'));

function folderAt(files: Map<string, Uint8Array>, path: string): object {
  return {
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
