// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ShortcutsSection } from '@/entrypoints/options/ShortcutsSection';
import '@/test/components/kit';

test('shows the keys that are in force, and says which have none', async () => {
  Object.assign(fakeBrowser.commands, {
    getAll: async () => [
      { name: '_execute_action', shortcut: 'Alt+Shift+S' },
      { name: 'accept', shortcut: 'Ctrl+Shift+7' },
      { name: 'next-due', shortcut: '' },
    ],
  });
  render(<ShortcutsSection />);
  await screen.findByText('Ctrl+Shift+7');
  const lines = screen.getAllByRole('term').map((term) => {
    const key = within(term.parentElement as HTMLElement).getByRole('definition');
    return `${term.textContent}: ${key.textContent}`;
  });
  expect(lines).toEqual([
    'Open the look-up: Alt+Shift+S',
    'Open the side panel: No key yet',
    'Accept the lead that the tab shows: Ctrl+Shift+7',
    'Give back the lead that the tab shows: No key yet',
    'Open the lead that is due next: No key yet',
  ]);
});
