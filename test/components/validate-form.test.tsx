// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { NextSteps } from '@/components/next/NextSteps';
import type { Levels } from '@/lib/funnel/hand-off/criteria';
import type { FunnelDefinition, FunnelDefinitionInput } from '@/lib/funnel/definition/definition';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { preset } from '@/test/funnel/preset';
import { bo, tellStory } from '@/test/funnel/story';
import { people, runThat, show, textOf } from './kit';

const asSales = { role: 'sales' } as const;

type Criteria = NonNullable<FunnelDefinitionInput['stages'][number]['criteria']>;

const listToClient = preset('list-to-client');

/** List to client, whose check asks for this. */
function asking(criteria: Criteria): FunnelDefinition {
  const stages = listToClient.stages.map((stage) =>
    stage.id === 'opportunity' ? { ...stage, criteria } : stage,
  );
  return definitionSchema.parse({ ...listToClient, stages });
}

/** The check of somebody who responded and of whom no company is known. */
async function check(definition: FunnelDefinition, levels: Levels | null = null): Promise<HTMLElement> {
  const story = tellStory(definition);
  story.does({ verb: 'step', to: 'responded' }, bo);
  const run = runThat();
  const { user } = show(
    <NextSteps
      definition={definition}
      lead={story.lead()}
      {...asSales}
      people={people}
      now={story.now()}
      run={run}
      levels={levels}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Validate' }));
  return screen.findByRole('form', { name: 'Is this a legitimate opportunity?' });
}

const yes = (form: HTMLElement, part: string): HTMLElement =>
  within(within(form).getByRole('radiogroup', { name: part })).getByRole('radio', { name: 'Yes' });

describe('the check of sales', () => {
  test('says what keeps them out, until it is answered', async () => {
    const form = await check(listToClient);
    expect(textOf(form)).toContain('0 of 1 needed answers are yes.');
    const missing = 'Needed, and not there yet: enough of budget, authority, need and timeline.';
    within(form).getByText(missing);
    yes(form, 'Need').click();
    await within(form).findByText('1 of 1 needed answers are yes.');
    expect(within(form).queryByText(missing)).toBeNull();
  });

  test('says what is merely unknown, and that it keeps nobody out', async () => {
    const form = await check(asking([{ field: 'bant' }, { field: 'company' }, { field: 'email' }]));
    within(form).getByText(/^Not known yet, which keeps nobody out: (?=.*company)(?=.*budget)(?!.*e-mail)/iu);
    expect(within(form).queryByText(/Needed, and not there/u)).toBeNull();
  });

  test('goes by what the lead scores now', async () => {
    const definition = asking([{ field: 'fit' }, { field: 'interest' }]);
    const form = await check(definition, { fit: 'unknown', interest: 'low' });
    within(form).getByText(/^Needed, and not there yet: .*interest/u);
    within(form).getByText(/^Not known yet, which keeps nobody out: .*fit/u);
    cleanup();
    const met = await check(definition, { fit: 'high', interest: 'high' });
    expect(textOf(met)).not.toMatch(/Needed, and not there|Not known yet/u);
  });

  test('counts to what the stage asks for, where it asks for more than the funnel', async () => {
    expect(textOf(await check(asking([{ field: 'bant', atLeast: 3, strict: true }])))).toContain(
      '0 of 3 needed',
    );
    cleanup();
    expect(textOf(await check(asking([])))).toContain('0 of 1 needed');
  });
});
