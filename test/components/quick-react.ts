import * as React from 'react';

/** What React keeps to itself: how many elements it has noted the makers of, in this second. */
type Kept = { recentlyCreatedOwnerStacks?: number };

/**
 * Lets React make elements without noting where each was made, as it does by itself beyond the first ten thousand in a
 * second: a stack trace for every element took a seventh of the time of component tests, and is read where React warns only.
 */
export function quickenElements(): void {
  const kept = Reflect.get(React, '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE') as
    Kept | undefined;
  if (kept?.recentlyCreatedOwnerStacks === undefined) return;
  Object.defineProperty(kept, 'recentlyCreatedOwnerStacks', { get: () => Infinity, set: () => {} });
}
