// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { FileReminderLine } from '@/components/keep/FileReminderLine';
import { FileSection } from '@/components/keep/FileSection';
import { RestoreFromFile, type Taking } from '@/components/keep/RestoreFromFile';
import { StartAnewSection } from '@/components/keep/StartAnewSection';
import { isFileOld } from '@/lib/messaging/keep/is-file-old';
import type { FileState } from '@/lib/messaging/keep/keep-state';
import '@/test/components/kit';

const day = 86_400_000;
const now = Date.UTC(2026, 4, 4, 12);
const none: FileState = { saved: null, remindAfterDays: 30 };
const savedAt = (at: number): FileState['saved'] => ({
  at,
  leads: 4310,
  name: 'stageside-2026-05-01.ndjson.gz',
});
type Making = Parameters<typeof FileSection>[0]['making'];

const showFile = (file: FileState, making: Making = { type: 'idle' }) => {
  const does = { onSave: vi.fn(), onCancel: vi.fn(), onRemind: vi.fn(), onAskPlace: vi.fn() };
  render(<FileSection file={file} making={making} asksPlace={null} now={now} {...does} />);
  return does;
};
const press = async (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

describe('a file', () => {
  test('is saved as it is, and it is said who can read it', async () => {
    const { onSave } = showFile(none);
    screen.getByText('You have not saved a file yet.');
    screen.getByText(/Whoever has the file can read it, and can tell of an address/);
    await press('Save a file');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(null);
  });

  test('is protected by a passphrase that was typed twice alike', async () => {
    const { onSave } = showFile(none);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Protect it by a passphrase' }));
    screen.getByText(/Without the passphrase nobody can open the file/);
    await press('Save the protected file');
    screen.getByText('Give a passphrase.');
    await userEvent.type(screen.getByLabelText('Passphrase'), 'seven cats');
    screen.getByText('10 characters. From 15 on it is hard to guess.');
    await userEvent.type(screen.getByLabelText('The same again'), 'seven cat');
    await press('Save the protected file');
    screen.getByText('The two are not the same.');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('The same again'), 's');
    await press('Save the protected file');
    expect(onSave).toHaveBeenCalledExactlyOnceWith('seven cats');
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
  });

  test('tells when the last was saved, of how many leads, and that it is old', () => {
    showFile({ ...none, saved: savedAt(now - 31 * day) });
    screen.getByText('4,310 leads');
    screen.getByText('stageside-2026-05-01.ndjson.gz');
    screen.getByText('It is time for a new one.');
  });

  test('shows how far it is, and can be given up', async () => {
    const { onCancel } = showFile(none, { type: 'running', done: 200, all: 1000 });
    screen.getByText('200 of 1,000 rows');
    expect(screen.queryByRole('button', { name: 'Save a file' })).toBeNull();
    await press('Cancel');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('says how it went', () => {
    showFile(none, { type: 'done', name: 'stageside-2026-05-04.stageside', isPlaced: false });
    screen.getByText(/Saved as stageside-2026-05-04.stageside. Look for it in your downloads/);
    cleanup();
    showFile(none, { type: 'failed', isFull: true });
    expect(screen.getByRole('alert').textContent).toContain('Make room');
  });
});

describe('the reminder', () => {
  test.each<readonly [string, Partial<FileState>, boolean]>([
    ['nothing to save yet', {}, false],
    ['a first backup of today', { since: now }, false],
    ['a first backup of long ago, and no file', { since: now - 30 * day }, true],
    ['a young file', { since: now - 90 * day, saved: savedAt(now - 29 * day) }, false],
    ['an old file', { saved: savedAt(now - 30 * day) }, true],
    ['put away lately', { saved: savedAt(now - 60 * day), putOffAt: now - 29 * day }, false],
    ['put away long ago', { saved: savedAt(now - 60 * day), putOffAt: now - 30 * day }, true],
    ['none wanted', { saved: savedAt(now - 600 * day), remindAfterDays: 0 }, false],
    ['a clock that was set back', { saved: savedAt(now + 60 * day) }, false],
  ])('is due or not: %s', (_, file, isDue) => {
    expect(isFileOld({ ...none, ...file }, now)).toBe(isDue);
  });

  test('is one line, and is put away at a press', async () => {
    const putOff = vi.fn();
    render(<FileReminderLine savedAt={null} now={now} save="/options.html#save-file" onPutOff={putOff} />);
    screen.getByText(/Your leads are in this browser only/);
    screen.getByRole('link', { name: 'Save a file' });
    await press('Not now');
    expect(putOff).toHaveBeenCalledOnce();
  });
});

describe('a file to restore from', () => {
  const showTaking = (taking: Taking) => {
    const does = { onFile: vi.fn(), onPassphrase: vi.fn(), onCancel: vi.fn() };
    const { container } = render(<RestoreFromFile taking={taking} {...does} />);
    return { ...does, container };
  };

  test('is chosen', async () => {
    const { onFile, container } = showTaking({ type: 'none' });
    const file = new File(['x'], 'stageside-2026-05-04.stageside');
    const input = container.querySelector<HTMLInputElement>('input[type=file]');
    if (input) await userEvent.upload(input, file);
    expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  });

  test('asks for its passphrase, and says where another was given', async () => {
    const { onPassphrase } = showTaking({ type: 'asking', name: 'old.stageside', isWrong: true });
    screen.getByText('old.stageside is protected by a passphrase.');
    screen.getByText(/This is not the passphrase of this file/);
    await userEvent.type(screen.getByLabelText('Passphrase'), 'seven cats{Enter}');
    expect(onPassphrase).toHaveBeenCalledExactlyOnceWith('seven cats');
    expect(screen.queryByText(/This is not the passphrase/)).toBeNull();
  });

  test('shows how far it is', async () => {
    const { onCancel } = showTaking({ type: 'taking', name: 'old.gz', bytes: 2_000_000, all: 8_000_000 });
    screen.getByText('2 MB of 8 MB');
    await press('Cancel');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('is refused in words, and another can be chosen', () => {
    showTaking({ type: 'refused', problem: { type: 'Truncated' } });
    expect(screen.getByRole('alert').textContent).toContain('cut off before its end');
    screen.getByRole('button', { name: 'Choose a file' });
  });
});

test('an empty store is begun after a second question alone', async () => {
  const begin = vi.fn();
  render(<StartAnewSection onStart={begin} saving="idle" />);
  await press('Begin anew');
  expect(begin).not.toHaveBeenCalled();
  await press('Cancel');
  await press('Begin anew');
  await press('Yes, begin with an empty store');
  expect(begin).toHaveBeenCalledOnce();
});
