import { useEffect, useMemo, type ReactNode } from 'react';
import { hearStoreMoved } from '@/lib/messaging/hear-store-moved';
import type { Reply } from '@/lib/messaging/protocol';
import type { Space } from '@/lib/messaging/space';
import { createConnection } from './connection';
import { ConnectionContext } from './use-connection';

/**
 * Connects the hooks below it to the store of a space. The background is asked first: it alone creates, upgrades
 * and repairs.
 * @param ask sends `storeReady`; stays the same over renders
 */
export function StoreProvider({
  space,
  ask,
  children,
}: {
  readonly space: Space;
  readonly ask: (space: Space) => Promise<Reply<'storeReady'>>;
  readonly children: ReactNode;
}): ReactNode {
  const connection = useMemo(() => createConnection(async () => ask(space)), [ask, space]);
  useEffect(() => connection.start(), [connection]);
  useEffect(() => hearStoreMoved(() => connection.moved()), [connection]);
  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}
