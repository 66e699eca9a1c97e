import { vi } from 'vitest';

/** The origin's private files, for as long as the test runs: bytes by name, whatever folder they lie in. */
export function originFolder(): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const missing = async (): Promise<never> => Promise.reject(new DOMException('none', 'NotFoundError'));
  const folder = {
    getDirectoryHandle: async () => folder,
    getFileHandle: async (name: string, { create = false } = {}) =>
      create || files.has(name) ? fileHandle(files, name) : missing(),
    removeEntry: async (name: string) => (files.delete(name) ? undefined : missing()),
  };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
  return files;
}

function fileHandle(files: Map<string, Uint8Array>, name: string): object {
  return {
    getFile: async () => new Blob([Uint8Array.from(files.get(name) ?? [])]),
    createWritable: async () => {
      let written = new Uint8Array();
      return {
        write: async (bytes: Uint8Array) => void (written = Uint8Array.from(bytes)),
        close: async () => void files.set(name, written),
      };
    },
  };
}
