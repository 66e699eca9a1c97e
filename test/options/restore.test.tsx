// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KeepSections } from '@/entrypoints/options/keep/KeepSections';
import {
  writeKept,
  type BackupState,
  type RestorePreview,
  type RestoreProblem,
} from '@/lib/messaging/keep/keep-state';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import '@/test/components/kit';
import { answerAs, requestsOf } from './background';

beforeEach(() => fakeBrowser.reset());

/** Nothing of this reads the store. */
const show = (): unknown =>
  render(
    <StoreProvider space="main" ask={async () => new Promise(() => undefined)}>
      <KeepSections />
    </StoreProvider>,
  );

const at = Date.UTC(2026, 4, 4, 12);
const backups: BackupState['backups'] = [
  { id: 'b', at, leads: 4310, events: 9000, bytes: 2_400_000, print: 'q' },
  { id: 'a', at: at - 86_400_000, leads: 1, events: 2, bytes: 1200, print: 'p' },
];
const preview: RestorePreview = {
  exportedAt: at,
  leads: { here: 12, inFile: 10, lost: 3, gained: 1 },
  events: { here: 50, inFile: 40, lost: 12, gained: 2 },
  accounts: { here: 4, inFile: 4, lost: 0, gained: 0 },
  funnels: { here: 2, inFile: 1, lost: 1, gained: 0 },
  funnelHere: 'Classic',
  funnelInFile: 'Short',
  keptOut: 2,
  isHereReadable: true,
};
const source = { type: 'backup', id: 'b' } as const;
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const find = async (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const backup = async (state: Partial<BackupState>): Promise<void> =>
  writeKept('backup', { backups, running: null, trouble: null, ...state });

describe('the backups in the browser', () => {
  test('are told with their time, leads and size, and that they go with the extension', async () => {
    await backup({});
    show();
    const table = await screen.findByRole('table', { name: 'The backups that are kept' });
    expect(table.textContent).toContain('4,310');
    expect(table.textContent).toContain('2.4 MB');
    expect(table.textContent).toContain('1 kB');
    screen.getByText(/Removing Stageside, or clearing the browser's data, erases these backups too/);
  });

  test('say that there is none yet, and are made at a press', async () => {
    const asked = answerAs({ makeBackup: () => null });
    show();
    await screen.findByText(/No backup yet/);
    await userEvent.click(button('Back up now'));
    expect(requestsOf(asked, 'makeBackup')).toEqual([{ evenIfSmaller: false }]);
  });

  test('show how far one is, and offer no other meanwhile', async () => {
    await backup({ running: { done: 300, all: 1200, at } });
    show();
    await screen.findByText('300 of 1,200 rows');
    expect(screen.queryByRole('button', { name: 'Back up now' })).toBeNull();
  });

  test('tell of a store that is much smaller, and are made of it where that is wanted', async () => {
    const asked = answerAs({ makeBackup: () => null });
    await backup({ trouble: { type: 'Smaller', at, leads: 12, kept: 4310 } });
    show();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(
      'Your store holds 12 leads, the last backup 4,310. The backup was kept',
    );
    await userEvent.click(button('Back up anyway'));
    expect(requestsOf(asked, 'makeBackup')).toEqual([{ evenIfSmaller: true }]);
  });

  test.each([
    [{ type: 'Damaged', at } as const, 'could not be read back'],
    [{ type: 'Failed', at, isFull: true } as const, 'Make room on the disk'],
    [{ type: 'Failed', at, isFull: false } as const, 'No backup could be made'],
  ])('say what went wrong: %o', async (trouble, text) => {
    await backup({ trouble });
    show();
    expect((await screen.findByRole('alert')).textContent).toContain(text);
    button('Try again');
  });
});

describe('a restore', () => {
  test('looks at a backup first', async () => {
    const asked = answerAs({ checkRestore: () => null });
    await backup({});
    show();
    const [newest] = await screen.findAllByRole('button', { name: /^Backup of/ });
    if (newest) await userEvent.click(newest);
    expect(requestsOf(asked, 'checkRestore')).toEqual([{ source }]);
  });

  test('shows how far it is read, and can be given up', async () => {
    const asked = answerAs({ cancelRestore: () => null });
    await writeKept('restore', { type: 'checking', id: 'c', source, bytes: 1_500_000, allBytes: 3_000_000 });
    show();
    await screen.findByText('1.5 MB of 3 MB');
    await userEvent.click(button('Cancel'));
    expect(requestsOf(asked, 'cancelRestore')).toHaveLength(1);
  });

  test('previews what goes and what comes, and begins once however often it is pressed', async () => {
    const asked = answerAs({ startRestore: () => null });
    await writeKept('restore', { type: 'checked', source, lines: 60, preview });
    show();
    const table = await screen.findByRole('table', { name: 'What would change' });
    expect([...table.querySelectorAll('tr')].map((row) => row.textContent)).toContain('Leads1210−3+1');
    screen.getByText('The funnel in force: Classic now, Short afterwards.');
    screen.getByText('2 people in it were erased here since, and stay erased.');
    screen.getByText('3 leads that are here now are not in it, and would be gone.');
    const start = button('Restore');
    await userEvent.click(start);
    await userEvent.click(start);
    await userEvent.dblClick(start);
    expect(requestsOf(asked, 'startRestore')).toHaveLength(1);
  });

  test('tells only of what is in it where the store cannot be opened', async () => {
    await writeKept('restore', {
      type: 'checked',
      source,
      lines: 60,
      preview: { ...preview, isHereReadable: false },
    });
    show();
    await screen.findByText(/Your store cannot be opened/);
    expect(screen.queryByRole('columnheader', { name: 'Lost' })).toBeNull();
    screen.getByText('The funnel afterwards: Short.');
    expect(screen.queryByText(/kept for a week/)).toBeNull();
  });

  test.each<readonly [RestoreProblem, string]>([
    [{ type: 'NotAnArchive' }, 'not a file that Stageside saved'],
    [{ type: 'NewerArchive' }, 'Update Stageside'],
    [{ type: 'Encrypted' }, 'protected by a passphrase'],
    [{ type: 'WrongPassphrase' }, 'not the passphrase'],
    [{ type: 'Truncated' }, 'cut off before its end'],
    [{ type: 'BadPacking' }, 'The file is damaged'],
    [{ type: 'WrongHash' }, 'was changed since it was saved'],
    [{ type: 'BadLine', line: 1234, table: null }, 'Line 1,234 of the file'],
    [{ type: 'LineTooLong', line: 7 }, 'Line 7 of the file'],
    [{ type: 'TooDense' }, 'far more than Stageside'],
    [{ type: 'Missing' }, 'not there any more'],
    [{ type: 'UnknownFunnel', line: 3 }, 'Line 3 of the file names a funnel'],
    [{ type: 'Failed', isFull: true }, 'no room'],
    [{ type: 'Failed', isFull: false }, 'Your store was not touched'],
  ])('says why it was refused, and what to do: %o', async (problem, text) => {
    await writeKept('restore', { type: 'refused', problem });
    show();
    expect((await screen.findByRole('alert')).textContent).toContain(text);
    button('Choose another');
  });

  test('tells each of its steps', async () => {
    const restoring = { type: 'restoring', source, lines: 60, preview, generation: 2 } as const;
    await writeKept('restore', { ...restoring, step: 'rows', done: 30, all: 60 });
    show();
    await screen.findByText('Putting in what happened: 30 of 60');
    await writeKept('restore', { ...restoring, step: 'leads', done: 4, all: 10 });
    await screen.findByText('Working out every lead: 4 of 10');
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
  });

  test('says how many leads are there, and turns back once while the store before is kept', async () => {
    let answer: (reply: { outcome: 'turnedBack' }) => void = () => undefined;
    const asked = answerAs({
      undoRestore: async () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await writeKept('restore', { type: 'done', at, leads: 10 });
    await writeKept('aside', { generation: 1, at, until: at + 7 * 86_400_000 });
    show();
    await screen.findByText('Restored. 10 leads are there.');
    const back = await find('Turn back to it');
    await userEvent.click(back);
    await userEvent.click(back);
    expect(requestsOf(asked, 'undoRestore')).toHaveLength(1);
    answer({ outcome: 'turnedBack' });
    await screen.findByText('The other store is in use again.');
  });
});
