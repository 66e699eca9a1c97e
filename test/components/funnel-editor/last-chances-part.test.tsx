// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LastChancesPart } from '@/components/funnel-editor/follow-up/LastChancesPart';
import { preset } from '@/test/funnel/preset';
import { editIn } from './editing';

it('has none until the team adds one, which comes with a message', async () => {
  const { user, draft } = editIn(LastChancesPart, preset('deal-stage'));
  screen.getByText('This funnel has none.');
  await user.click(screen.getByRole('button', { name: 'Add a last chance' }));
  const form = within(screen.getByRole('group', { name: 'From “Contacted”' }));
  expect(form.getByRole('textbox', { name: /^Message/u })).toHaveProperty(
    'value',
    draft().lastChances?.[0]?.template,
  );
  expect(draft().lastChances?.[0]?.template).toContain('{name}');
  expect(screen.queryByText('This funnel has none.')).toBeNull();
});

it('changes attempts, days, channel and message, and says what is wrong', async () => {
  const { user, draft } = editIn(LastChancesPart, preset('deal-stage'));
  await user.click(screen.getByRole('button', { name: 'Add a last chance' }));
  const attempts = screen.getByRole('textbox', { name: 'After so many attempts' });
  await user.clear(attempts);
  screen.getByText('A number above 0, at most 100');
  await user.type(attempts, '2');
  const days = screen.getByRole('spinbutton', { name: 'Days to wait' });
  await user.clear(days);
  await user.type(days, '5');
  await user.click(screen.getByRole('radio', { name: 'SMS' }));
  const message = screen.getByRole('textbox', { name: /^Message/u });
  await user.clear(message);
  screen.getByText('It is empty.');
  await user.type(message, 'Still there?');
  expect(draft().lastChances).toMatchObject([
    { afterAttempts: 2, waitDays: 5, channel: 'sms', template: 'Still there?' },
  ]);
});

it('leads silence back a sub-step, or gives back by a reason', async () => {
  const { user, draft } = editIn(LastChancesPart, preset('deal-stage'));
  await user.click(screen.getByRole('button', { name: 'Add a last chance' }));
  expect(draft().lastChances?.[0]?.silence).toEqual({ type: 'reason', reason: 'no-response' });
  await user.click(screen.getByRole('radio', { name: 'Back to a sub-step' }));
  expect(draft().lastChances?.[0]?.silence.type).toBe('step');
  await user.click(screen.getByRole('button', { name: /Back to$/u }));
  await user.click(await screen.findByRole('option', { name: 'Validated' }));
  expect(draft().lastChances?.[0]?.silence).toEqual({ type: 'step', to: 'validated' });
  await user.click(screen.getByRole('radio', { name: 'Give back' }));
  expect(draft().lastChances?.[0]?.silence.type).toBe('reason');
});

it('is removed again, and the focus stays beside it', async () => {
  const { user, draft } = editIn(LastChancesPart, preset('deal-stage'));
  await user.click(screen.getByRole('button', { name: 'Add a last chance' }));
  await user.click(screen.getByRole('button', { name: 'Remove the last chance from “Contacted”' }));
  expect(draft().lastChances).toBeUndefined();
  await waitFor(() => expect(document.activeElement?.getAttribute('data-path')).toBe('lastChances'));
});

it('says where no sub-step is left for one', () => {
  editIn(LastChancesPart, preset('salesforce'));
  expect(screen.getByRole('button', { name: 'Add a last chance' })).toHaveProperty('disabled', true);
  screen.getByText(/No sub-step is left/u);
});
