// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RequestsSection } from '@/entrypoints/options/keep/RequestsSection';
import { purgeErased } from '@/lib/actions/purge-erased';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import { askStore } from '@/lib/queries/ask-store';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import { useSettings } from '@/lib/queries/use-settings';
import { digestFor } from '@/lib/store/digest';
import { originFolder } from '@/test/background/origin-folder';
import { show } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';
import { dealStage } from '@/test/funnel/story';

let office: Office;
let files: ReadonlyMap<string, Uint8Array>;

beforeEach(async () => {
  office = await openOffice();
  await office.store.db.meta.put({ key: 'secret', value: 'a secret of this store' });
  files = originFolder();
  URL.createObjectURL = vi.fn(() => 'blob:file');
});

afterEach(() => vi.unstubAllGlobals());

function Part({ definition }: { readonly definition: FunnelDefinition }) {
  const settings: Settings | undefined = useSettings();
  return settings ? <RequestsSection settings={settings} definition={definition} /> : null;
}

function open(): UserEvent {
  return show(
    <StoreProvider space="main" ask={askStore}>
      <Part definition={dealStage} />
    </StoreProvider>,
  ).user;
}

const saved = (): string => [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');

async function erase(leadId: string): Promise<void> {
  await office.store.does({ type: 'eraseLead', leadId });
  office.store.wait(60_000);
  await purgeErased(office.store.context(), await digestFor(office.store.db));
}

test('whoever asks is found by the address of a merged lead, handed their file, erased, and given a receipt', async () => {
  const ada = await office.store.add('Ada');
  const part = await office.store.add('Adelaide');
  await office.store.does({ type: 'mergeLeads', survivor: ada, merged: part, keep: {} });
  const user = open();
  await screen.findByText('Who is asking?');
  // By keys alone.
  await user.type(await screen.findByRole('combobox', { name: 'Search leads' }), 'adelaide@example.com');
  await screen.findByRole('option', { name: /Ada/u });
  await user.keyboard('{ArrowDown}{Enter}');
  await screen.findByRole('heading', { name: 'Ada' });
  screen.getByText('ada@example.com, adelaide@example.com');
  expect(screen.getByRole('button', { name: 'Search for somebody else' })).toBe(document.activeElement);
  await user.keyboard('{Tab}{Enter}');
  await screen.findByText(/person-.*html is in your downloads/u);
  expect(saved()).toContain('What is kept about Ada');

  await user.click(screen.getByRole('button', { name: 'Erase this person' }));
  const asked = within(screen.getByRole('group', { name: 'Erase Ada for good?' }));
  await user.click(asked.getByRole('button', { name: 'Erase this person' }));
  await screen.findByText('This person is being erased.');
  await user.click(
    within(screen.getByRole('region', { name: 'Undo' })).getByRole('button', { name: 'Undo' }),
  );
  await screen.findByRole('heading', { name: 'Ada' });
  await erase(ada);
  await screen.findByText(/This person was erased for good/u);
  screen.getByText('Leads, with those that were merged');
  await user.click(screen.getByRole('button', { name: 'Save a receipt' }));
  await screen.findByText(/erased-.*html is in your downloads/u);
  await user.click(screen.getByRole('button', { name: 'Search for somebody else' }));
  expect(await screen.findByRole('combobox', { name: 'Search leads' })).toBe(document.activeElement);
});

test('that nothing is kept of somebody is said, and can be handed out', async () => {
  await office.store.add('Ada');
  const user = open();
  await user.type(await screen.findByRole('combobox', { name: 'Search leads' }), 'zoe@quarry.example');
  await screen.findByText('Nothing is kept about “zoe@quarry.example”.');
  await user.click(screen.getByRole('button', { name: 'Look through all histories as well' }));
  await screen.findByText('Neither a lead nor any history holds it.');
  await user.click(screen.getByRole('button', { name: 'Save the answer' }));
  await screen.findByText(/answer-.*html is in your downloads/u);
  expect(saved()).toContain('Nothing was found in Stageside about the person who asked.');
  expect(saved()).toContain('zoe@quarry.example');
  expect(saved()).toContain('The whole history of everybody');
});

test('of somebody who opted out and was erased a fingerprint is kept, and that is said', async () => {
  const ada = await office.store.add('Ada');
  await office.store.does({ type: 'giveBackLead', leadId: ada, reason: 'opted-out' });
  await erase(ada);
  const user = open();
  await user.type(await screen.findByRole('combobox', { name: 'Search leads' }), 'Ada@example.com');
  await screen.findByText('All that is kept of “Ada@example.com” is a fingerprint.');
  await user.click(screen.getByRole('button', { name: 'Save the answer' }));
  await screen.findByText(/answer-.*html is in your downloads/u);
  expect(saved()).toContain('a keyed fingerprint of the address');
});

test('an address of before, and whoever was added and taken back, are found in the histories', async () => {
  const ada = await office.store.add('Ada');
  await office.store.does({ type: 'editLead', leadId: ada, changes: { emails: ['ada@new.example'] } });
  const person = { name: 'Ada Oops', emails: ['ada@example.com'], profiles: [], records: [] };
  const oops = await office.store.does({ type: 'addLead', person, capturedFrom: 'hand' });
  await office.store.does({ type: 'undo', opId: oops.opId });
  const user = open();
  await user.type(await screen.findByRole('combobox', { name: 'Search leads' }), 'ada@example.com');
  await screen.findByText('Nothing is kept about “ada@example.com”.');
  await user.click(screen.getByRole('button', { name: 'Look through all histories as well' }));
  await screen.findByRole('button', { name: 'Ada' });
  await user.click(screen.getByRole('button', { name: 'Ada Oops (added, then taken back)' }));
  await screen.findByText(/no lead any more/u);
  await user.click(screen.getByRole('button', { name: 'Save for another program' }));
  await screen.findByText(/person-.*json is in your downloads/u);
  expect(saved()).toContain('Ada Oops');
  await erase(oops.leadId ?? '');
  await screen.findByText(/This person was erased for good/u);
});
