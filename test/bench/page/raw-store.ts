/** What the platform takes for what the store does: IndexedDB by itself, no library between. */

/** Opens a database that there is. */
export async function openRaw(name: string): Promise<IDBDatabase> {
  return ask(indexedDB.open(name));
}

/** Waits for a request. */
export async function ask<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('a request failed')));
  });
}

/** Waits until a transaction is complete. */
export async function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
}

/** How long something takes, in ms, and what it gave. */
export async function timed<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly ms: number; readonly value: Value }> {
  const begun = performance.now();
  const value = await work();
  return { ms: performance.now() - begun, value };
}
