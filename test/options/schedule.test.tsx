// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { FileReminderLine } from '@/components/keep/FileReminderLine';
import { ScheduleView } from '@/components/keep/ScheduleView';
import { isScheduleLapsed } from '@/lib/messaging/keep/is-file-due';
import { nothingScheduled, type ScheduleTrouble } from '@/lib/messaging/keep/keep-state';
import '@/test/components/kit';

const day = 86_400_000;
const now = Date.UTC(2026, 4, 4, 12);
const weekly = {
  id: 'one',
  folder: 'Safe',
  everyDays: 7,
  keeps: 5,
  isProtected: false,
  since: now - 9 * day,
};
const file = { name: 'stageside-2026-05-03.ndjson.gz', at: now - day, leads: 2, bytes: 9, print: '' };
const nothing = nothingScheduled('one');

const show = (changes: Partial<Parameters<typeof ScheduleView>[0]> = {}) => {
  const does = {
    onChoose: vi.fn(),
    onChange: vi.fn(),
    onAllow: vi.fn(),
    onSave: vi.fn(),
    onStop: vi.fn(),
  };
  render(
    <ScheduleView
      schedule={weekly}
      scheduled={{ ...nothing, files: [file] }}
      canChoose
      mayWrite
      hasFailed={false}
      now={now}
      {...does}
      {...changes}
    />,
  );
  return does;
};
const press = async (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

describe('files that are saved by themselves', () => {
  test('begin with a folder, every week unless it is said otherwise', async () => {
    const { onChoose } = show({ schedule: null });
    await press('Choose a folder');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ everyDays: 7, keeps: 5 }, null);
  });

  test('are protected by a passphrase that was typed twice alike', async () => {
    const { onChoose } = show({ schedule: null });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Protect these files by a passphrase' }));
    screen.getByText(/The passphrase is not kept, only a key/);
    await userEvent.type(screen.getByLabelText('Passphrase'), 'seven cats');
    await userEvent.type(screen.getByLabelText('The same again'), 'seven cats');
    await press('Choose a folder');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ everyDays: 7, keeps: 5 }, 'seven cats');
  });

  test('cannot be where the browser lets no folder be chosen, which is said', () => {
    show({ schedule: null, canChoose: false });
    screen.getByText(/This browser lets no extension write into a folder by itself/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('tell where they go, when the next comes, and are stopped at a press', async () => {
    const { onStop, onSave } = show();
    screen.getByText(/Every week, a file is saved into “Safe”. Whoever has it can read it./);
    screen.getByText(/^The next: /);
    await press('Save one now');
    expect(onSave).toHaveBeenCalledOnce();
    await press('Stop');
    expect(onStop).toHaveBeenCalledOnce();
  });

  test('are allowed again at a press, in calm words', async () => {
    const { onAllow } = show({ mayWrite: false });
    screen.getByText(/The browser wants to be told again/);
    expect(screen.queryByRole('alert')).toBeNull();
    await press('Allow it again');
    expect(onAllow).toHaveBeenCalledOnce();
  });

  test.each<readonly [ScheduleTrouble, RegExp]>([
    [{ type: 'Gone', at: now }, /The folder “Safe” is not there any more/],
    [{ type: 'Damaged', at: now }, /could not be read back/],
    [{ type: 'Failed', at: now, isFull: true }, /There was no room for a file in “Safe”/],
    [{ type: 'Failed', at: now, isFull: false }, /No file could be saved into “Safe”/],
  ])('say what went wrong, and are tried again: %o', async (trouble, said) => {
    const { onSave } = show({ scheduled: { ...nothing, trouble } });
    screen.getByText(said);
    await press('Try again');
    expect(onSave).toHaveBeenCalledOnce();
  });

  test('are set up anew, or left as they are', async () => {
    const { onChoose } = show({ schedule: { ...weekly, everyDays: 1, keeps: 30, isProtected: true } });
    await press('Set up anew');
    expect(screen.getByLabelText('Passphrase')).toBeTruthy();
    await press('Cancel');
    screen.getByText(/Your passphrase protects it/);
    await press('Set up anew');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Protect these files by a passphrase' }));
    await press('Choose a folder');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ everyDays: 1, keeps: 30 }, null);
  });
});

describe('the reminder that no file can be saved', () => {
  const lapsed = { ...nothing, trouble: { type: 'Lapsed', at: now } as const };
  const none = { saved: null, remindAfterDays: 30 };
  test.each([
    ['one is due', lapsed, none, true],
    ['none is due yet', { ...lapsed, files: [file] }, none, false],
    ['put away lately', lapsed, { ...none, putOffAt: now - 6 * day }, false],
    ['put away a week ago', lapsed, { ...none, putOffAt: now - 7 * day }, true],
    ['of a folder that is not in use any more', { ...lapsed, id: 'two' }, none, false],
    ['nothing is wrong', nothing, none, false],
  ])('is due or not: %s', (_, scheduled, kept, isDue) => {
    expect(isScheduleLapsed(weekly, scheduled, kept, now)).toBe(isDue);
  });

  test('leads to where it is allowed', () => {
    render(
      <FileReminderLine
        savedAt={now}
        lapsed="Safe"
        now={now}
        save="/options.html#save-file"
        onPutOff={vi.fn()}
      />,
    );
    screen.getByText(/No file can be saved into “Safe” until you allow it/);
    screen.getByRole('link', { name: 'Allow it again' });
  });
});
