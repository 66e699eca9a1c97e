// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { QuadrantsPart } from '@/components/funnel-editor/QuadrantsPart';
import { preset } from '@/test/funnel/preset';
import { editIn } from './editing';

it('changes what is done in a quadrant, and by whom', async () => {
  const { user, draft } = editIn(QuadrantsPart, preset('smarketing'));
  const field = screen.getByRole('textbox', { name: 'Next step. B: good fit, low interest' });
  await user.clear(field);
  expect(screen.getByText('It is empty.')).toBeDefined();
  await user.type(field, 'Invite to the webinar');
  const team = screen.getByRole('radiogroup', { name: 'For whom. B: good fit, low interest' });
  await user.click(within(team).getByRole('radio', { name: 'Sales' }));
  expect(draft().quadrants?.B).toEqual({ nextAction: 'Invite to the webinar', actionFor: 'sales' });
});
