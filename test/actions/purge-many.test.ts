import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { erasureDelay } from '@/lib/actions/erase-lead';
import { purgeErased } from '@/lib/actions/purge-erased';
import { stagePart } from '@/lib/actions/import/stage-import';
import { lived, wish } from '@/test/actions/any-wishes';
import { importId } from '@/test/actions/import/importing';
import { contentsOf, digest, kept, recounted, type TeamStore } from '@/test/actions/team-store';
import { runs } from '@/test/chance';
import { idOf } from '@/test/funnel/story';

/** A store in which all but every third of its leads wait to be erased, with a file that waits to be imported. */
async function erasing(wishes: Parameters<typeof lived>[0]): Promise<TeamStore> {
  const store = await lived(wishes);
  for (const name of ['Nora', 'Olaf', 'Pia', 'Quinn', 'Rosa']) await store.add(name);
  const ids = (await store.db.leads.toCollection().primaryKeys()).filter((_, at) => at % 3 !== 2);
  const person = (name: string) => ({ name, emails: [`${name}@example.com`], profiles: [], records: [] });
  const rows = ['ada', 'nora', 'olaf', 'zoe'].map((name, at) => ({
    row: at + 2,
    lead: { person: person(name) },
    ifKnown: 'merge' as const,
  }));
  await stagePart(store.db, { id: importId, name: 'Nora and Olaf.csv', part: 0, rows, now: store.now() });
  await stagePart(store.db, { id: idOf(0xab), name: 'olaf.vcf', part: 0, rows, now: store.now() });
  await store.does({ type: 'eraseLeads', leadIds: ids });
  store.wait(erasureDelay + 1);
  return store;
}

it.each([2, 3, 100])('many are purged together as they would be one by one: %i at a time', async (atOnce) => {
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { maxLength: 20 }), async (wishes) => {
      const [single, many] = [await erasing(wishes), await erasing(wishes)];
      const gone = await purgeErased(single.context(), digest, 1);
      expect(await purgeErased(many.context(), digest, atOnce)).toEqual(gone);
      // How often the counts were written is told by the position alone.
      expect(JSON.stringify(await contentsOf(many.db))).toBe(JSON.stringify(await contentsOf(single.db)));
      expect(JSON.stringify(await kept(many))).toBe(JSON.stringify(await recounted(many)));
      for (const { db } of [single, many]) await db.delete();
    }),
    { numRuns: runs(8) },
  );
});

it('what is cancelled while others are purged stays whole, and its files stay as they are', async () => {
  const store = await erasing([]);
  const [nora] = (await store.db.erasures.toArray()).toSorted((a, b) => (a.leadId < b.leadId ? -1 : 1));
  const before = await store.db.events
    .where('subject.id')
    .equals(nora?.leadId ?? '')
    .count();
  let hashed = 0;
  const cancelling = async (text: string): Promise<string> => {
    hashed += 1;
    if (hashed === 1) await store.db.erasures.delete(nora?.leadId ?? '');
    return digest(text);
  };
  const gone = await purgeErased(store.context(), cancelling, 100);
  expect(hashed).toBeGreaterThan(1);
  expect(gone).not.toContain(nora?.leadId);
  expect(gone.length).toBeGreaterThan(1);
  expect(await store.db.tombstones.get(nora?.leadId ?? '')).toBeUndefined();
  expect(
    await store.db.events
      .where('subject.id')
      .equals(nora?.leadId ?? '')
      .count(),
  ).toBe(before);
  await store.db.delete();
});
