import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHandlers } from '@/entrypoints/background/handlers';
import { createSpaces, type OpenSpace, type Spaces } from '@/entrypoints/background/spaces';
import { takeFunnel } from '@/entrypoints/background/take-funnel';
import { setSamples } from '@/entrypoints/background/samples';
import { chipsFor } from '@/entrypoints/background/who-is-here';
import { newOpId } from '@/lib/messaging/send';
import type { Sender } from '@/lib/messaging/receive';
import { deleteStore } from '@/lib/store/mark';
import { browserMemory } from '@/lib/store/local-memory';
import { originFolder } from './origin-folder';

const page: Sender = {
  kind: 'page',
  url: new URL('https://page.example/'),
  tabId: null,
  frameId: 0,
  windowId: null,
};

async function opened(spaces: Spaces): Promise<OpenSpace> {
  const found = await spaces.open('main');
  if (!found.ok) throw new Error(found.refusal);
  return found.value;
}

let spaces: Spaces;

beforeEach(() => {
  originFolder();
  spaces = createSpaces();
});

afterEach(async () => {
  await spaces.close();
  await deleteStore('main', browserMemory());
  vi.unstubAllGlobals();
});

test('what is done and shown after another funnel was chosen follows it', async () => {
  const handlers = createHandlers(spaces);
  expect((await opened(spaces)).definition.id).toBe('deal-stage');
  expect(await handlers.chooseFunnel({ funnel: 'hubspot' }, page)).toEqual({ ok: true, value: null });
  expect((await opened(spaces)).definition.id).toBe('hubspot');

  const person = { name: 'Ada', emails: ['ada@example.com'], profiles: [], records: [] };
  const command = { type: 'addLead', person, capturedFrom: 'hand', stage: 'sql', owner: 'me' } as const;
  const reply = await handlers.command({ space: 'main', opId: newOpId(), command }, page);
  expect(reply.ok && reply.value.lead).toMatchObject({ stage: 'sql', funnel: 'hubspot@1' });
  const [chip] = await chipsFor(spaces, 'main', [['mail:ada@example.com']], Date.now(), 'pages');
  expect(chip?.stage).toMatchObject({ id: 'sql', code: 'SQL' });

  expect(await handlers.chooseFunnel({ funnel: 'gitlab' }, page)).toEqual({
    ok: false,
    refusal: { type: 'FunnelHasLeads' },
  });

  // A worker that starts again reads it from the store.
  await spaces.close();
  spaces = createSpaces();
  expect((await opened(spaces)).definition.id).toBe('hubspot');
});

test('invented leads are told anew in the funnel that was chosen', async () => {
  const space = await opened(spaces);
  await spaces.write(space, async () => setSamples(spaces, space, 'fill'));
  const before = await space.db.leads.count();
  const taken = await takeFunnel(spaces, space, 'sirius-decisions');
  expect(taken.ok && taken.value.length).toBe(2 * before);
  const rows = await space.db.leads.toArray();
  expect(new Set(rows.map(({ lead }) => lead.funnel))).toEqual(new Set(['sirius-decisions@1']));
  expect(rows.map(({ stage }) => stage)).toContain('tal');
});

test('the practice inbox keeps its own', async () => {
  await createHandlers(spaces).chooseFunnel({ funnel: 'salesforce' }, page);
  const practice = await spaces.open('practice');
  expect(practice.ok && practice.value.definition.id).toBe('deal-stage');
});
