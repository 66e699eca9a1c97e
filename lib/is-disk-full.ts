/**
 * Whether something could not be written for want of room. Browsers say `QuotaExceededError`; Dexie keeps what they said
 * as `inner`, or names it in its message where one of many rows did not go in.
 */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, message, inner } = error as { readonly [Part in 'name' | 'message' | 'inner']?: unknown };
  return /quota/iu.test(`${String(name)} ${String(message)}`) || isDiskFull(inner);
}
