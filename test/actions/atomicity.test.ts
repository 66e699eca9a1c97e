import { describe, expect, it } from 'vitest';
import { purgeErased } from '@/lib/actions/purge-erased';
import { erasureDelay } from '@/lib/actions/erase-lead';
import type { Command } from '@/lib/funnel/command';
import { BrokenStoreError, failingStore } from '@/test/actions/failing-store';
import { contentsOf, digest, kept, recounted, teamStore, type TeamStore } from '@/test/actions/team-store';
import { day, dealStage } from '@/test/funnel/story';

const person = (name: string): Extract<Command, { type: 'addLead' }>['person'] => ({
  name,
  emails: [`${name}@example.com`],
  profiles: [],
  records: [],
});

/** Each command, and what it needs to be there: the lead Ada, handed over, who was noted, and Ben, to be erased. */
const commands: Readonly<
  Record<string, (ids: { ada: string; ben: string; note: string; erase: string }) => Command>
> = {
  'adding with stage and tags': () => ({
    type: 'addLead',
    person: person('new'),
    stage: 'sqo',
    tags: ['a'],
    capturedFrom: 'hand',
  }),
  'adding several': () => ({
    type: 'tagPeople',
    rows: ['x', 'y', 'ada'].map((name) => ({ person: person(name), leadId: null })),
    tags: ['fair'],
    capturedFrom: 'linkedin',
  }),
  editing: ({ ada }) => ({ type: 'editLead', leadId: ada, changes: { emails: ['new@example.com'] } }),
  accepting: ({ ada }) => ({ type: 'acceptLead', leadId: ada }),
  'giving back': ({ ada }) => ({ type: 'giveBackLead', leadId: ada, reason: 'bad-data' }),
  undoing: ({ note }) => ({ type: 'undo', opId: note }),
  erasing: ({ ada }) => ({ type: 'eraseLead', leadId: ada }),
  'taking an erasure back': ({ erase }) => ({ type: 'undo', opId: erase }),
};

async function prepared(): Promise<{
  readonly store: TeamStore;
  readonly failing: ReturnType<typeof failingStore>;
  readonly ids: Parameters<(typeof commands)[string]>[0];
}> {
  const failing = failingStore(`failing ${crypto.randomUUID()}`);
  const store = await teamStore(dealStage, failing.db);
  const ada = await store.add('Ada');
  const ben = await store.add('Ben');
  const { opId: note } = await store.does({ type: 'noteLead', leadId: ada, text: 'Met' });
  await store.does({ type: 'qualifyLead', leadId: ada });
  const { opId: erase } = await store.does({ type: 'eraseLead', leadId: ben });
  return { store, failing, ids: { ada, ben, note, erase } };
}

describe('a command that fails half-way', { timeout: 60_000 }, () => {
  it.each(Object.keys(commands))('writes nothing at all: %s', async (name) => {
    const { store, failing, ids } = await prepared();
    const command = commands[name]?.(ids);
    if (!command) throw new Error('no command');
    const before = JSON.stringify(await contentsOf(store.db));
    let failures = 0;
    for (let request = 1; ; request += 1) {
      failing.failAt(request);
      const outcome = await store.run(command, undefined, 'the op').catch((error: unknown) => error);
      const reached = failing.requests();
      failing.failAt(null);
      if (reached < request) {
        expect(outcome).toMatchObject({ ok: true });
        break;
      }
      failures += 1;
      expect(outcome).toBeInstanceOf(BrokenStoreError);
      expect(JSON.stringify(await contentsOf(store.db))).toBe(before);
    }
    expect(failures).toBeGreaterThan(5);
    expect(await kept(store)).toEqual(await recounted(store));
    expect(JSON.stringify(await contentsOf(store.db))).not.toBe(before);
  });

  it('purges all of a person or nothing', async () => {
    const { store, failing } = await prepared();
    store.wait(erasureDelay + day);
    const before = JSON.stringify(await contentsOf(store.db));
    let gone: readonly string[] | null = null;
    for (let request = 1; gone === null; request += 1) {
      failing.failAt(request);
      const outcome = await purgeErased(store.context(), digest).catch(() => null);
      const reached = failing.requests();
      failing.failAt(null);
      if (reached < request) gone = outcome;
      else expect(JSON.stringify(await contentsOf(store.db))).toBe(before);
    }
    expect(gone).toHaveLength(1);
    expect(JSON.stringify(await contentsOf(store.db)).toLowerCase()).not.toContain('ben@example.com');
  });
});
