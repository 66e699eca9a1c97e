import type { LocalMemory } from '@/lib/store/local-memory';

/** What is remembered outside the database, in a map. */
export function mapMemory(
  map = new Map<string, unknown>(),
): LocalMemory & { readonly map: Map<string, unknown> } {
  return {
    map,
    read: async (key) => map.get(key),
    write: async (key, value) => void map.set(key, value),
    forget: async (key) => void map.delete(key),
  };
}
