import type { Reply } from '@/lib/messaging/protocol';
import type { Space } from '@/lib/messaging/space';
import { send } from '@/lib/messaging/send';

/** Asks the background for the store of a space, which opens it where it is not open yet. */
export async function askStore(space: Space): Promise<Reply<'storeReady'>> {
  return send('storeReady', { space });
}
