// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { RemindersSection } from '@/entrypoints/options/RemindersSection';
import { until } from '@/test/until';
import '@/test/components/kit';

const notifications = { permissions: ['notifications'] };
const permissions = {
  contains: vi.fn<(asked: object) => Promise<boolean>>(),
  request: vi.fn<(asked: object) => Promise<boolean>>(),
  remove: vi.fn<(asked: object) => Promise<boolean>>(),
};

beforeEach(() => {
  vi.resetAllMocks();
  permissions.contains.mockResolvedValue(false);
  Object.assign(fakeBrowser.permissions, permissions);
});

const toggle = async (): Promise<HTMLElement> =>
  screen.findByRole('switch', { name: 'Tell me when something gets overdue' });

test('asks for the permission at the switch, and gives it back there', async () => {
  permissions.request.mockResolvedValue(true);
  permissions.remove.mockResolvedValue(true);
  render(<RemindersSection />);
  const user = userEvent.setup();
  await user.click(await toggle());
  expect(permissions.request).toHaveBeenCalledExactlyOnceWith(notifications);
  await until(async () => expect(await toggle()).toHaveProperty('checked', true));
  await user.click(await toggle());
  expect(permissions.remove).toHaveBeenCalledExactlyOnceWith(notifications);
  await until(async () => expect(await toggle()).toHaveProperty('checked', false));
});

test('stays off and says so where the browser does not allow it', async () => {
  permissions.request.mockResolvedValue(false);
  render(<RemindersSection />);
  await userEvent.setup().click(await toggle());
  await screen.findByRole('alert');
  expect(await toggle()).toHaveProperty('checked', false);
  expect(screen.queryByText('Saved')).toBeNull();
});

test('is on where it was allowed before', async () => {
  permissions.contains.mockResolvedValue(true);
  render(<RemindersSection />);
  await until(async () => expect(await toggle()).toHaveProperty('checked', true));
});
