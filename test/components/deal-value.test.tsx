// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { usualCurrency } from '@/components/deal/currencies';
import { DealValueLine } from '@/components/deal/DealValueLine';
import type { Run } from '@/components/lead/run';
import { dealStage, leadId, tellUpTo, type Story } from '@/test/funnel/story';
import { people, runThat, show, textOf } from './kit';

function line(
  story: Story,
  run: Run | null = runThat(),
): { readonly run: Run | null; readonly user: UserEvent; readonly shown: HTMLElement } {
  const { user, container } = show(
    <DealValueLine
      definition={dealStage}
      lead={story.lead()}
      people={people}
      now={story.now()}
      {...(run === null ? {} : { run })}
    />,
  );
  return { run, user, shown: container };
}

function worth(stage: Parameters<typeof tellUpTo>[0], amount: number): Story {
  const story = tellUpTo(stage);
  story.write({ kind: 'edited', changes: { dealValue: { amount, currency: 'EUR' } } });
  return story;
}

describe('what a deal is worth', () => {
  test('is asked for where sales works or has won, and nowhere else', () => {
    expect(line(tellUpTo('identified')).shown.childElementCount).toBe(0);
    expect(textOf(line(tellUpTo('sal')).shown)).toContain('Deal value: not known');
    expect(textOf(line(tellUpTo('won')).shown)).toContain('Deal value: not known');
  });

  test('is told wherever it is known, fractions only where there are any', () => {
    expect(textOf(line(worth('identified', 12_500)).shown)).toContain('Deal value: €12,500');
    expect(textOf(line(worth('won', 99.5)).shown)).toContain('Deal value: €99.50');
  });

  test('of an earlier day is for reading only', () => {
    const { shown } = line(worth('sal', 7), null);
    expect(textOf(shown)).toContain('€7');
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('is set with a currency, and taken back by emptying it', async () => {
    const { user, run } = line(worth('sal', 100));
    const opener = screen.getByRole('button', { name: 'Change what the deal is worth' });
    await user.click(opener);
    const amount = await screen.findByLabelText('Amount');
    expect(document.activeElement).toBe(amount);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    await user.clear(amount);
    await user.type(amount, '250.5');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(run).toHaveBeenLastCalledWith({
      type: 'editLead',
      leadId,
      changes: { dealValue: { amount: 250.5, currency: 'EUR' } },
    });
    await waitFor(() => expect(document.activeElement).toBe(opener));
    await user.click(opener);
    await user.clear(await screen.findByLabelText('Amount'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(run).toHaveBeenLastCalledWith({ type: 'editLead', leadId, changes: { dealValue: null } });
  });

  test('below nothing is refused in words', async () => {
    const { user } = line(tellUpTo('sal'));
    await user.click(screen.getByRole('button', { name: 'Say what the deal is worth' }));
    await user.type(await screen.findByLabelText('Amount'), '-1');
    expect(screen.getByText('An amount of 0 or more, please')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
  });

  test('is asked for in the currency of where the language is spoken', () => {
    expect([
      usualCurrency('en-US'),
      usualCurrency('de'),
      usualCurrency('en-GB'),
      usualCurrency('ja'),
    ]).toEqual(['USD', 'EUR', 'GBP', 'JPY']);
  });
});
