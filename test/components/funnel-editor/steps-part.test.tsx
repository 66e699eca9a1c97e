// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { StepsPart } from '@/components/funnel-editor/stages/StepsPart';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { stepsIn } from '@/lib/funnel/editing/edit-steps';
import { preset } from '@/test/funnel/preset';
import { editIn } from './editing';

const open = async (user: UserEvent, stage: string): Promise<void> =>
  user.click(screen.getByText(stage, { selector: 'summary bdi' }));
const step = async (name: string): Promise<ReturnType<typeof within>> =>
  within(await screen.findByRole('group', { name }));

describe('the sub-steps', () => {
  it('are listed by stage, and added to any of them', async () => {
    const { user, draft } = editIn(StepsPart, preset('six-stage'));
    expect(screen.getAllByText('no steps').length).toBeGreaterThan(0);
    await open(user, 'Opportunity');
    await user.click(await screen.findByRole('textbox', { name: 'New step in “Opportunity”' }));
    await user.paste('Legal review');
    await user.keyboard('{Enter}');
    const added = await step('Legal review');
    expect(added.getByRole('checkbox', { name: 'Counts as contacted' })).toHaveProperty('checked', true);
    expect(stepsIn(draft(), 'opportunity').map(({ id }) => id)).toEqual([
      'in-contact',
      'demo',
      'proposal',
      'negotiation',
      'legal-review',
    ]);
    expect(findProblems(draft())).toEqual([]);
  });

  it('are renamed, explained, reached from some only, and moved', async () => {
    const { user, draft } = editIn(StepsPart, preset('six-stage'));
    await open(user, 'Opportunity');
    const demo = await step('Demo');
    await user.type(demo.getByRole('textbox', { name: 'Step' }), 's');
    const renamed = await step('Demos');
    await user.clear(renamed.getByRole('textbox', { name: 'What it means' }));
    renamed.getByText('It is empty.');
    await user.paste('Shown to them.');
    await user.click(renamed.getByRole('checkbox', { name: 'Counts as contacted' }));
    await user.click(renamed.getByRole('checkbox', { name: 'Reached from any step' }));
    await user.click(renamed.getByRole('checkbox', { name: 'In contact' }));
    await user.click(renamed.getByRole('button', { name: 'Move “Demos” up' }));
    expect(stepsIn(draft(), 'opportunity')[0]).toMatchObject({
      id: 'demo',
      label: 'Demos',
      definition: 'Shown to them.',
      contacted: false,
      from: ['in-contact'],
    });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move “Demos” down' }));
    expect(findProblems(draft())).toEqual([]);
  });

  it('stay where a stage needs them, and say so', async () => {
    const { user } = editIn(StepsPart, preset('deal-stage'));
    await open(user, 'Sales Qualified Lead');
    const validated = await step('Validated');
    expect(validated.getByRole('button', { name: 'Remove the step “Validated”' })).toHaveProperty(
      'disabled',
      true,
    );
    validated.getByText(/^Leads come to “Sales Qualified Lead” by this step/);
  });

  it('are taken away, or put into another stage, where nothing needs them', async () => {
    const { user, draft } = editIn(StepsPart, preset('deal-stage'));
    await open(user, 'Sales Qualified Opportunity');
    const engaged = await step('Engaged');
    await user.click(engaged.getByRole('button', { name: 'Remove the step “Engaged”' }));
    expect(draft().steps.map(({ id }) => id)).not.toContain('engaged');
    expect(document.activeElement).toBe(
      screen.getByRole('list', { name: 'Steps in “Sales Qualified Opportunity”' }),
    );
    const proposal = await step('Proposal');
    await user.click(proposal.getByRole('button', { name: /Stage/ }));
    await user.click(await screen.findByRole('option', { name: 'Sales Qualified Lead' }));
    expect(stepsIn(draft(), 'sql').map(({ id }) => id)).toEqual(['validated', 'proposal']);
    expect(findProblems(draft())).toEqual([]);
  });
});
