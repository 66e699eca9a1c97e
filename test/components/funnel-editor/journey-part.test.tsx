// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { JourneyPart } from '@/components/funnel-editor/journey/JourneyPart';
import { preset } from '@/test/funnel/preset';
import { editIn } from './editing';

const labels = (draft: ReturnType<typeof preset>): readonly (readonly string[])[] =>
  draft.journey?.phases.map(({ steps }) => steps.map(({ label }) => label)) ?? [];

it('is off in a funnel that does not follow the buyer, and brings nine steps once it is on', async () => {
  const { user, draft } = editIn(JourneyPart, preset('smarketing'));
  const on = screen.getByRole('switch', { name: "Follow the buyer's journey" });
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.click(on);
  expect(labels(draft()).flat()).toHaveLength(9);
  screen.getByRole('list', { name: 'Steps of the phase: Execution' });
  await user.click(on);
  expect(draft().journey).toBeUndefined();
});

it('renames, adds and removes a step', async () => {
  const { user, draft } = editIn(JourneyPart, preset('list-to-client'));
  const research = screen.getByRole('group', { name: 'Phase 1' });
  const [first] = within(research).getAllByRole('textbox', { name: 'Step' });
  if (!first) throw new Error('no step');
  await user.clear(first);
  await user.type(first, 'Notice');
  await user.type(within(research).getByRole('textbox', { name: 'What Notice means' }), ' Once.');
  await user.type(
    within(research).getByRole('textbox', { name: 'New step in Research' }),
    'Shortlist{Enter}',
  );
  await user.click(within(research).getByRole('button', { name: 'Remove Action' }));
  expect(labels(draft())[0]).toEqual(['Notice', 'Interest', 'Desire', 'Shortlist']);
  expect(draft().journey?.phases[0]?.steps[0]?.definition).toMatch(/ Once\.$/u);
});

it('leaves a phase its last step', async () => {
  const { user } = editIn(JourneyPart, preset('list-to-client'));
  const research = screen.getByRole('group', { name: 'Phase 1' });
  for (const name of ['Attention', 'Interest', 'Desire'])
    await user.click(within(research).getByRole('button', { name: `Remove ${name}` }));
  expect(within(research).getByRole('button', { name: 'Remove Action' })).toHaveProperty('disabled', true);
});
