// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { expect, test, vi } from 'vitest';
import { AsOfDay } from '@/components/as-of/AsOfDay';
import { endOf } from '@/components/format/days';
import { show } from '@/test/components/kit';

const noon = new Date(2026, 4, 4, 12).getTime();

function Page({ onDay }: { readonly onDay: (day: string | null) => void }): ReactElement {
  const [day, setDay] = useState<string | null>(null);
  return (
    <AsOfDay
      day={day}
      now={noon}
      onDay={(to) => {
        onDay(to);
        setDay(to);
      }}
    />
  );
}

test('leads to yesterday, to any day before it, and back to today, and hands the focus on', async () => {
  const onDay = vi.fn<(day: string | null) => void>();
  const { user } = show(<Page onDay={onDay} />);
  await user.click(screen.getByRole('button', { name: 'Look at an earlier day' }));
  const field = screen.getByLabelText<HTMLInputElement>('As of');
  expect([field.value, document.activeElement]).toEqual(['2026-05-03', field]);
  fireEvent.change(field, { target: { value: '2026-03-01' } });
  expect(onDay.mock.calls).toEqual([['2026-05-03'], ['2026-03-01']]);
  expect(document.activeElement).toBe(field);
  await user.click(screen.getByRole('button', { name: 'Back to today' }));
  expect(onDay).toHaveBeenLastCalledWith(null);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Look at an earlier day' }));
});

test('goes to no day that is not over, nor to one that is only half typed, and says so', async () => {
  const onDay = vi.fn<(day: string | null) => void>();
  const { user } = show(<Page onDay={onDay} />);
  await user.click(screen.getByRole('button', { name: 'Look at an earlier day' }));
  const field = screen.getByLabelText('As of');
  fireEvent.change(field, { target: { value: '0002-03-01' } });
  fireEvent.change(field, { target: { value: '' } });
  fireEvent.change(field, { target: { value: '2026-05-04' } });
  screen.getByText('Choose a day that is over.');
  expect(onDay.mock.calls).toEqual([['2026-05-03']]);
});

test('a day ends with its last millisecond, also where the clocks are changed', () => {
  for (const day of ['2026-03-29', '2026-05-04', '2026-10-25']) {
    const end = new Date(endOf(day) ?? 0);
    expect([end.getHours(), end.getMinutes(), end.getMilliseconds()]).toEqual([23, 59, 999]);
  }
  expect(endOf('no day')).toBeNull();
});
