// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { App as Popup } from '@/entrypoints/popup/App';
import { App as Panel } from '@/entrypoints/sidepanel/App';
import { withOwnKind } from '@/lib/funnel/scoring/edit-kinds';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import { show } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

describe.each([
  ['panel', Panel],
  ['popup', Popup],
] as const)('on the card in the %s', (_, App) => {
  test('what a lead did is recorded in one press, and taken back', async () => {
    const leadId = await office.store.add('Ada');
    await office.see([seen('Ada')]);
    const { user } = show(<App />);
    const part = await screen.findByRole('region', { name: 'They did' });
    await user.click(within(part).getByRole('button', { name: 'Asked for a demo' }));
    await waitFor(async () =>
      expect((await office.store.lead(leadId)).lastActivities).toMatchObject([
        { activity: 'demo', direction: 'in' },
      ]),
    );
    await user.click(await screen.findByRole('button', { name: /^Undo/u }));
    await waitFor(async () => expect((await office.store.lead(leadId)).lastActivities).toEqual([]));
  });
});

test('what is offered to be noted from the screen is offered once', async () => {
  await office.store.add('Ada');
  await office.see([seen('Ada')]);
  await office.seeThread({
    messageId: 'msg-1',
    by: ['mail:ada@example.com'],
    to: [],
    isAutomatic: false,
    isReply: true,
    at: null,
  });
  const { user } = show(<Panel />);
  const part = await screen.findByRole('region', { name: 'They did' });
  await user.click(within(part).getByRole('button', { name: 'More that they may have done' }));
  expect(within(part).queryByRole('button', { name: 'Answered by e-mail' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Note the mail of Ada' }));
  await within(part).findByRole('button', { name: 'Answered by e-mail' });
  expect(office.commands).toMatchObject([{ type: 'recordActivity', activity: 'email', direction: 'in' }]);
});

test('a kind of the team’s own is offered once it was recorded, and told by its name of today', async () => {
  const leadId = await office.store.add('Ada');
  const kinds = withOwnKind(usualScoring().kinds, 'Booth').map((kind) =>
    kind.id === 'Booth' ? { ...kind, label: 'Stand visit' } : kind,
  );
  await office.store.does({ type: 'saveScoring', changes: { kinds } });
  await office.store.does({ type: 'recordActivity', leadId, activity: 'Booth', direction: 'none' });
  await office.see([seen('Ada')]);
  show(<Panel />);
  const part = await screen.findByRole('region', { name: 'They did' });
  expect(within(part).getByRole('button', { name: 'Stand visit' })).toBeTruthy();
  const history = await screen.findByRole('region', { name: 'History' });
  expect(within(history).getByText('Stand visit')).toBeTruthy();
});
