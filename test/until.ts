import { vi } from 'vitest';

/**
 * Waits until a check passes, for as long as a busy machine may need: Vitest itself gives up after a second.
 * @param check throws as long as it does not pass
 * @returns what the check gives in the end
 */
export async function until<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, { timeout: 15_000 });
}
