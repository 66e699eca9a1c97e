import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadEventSchema } from '@/lib/funnel/log/event-schema';
import { teamEventSchema } from '@/lib/funnel/team/team-event-schema';
import { Database } from '@/lib/store/database';
import { lived, wish } from '@/test/actions/any-wishes';
import { kept, recounted } from '@/test/actions/team-store';
import { runs } from '@/test/chance';
import { bo } from '@/test/funnel/story';

describe('whatever is asked of a store', () => {
  it('keeps leads and counts as the log alone would give them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 25 }), async (wishes) => {
        const store = await lived(wishes);
        expect(JSON.stringify(await kept(store))).toBe(JSON.stringify(await recounted(store)));
        for (const event of await store.db.events.toArray())
          expect(leadEventSchema.parse(event)).toEqual(event);
        for (const event of await store.db.teamEvents.toArray())
          expect(teamEventSchema.parse(event)).toEqual(event);
        await Database.delete(store.db.name);
      }),
      { numRuns: runs(60) },
    );
  });

  it('is answered the same when all of it is asked once more, and changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 12 }), async (wishes) => {
        const store = await lived(wishes);
        const before = JSON.stringify(await kept(store));
        const replies = await store.db.ops.toArray();
        for (const { opId } of replies) await store.run({ type: 'undo' }, bo, opId);
        expect(JSON.stringify(await kept(store))).toBe(before);
        expect(await store.db.ops.toArray()).toEqual(replies);
        await Database.delete(store.db.name);
      }),
      { numRuns: runs(20) },
    );
  });
});
