import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { refoldStore } from '@/lib/actions/refold-store';
import { definitionKey } from '@/lib/funnel/definition/definition';
import type { LeadEvent, Payload } from '@/lib/funnel/log/event';
import { foldVersion } from '@/lib/funnel/log/lead';
import { nativeVersion } from '@/lib/store/database';
import { openStore } from '@/lib/store/open';
import { leadsInStageAt } from '@/lib/store/reads/as-of';
import { referralsOf } from '@/lib/store/reads/referrals';
import { added, dealStage, dealStageOnly, idOf, leadId, start, tellStory } from '@/test/funnel/story';
import { mapMemory } from './memory';

/** Tables and indexes as the first schema had them. */
const first = {
  leads: 'id, *keys, *terms, [stage+updatedAt], owner, dueAt, wakeAt, domain, *waiting, *turns, updatedAt',
  events: 'id, subject.id, opId, batch',
  ops: 'opId, at',
  counters: 'key',
  definitions: 'key',
  meta: 'key',
  settings: 'key',
  tombstones: 'leadId, *keyHashes',
  erasures: 'leadId, dueAt',
};

/** A store as a build of the first schema left it: one lead, folded by the rules of then. */
async function oldStore(factory: IDBFactory, events: readonly LeadEvent[]): Promise<void> {
  const old = new Dexie('leads_g1', { indexedDB: factory, IDBKeyRange });
  old.version(1).stores(first);
  await old.open();
  await old.table('meta').bulkPut([
    { key: 'canary', value: 'kept' },
    { key: 'device', value: 'dev' },
    { key: 'funnel', value: definitionKey(dealStage) },
    { key: 'foldVersion', value: 5 },
  ]);
  await old.table('definitions').put({ key: definitionKey(dealStage), definition: dealStage });
  await old.table('events').bulkPut([...events]);
  await old.table('leads').put({
    id: leadId,
    lead: { id: leadId, fold: 5, name: 'Ada Example' },
    keys: ['mail:ada@example.com'],
    terms: ['ada example'],
    stage: 'identified',
    waiting: [],
    turns: [],
    updatedAt: 1,
  });
  old.close();
}

test('a store of the first schema opens with all that is in it, and answers by the new indexes', async () => {
  const factory = new IDBFactory();
  const memory = mapMemory();
  memory.map.set('store/main', { generation: 1, canary: 'kept' });
  const referrer = idOf(77);
  const [event] = tellStory(dealStage, [{ ...added, referredBy: referrer } as Payload]).events();
  if (!event) throw new Error('no event');
  await oldStore(factory, [event]);

  const opened = await openStore({ space: 'main', memory, factory });
  if (!opened.ok) throw new Error(opened.refusal);
  const db = opened.value;
  expect(db.backendDB().version).toBe(nativeVersion);
  expect([await db.leads.count(), await db.events.count()]).toEqual([1, 1]);

  // What the rows lack is folded in before anybody reads them.
  expect(await refoldStore(db, dealStageOnly)).toBe(1);
  expect((await db.leads.get(leadId))?.lead).toMatchObject({ fold: foldVersion, referredBy: referrer });
  expect((await referralsOf(db, { leadId: referrer, limit: 5 })).leads).toHaveLength(1);
  expect((await db.leads.get(leadId))?.likeness).toEqual([
    'mail:ada@example.com',
    'name:ada example|example',
  ]);
  const then = { stage: 'identified', at: start, limit: 5, place: null };
  expect((await leadsInStageAt(db, dealStageOnly, then)).leads.map(({ id }) => id)).toEqual([leadId]);
  db.close();
});
