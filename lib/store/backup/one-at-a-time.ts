/**
 * Does what nobody else may be doing at the same time, in this worker or any other of ours; nothing where somebody is.
 * The browser gives the lock back when its holder is killed.
 */
export async function oneAtATime(name: string, work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) {
    await work();
    return;
  }
  await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}

/** Does what nobody else may do at the same time once nobody else does. */
export async function inTurn<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  const { locks } = navigator as { readonly locks?: LockManager };
  // Promises of promises are one: the lock's own type says otherwise.
  return locks ? ((await locks.request(name, work)) as Value) : work();
}
