import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSpaces, type OpenSpace, type Spaces } from '@/entrypoints/background/spaces';
import { purge } from '@/entrypoints/background/sweep';
import { erasureDelay } from '@/lib/actions/erase-lead';
import { runCommand } from '@/lib/actions/run-command';
import type { Command } from '@/lib/funnel/command';
import { holdsId } from '@/test/store/snapshot/map-files';
import { originFolder } from './origin-folder';
import { useRegistry } from './registered-scripts';

let files: ReadonlyMap<string, Uint8Array>;
let spaces: Spaces;
let space: OpenSpace;

beforeEach(async () => {
  useRegistry();
  vi.useFakeTimers({ toFake: ['Date'] });
  files = originFolder();
  spaces = createSpaces();
  const opened = await spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  space = opened.value;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Carries a command out as the background does. */
async function run(command: Command): Promise<string> {
  const context = await spaces.contextOf(space);
  const { reply } = await spaces.write(
    space,
    async () => runCommand(context, context.newId(), command),
    (ran) => ran.rows,
  );
  if (!reply.ok || reply.value.leadId === null) throw new Error(JSON.stringify(reply));
  return reply.value.leadId;
}

async function add(email: string): Promise<string> {
  const person = { name: 'Zelda', emails: [email], profiles: [], records: [] };
  return run({ type: 'addLead', person, capturedFrom: 'hand' });
}

test('what look-ups put away holds nothing of a person who is purged', async () => {
  const kept = await add('kept@acme.example');
  await spaces.lookUps.refresh(space.db);
  const erased = await add('erased@acme.example');
  await spaces.lookUps.refresh(space.db);
  expect([holdsId(files, kept), holdsId(files, erased)]).toEqual([true, true]);

  await run({ type: 'eraseLead', leadId: erased });
  vi.setSystemTime(Date.now() + erasureDelay + 1);
  await purge(spaces);
  expect(await space.db.events.where('subject.id').equals(erased).count()).toBe(0);
  expect([holdsId(files, kept), holdsId(files, erased)]).toEqual([true, false]);
});
