import { expect, test, vi } from 'vitest';
import { createHandlers } from '@/entrypoints/background/handlers';
import { createSpaces, type OpenSpace, type Spaces } from '@/entrypoints/background/spaces';
import type { Command, CommandReply } from '@/lib/funnel/command';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { proposeMapping } from '@/lib/funnel/migration/propose-mapping';
import type { Sender } from '@/lib/messaging/receive';
import { renamed } from '@/test/actions/next-funnels';
import { dealStage } from '@/test/funnel/story';

const page: Sender = {
  kind: 'page',
  url: new URL('https://x.test/options.html'),
  tabId: null,
  frameId: 0,
  windowId: null,
};
const changing: Command = {
  type: 'changeFunnel',
  definition: renamed,
  mapping: proposeMapping(dealStage, renamed),
};

async function opened(spaces: Spaces): Promise<OpenSpace> {
  const space = await spaces.open('main');
  if (!space.ok) throw new Error(space.refusal);
  return space.value;
}

test('another funnel is what everything is asked by from then on, until it is taken back', async () => {
  // No files here: a missing snapshot is not the matter.
  vi.spyOn(console, 'warn').mockReturnValue();
  const spaces = createSpaces();
  const handlers = createHandlers(spaces);
  const ask = async (opId: string, command: Command, sender = page): Promise<CommandReply> =>
    handlers.command({ space: 'main', opId, command }, sender);
  const inForce = async (): Promise<string> => definitionKey((await opened(spaces)).definition);
  const { db } = await opened(spaces);

  expect(await ask('from a page of others', changing, { ...page, kind: 'content' })).toEqual({
    ok: false,
    refusal: { type: 'NotAllowedHere' },
  });
  expect(await inForce()).toBe('deal-stage@1');

  expect(await ask('the change', changing)).toMatchObject({ ok: true });
  expect(await inForce()).toBe('deal-stage@2');
  expect([...(await opened(spaces)).definitions.keys()]).toEqual(['deal-stage@1', 'deal-stage@2']);
  expect((await opened(spaces)).db).toBe(db);

  expect(await ask('taking back', { type: 'undo', opId: 'the change' })).toMatchObject({ ok: true });
  expect(await inForce()).toBe('deal-stage@1');
});
