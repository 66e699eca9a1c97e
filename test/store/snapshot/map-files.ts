import type { Files } from '@/lib/store/snapshot/files';

/** Files in a map. */
export function mapFiles(
  map = new Map<string, Uint8Array<ArrayBuffer>>(),
): Files & { readonly map: typeof map } {
  return {
    map,
    read: async (name) => map.get(name)?.slice().buffer ?? null,
    write: async (name, bytes) => void map.set(name, bytes.slice()),
    remove: async (name) => void map.delete(name),
  };
}

/** True where the bytes of a lead's id lie in any of these files. */
export function holdsId(files: ReadonlyMap<string, Uint8Array>, id: string): boolean {
  const wanted = Buffer.from(id.replaceAll('-', ''), 'hex');
  return [...files.values()].some((bytes) => Buffer.from(bytes).includes(wanted));
}
