import { beginUndo, cancelImport, confirmImport, stagePart } from '@/lib/actions/import/stage-import';
import { refused, type ImportRefusal, type Result, type StoreTrouble } from '@/lib/funnel/refusal';
import type { OtherHandlers } from '@/lib/messaging/receive';
import type { Space } from '@/lib/messaging/protocol';
import type { Database } from '@/lib/store/database';
import type { Spaces } from './spaces';

type ImportHandlers = Pick<OtherHandlers, 'stageImport' | 'confirmImport' | 'cancelImport' | 'undoImport'>;

/** What pages ask of imports. Each is one write of the journal; what follows from it goes on in the background. */
export function createImportHandlers(spaces: Spaces): ImportHandlers {
  const within = async <Value>(
    space: Space,
    work: (db: Database) => Promise<Value>,
  ): Promise<Value | Result<never, ImportRefusal>> => {
    const opened = await spaces.open(space);
    return opened.ok ? work(opened.value.db) : unavailable(opened.refusal);
  };
  return {
    stageImport: async ({ space, ...staging }) =>
      within(space, async (db) => stagePart(db, { ...staging, now: Date.now() })),
    confirmImport: async ({ space, ...asked }) =>
      within(space, async (db) => confirmImport(db, { ...asked, now: Date.now() })),
    cancelImport: async ({ space, id }) => within(space, async (db) => cancelImport(db, id)),
    undoImport: async ({ space, id }) => within(space, async (db) => beginUndo(db, id)),
  };
}

function unavailable(why: StoreTrouble): Result<never, ImportRefusal> {
  return refused({ type: 'StoreUnavailable', why });
}
