// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { currentDefinition } from '@/lib/store/reads/definitions';
import { withoutSql } from '@/test/actions/next-funnels';
import { preset } from '@/test/funnel/preset';
import { dealStage } from '@/test/funnel/story';
import { openEditor } from './funnel-page';

beforeEach(() => vi.spyOn(console, 'warn').mockReturnValue());

afterEach(() => sessionStorage.clear());

const draft = (): HTMLElement => screen.getByRole('region', { name: 'Your draft' });
const press = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

describe('the form of the funnel', () => {
  it('applies a draft once it was seen what it does, and keeps the version before', async () => {
    const { store, user } = await openEditor();
    await store.add('Ada', { stage: 'sql', owner: 'bo' });
    within(draft()).getByText('Nothing is changed yet.');
    const name = screen.getByRole('textbox', { name: /Name of the funnel/ });
    await user.type(name, '!');
    await user.click(press('Preview and apply'));
    await screen.findByRole('heading', { name: /!”, version 2/ });
    await screen.findByRole('button', { name: /1 lead in Sales Qualified Lead goes to/ });
    expect((await currentDefinition(store.db))?.version).toBe(1);
    await user.click(press('Apply'));
    await waitFor(async () => expect((await currentDefinition(store.db))?.name).toBe(`${dealStage.name}!`));
    expect(await store.db.definitions.get(definitionKey(dealStage))).toBeDefined();
    await within(draft()).findByText('Nothing is changed yet.');
    expect(sessionStorage).toHaveLength(0);
  });

  it('says what is wrong, leads to its field, and applies nothing until it is right', async () => {
    const { user } = await openEditor();
    const name = screen.getByRole('textbox', { name: /Name of the funnel/ });
    await user.clear(name);
    expect(draft().textContent).toContain('One thing has to be put right');
    expect(press('Preview and apply')).toHaveProperty('disabled', true);
    await user.click(within(draft()).getByRole('button', { name: 'Name of the funnel' }));
    expect(document.activeElement).toBe(name);
    await user.keyboard('!');
    expect(press('Preview and apply')).toHaveProperty('disabled', false);
  });

  it('loses nothing over a reload', async () => {
    const { user } = await openEditor();
    await user.type(screen.getByRole('textbox', { name: /What it is for/ }), ' More.');
    document.body.replaceChildren();
    await openEditor();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What it is for/ }).value).toMatch(
      / More\.$/u,
    );
  });

  it('discards a draft without asking, and brings it back', async () => {
    const { user } = await openEditor();
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: /Name of the funnel/ });
    await user.type(name, '!');
    await user.click(press('Discard'));
    expect(name.value).toBe(dealStage.name);
    await user.click(press('Undo'));
    expect(name.value).toBe(`${dealStage.name}!`);
  });

  it('begins anew where what was kept cannot be read', async () => {
    sessionStorage.setItem('funnel-draft', '{"base":"x","definition":{"stages":3}}');
    await openEditor();
    within(draft()).getByText('Nothing is changed yet.');
  });

  it('leads from a problem into a reason or a sub-step that is folded away', async () => {
    const broken = {
      ...dealStage,
      reasons: dealStage.reasons.map((reason) =>
        reason.id === 'spam' ? { ...reason, nextAction: '' } : reason,
      ),
      steps: dealStage.steps.map((step) => (step.id === 'engaged' ? { ...step, definition: ' ' } : step)),
    };
    sessionStorage.setItem(
      'funnel-draft',
      JSON.stringify({ base: definitionKey(dealStage), definition: broken }),
    );
    const { user } = await openEditor();
    await user.click(within(draft()).getByRole('button', { name: 'Spam, what happens next:' }));
    await waitFor(() => expect(document.activeElement).toHaveProperty('value', ''));
    await user.paste('Leave out');
    await user.click(within(draft()).getByRole('button', { name: 'Engaged, meaning:' }));
    await waitFor(() => expect(document.activeElement).toHaveProperty('value', ' '));
    await user.paste('They answered');
    expect(press('Preview and apply')).toHaveProperty('disabled', false);
  });

  it('draws the draft beside its form', async () => {
    const { user } = await openEditor();
    const drawing = screen.getByRole('group', { name: `The funnel “${dealStage.name}” as a drawing` });
    expect(within(drawing).getAllByRole('button')).toHaveLength(dealStage.stages.length);
    await user.type(screen.getByRole('textbox', { name: /Name of the funnel/ }), '!');
    screen.getByRole('group', { name: `The funnel “${dealStage.name}!” as a drawing` });
  });

  it('sends the leads of a retired stage where and to which step is said, and takes it back as one', async () => {
    const { store, user } = await openEditor(preset('six-stage'));
    const leadId = await store.add('Ada', { stage: 'sql', owner: 'bo' });
    const sql = within(document.querySelector<HTMLElement>('[data-stage="sql"]') ?? document.body);
    await user.click(sql.getByText('Sales Qualified Lead'));
    await user.click(sql.getByRole('button', { name: 'Retire this stage' }));
    await user.click(sql.getByRole('button', { name: 'Retire “Sales Qualified Lead”' }));
    await user.click(press('Preview and apply'));
    await user.click(await screen.findByRole('button', { name: /1 lead in Sales Qualified Lead goes to/ }));
    await user.click(screen.getByRole('option', { name: 'Opportunity' }));
    await user.click(press(/Steps of Opportunity/));
    await user.click(screen.getByRole('option', { name: 'Proposal' }));
    await user.click(press('Apply'));
    await screen.findByText('Six stages, three groups 1 became Six stages, three groups 2');
    screen.getByText(/1 lead was moved/);
    expect(await store.lead(leadId)).toMatchObject({ stage: 'opportunity', position: { step: 'proposal' } });
    expect(document.activeElement?.id).toBe('editor-draft');
    await user.click(await screen.findByRole('button', { name: /^Take back/ }));
    await screen.findByText('No change yet');
    expect(await store.lead(leadId)).toMatchObject({ stage: 'sql' });
  });

  it('opens a former version as a draft, which becomes the next', async () => {
    const { store, user } = await openEditor();
    await store.does({
      type: 'changeFunnel',
      definition: { ...dealStage, version: 2, name: 'Ours' },
      mapping: {},
    });
    await user.click(await screen.findByRole('button', { name: `Open ${dealStage.name} 1 as a draft` }));
    await user.click(press('Preview and apply'));
    await screen.findByRole('heading', { name: `“${dealStage.name}”, version 3` });
  });

  it('says why a change was not taken back', async () => {
    const { store, user } = await openEditor();
    const leadId = await store.add('Ada', { stage: 'sql', owner: 'bo' });
    await store.does({ type: 'changeFunnel', definition: withoutSql, mapping: { sql: { stage: 'sqo' } } });
    await store.does({ type: 'setOutcome', leadId, outcome: 'won' });
    await user.click(await screen.findByRole('button', { name: /^Take back/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('changed after it');
  });

  it('leads back to the options', async () => {
    const { user, left } = await openEditor();
    await user.click(press('Options'));
    expect(left()).toBe(1);
  });
});
