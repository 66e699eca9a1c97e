// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { choicesIn, firstChoices } from '@/components/keep/export-choices';
import { ExportForm } from '@/components/keep/ExportForm';
import { FileLine } from '@/components/keep/FileLine';
import '@/test/components/kit';

describe('what a team takes along', () => {
  it('offers what goes with each kind of file, and nothing else', async () => {
    const onChange = vi.fn<(choices: typeof firstChoices) => void>();
    const around = { onChange, canAskPlace: false, isBusy: false, onWrite: vi.fn(), children: null };
    const { rerender } = render(<ExportForm choices={firstChoices} {...around} />);
    screen.getByRole('radio', { name: 'Semicolon' });
    expect(screen.queryByRole('checkbox', { name: /Name the stage/u })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: /Begin with a mark/u }));
    expect(onChange).toHaveBeenLastCalledWith({ ...firstChoices, hasMark: false });
    await userEvent.click(screen.getByRole('radio', { name: /^Contacts/u }));
    expect(onChange).toHaveBeenLastCalledWith({ ...firstChoices, kind: 'cards' });
    rerender(<ExportForm choices={{ ...firstChoices, kind: 'cards' }} {...around} canAskPlace />);
    screen.getByRole('radio', { name: '3.0' });
    screen.getByRole('checkbox', { name: /Ask where/u });
    expect(screen.queryByRole('radio', { name: 'Semicolon' })).toBeNull();
  });

  it('is remembered, whatever else is found in its place', () => {
    const chosen = { ...firstChoices, kind: 'events' as const, separator: 'tab' as const, hasMark: false };
    expect(choicesIn(JSON.stringify(chosen))).toEqual(chosen);
    for (const text of [null, '', '{', 'null', '[]', '{"kind":"leads2","hasMark":"no"}'])
      expect(choicesIn(text)).toEqual(firstChoices);
  });
});

describe('a file that is written', () => {
  const countWords = (count: number): string => `${count} leads`;

  it('says how far it is, and can be stopped', async () => {
    const onStop = vi.fn();
    render(
      <FileLine
        state={{ type: 'running', name: 'a.csv', done: 1000, all: 2500 }}
        countWords={countWords}
        onStop={onStop}
      />,
    );
    screen.getByRole('progressbar', { name: 'Writing a.csv' });
    screen.getByText('1000 leads of 2,500');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onStop).toHaveBeenCalledOnce();
  });

  it('says what became of it', () => {
    const line = (state: Parameters<typeof FileLine>[0]['state']) => (
      <FileLine state={state} countWords={countWords} onStop={vi.fn()} />
    );
    const { rerender } = render(line({ type: 'done', name: 'a.csv', count: 3, isPlaced: false }));
    screen.getByText('a.csv is in your downloads: 3 leads.');
    rerender(line({ type: 'stopped' }));
    screen.getByText('Stopped. No file was written.');
    rerender(line({ type: 'failed', isFull: true }));
    expect(screen.getByRole('alert').textContent).toContain('The disk is full');
  });
});
