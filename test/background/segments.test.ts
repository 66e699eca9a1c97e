import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { goOnAsking } from '@/entrypoints/background/segments';
import { createSpaces, type OpenSpace, type Spaces } from '@/entrypoints/background/spaces';
import { runCommand } from '@/lib/actions/run-command';
import type { Command } from '@/lib/funnel/command';
import type { Filter } from '@/lib/funnel/team/filter';
import { browserMemory } from '@/lib/store/local-memory';
import { idOf } from '@/test/funnel/story';
import { originFolder } from './origin-folder';

const hour = 3_600_000;
const vip: Filter = { match: 'all', rules: [{ field: 'tag', not: false, anyOf: ['vip'] }] };
const old: Filter = { match: 'all', rules: [{ field: 'added', not: false, how: 'before', days: 1 }] };

let spaces: Spaces;
let space: OpenSpace;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  originFolder();
  spaces = createSpaces();
  const opened = await spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  space = opened.value;
});

afterEach(async () => {
  await space.db.delete();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function run(command: Command): Promise<void> {
  const context = await spaces.contextOf(space);
  const { reply } = await spaces.write(
    space,
    async () => runCommand(context, context.newId(), command),
    ({ rows }) => rows,
  );
  if (!reply.ok) throw new Error(JSON.stringify(reply));
}

async function add(name: string, tags: readonly string[] = []): Promise<void> {
  const person = { name, emails: [`${name}@acme.example`], profiles: [], records: [] };
  await run({ type: 'addLead', person, capturedFrom: 'hand', tags: [...tags] });
}

async function save(filter: Filter, isOn = true): Promise<void> {
  await run({
    type: 'saveSegment',
    segmentId: idOf(77_000),
    changes: { name: 'VIPs', filter, does: 'suggest', isOn },
  });
}

/** How many transactions that may write asking on opens, in either space. */
async function writesOfAsking(): Promise<number> {
  const begin = vi.spyOn(Dexie.prototype, 'transaction');
  await goOnAsking(spaces);
  return begin.mock.calls.filter(([mode]) => String(mode).startsWith('rw')).length;
}

/** What says that look-ups were put away and may be believed. */
async function putAway(): Promise<unknown> {
  return browserMemory().read('lookup/main');
}

async function proposed(): Promise<number> {
  return space.db.suggestions.count();
}

describe('asking on', () => {
  it('writes nothing where nothing is left to ask, and look-ups stay put away', async () => {
    await add('ada', ['vip']);
    await add('ben');
    await save(vip);
    await goOnAsking(spaces);
    expect(await proposed()).toBe(1);
    await spaces.lookUps.refresh(space.db);
    const label = await putAway();
    expect(label).toBeDefined();
    vi.setSystemTime(Date.now() + 2 * hour);
    expect(await writesOfAsking()).toBe(0);
    expect(await putAway()).toEqual(label);
  });

  it('does not ask what is switched off, though it was never asked of all', async () => {
    await add('ada', ['vip']);
    await add('ben');
    await save(vip, false);
    await spaces.open('practice');
    expect(await writesOfAsking()).toBe(0);
    expect(await proposed()).toBe(0);
  });

  it('still asks what a stopped worker left, and what an hour changed', async () => {
    await add('ada');
    await save(old);
    expect(await writesOfAsking()).toBeGreaterThan(0);
    expect(await proposed()).toBe(0);
    vi.setSystemTime(Date.now() + 26 * hour);
    await goOnAsking(spaces);
    expect(await proposed()).toBe(1);
  });
});
