// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { currentDefinition } from '@/lib/store/reads/definitions';
import { teamStore } from '@/test/actions/team-store';
import { dealStage } from '@/test/funnel/story';
import { openChoice } from './funnel-page';

beforeEach(() => vi.spyOn(console, 'warn').mockReturnValue());

const press = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });

test('with leads of one’s own, another preset comes into force once it was seen where they go', async () => {
  const store = await teamStore();
  const leadId = await store.add('Ada', { stage: 'sql', owner: 'bo' });
  const { user } = await openChoice(store);
  await user.click(press(/Your funnel/));
  await user.click(screen.getByRole('option', { name: /HubSpot/ }));
  await user.click(await screen.findByText('1 lead stays in its stage.'));
  screen.getByRole('button', { name: /1 lead in Sales Qualified Lead goes to/ });
  await user.click(press(/Steps of Sales Qualified Lead, from/));
  await user.click(screen.getByRole('option', { name: 'Connected' }));
  expect((await currentDefinition(store.db))?.id).toBe('deal-stage');
  await user.click(press('Apply'));
  await waitFor(async () => expect((await currentDefinition(store.db))?.id).toBe('hubspot'));
  expect(await store.lead(leadId)).toMatchObject({ stage: 'sql', position: { step: 'connected' } });
});

test('the preset that a funnel was made from can be chosen again, and is the next version then', async () => {
  const store = await teamStore({ ...dealStage, version: 4, name: 'Ours' });
  await store.add('Ada', { stage: 'sql', owner: 'bo' });
  const { user } = await openChoice(store);
  await user.click(press(/Your funnel/));
  await user.click(screen.getByRole('option', { name: new RegExp(`^${dealStage.name}`, 'u') }));
  await screen.findByRole('heading', { name: `“${dealStage.name}”, version 5` });
});
