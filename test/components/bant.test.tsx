// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { BantLine } from '@/components/bant/BantLine';
import type { Run } from '@/components/lead/run';
import type { Role } from '@/lib/funnel/log/event';
import { leadId, tellUpTo, type Story } from '@/test/funnel/story';
import { dealStage } from '@/test/funnel/story';
import { people, runThat, show, textOf } from './kit';

const asSales = { role: 'sales' } as const;

function line(
  story: Story,
  role: Role = 'sales',
): { readonly run: Run; readonly user: UserEvent; readonly shown: HTMLElement } {
  const run = runThat();
  const { user, container } = show(
    <BantLine
      definition={dealStage}
      lead={story.lead()}
      role={role}
      people={people}
      now={story.now()}
      run={run}
    />,
  );
  return { run, user, shown: container };
}

function answered(stage: Parameters<typeof tellUpTo>[0]): Story {
  const story = tellUpTo(stage);
  story.write({
    kind: 'bantAnswered',
    answers: { need: { answer: 'yes', note: 'Before June' }, budget: { answer: 'no' } },
  });
  return story;
}

const edit = { name: /^(?:Answer|Change): budget, authority, need and timeline$/u };

describe('what sales found out', () => {
  test('is one line with its notes, wherever it is known', () => {
    for (const stage of ['sal', 'won', 'with-marketing'] as const)
      expect(textOf(line(answered(stage)).shown)).toContain('Budget: No · Need: Yes (Before June)');
  });

  test('is not asked for where sales is not at work, nor of marketing', () => {
    expect(line(tellUpTo('identified')).shown.childElementCount).toBe(0);
    expect(line(tellUpTo('won')).shown.childElementCount).toBe(0);
    expect(line(tellUpTo('sal'), 'marketing').shown.childElementCount).toBe(0);
    line(answered('sal'), 'marketing');
    expect(screen.queryByRole('button', edit)).toBeNull();
  });

  test('is changed past the check as well, and only what changed is sent', async () => {
    const { user, run } = line(answered('sqo'));
    const opener = screen.getByRole('button', edit);
    await user.click(opener);
    const form = await screen.findByRole('form', { name: 'Budget, authority, need, timeline' });
    const save = within(form).getByRole('button', { name: 'Save' });
    expect(save).toHaveProperty('disabled', true);
    await user.click(
      within(within(form).getByRole('radiogroup', { name: 'Budget' })).getByRole('radio', { name: 'Yes' }),
    );
    await user.type(within(form).getByRole('textbox', { name: 'Note on Budget' }), 'From July');
    await user.click(save);
    expect(run).toHaveBeenCalledExactlyOnceWith({
      type: 'answerBant',
      leadId,
      answers: { budget: { answer: 'yes', note: 'From July' } },
    });
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });

  test('is asked for once sales works on it', () => {
    expect(textOf(line(tellUpTo('sal')).shown)).toContain('not asked yet');
  });
});

test('as of an earlier day it is read, and not changed', () => {
  const story = answered('sal');
  const { container } = show(
    <BantLine definition={dealStage} lead={story.lead()} {...asSales} people={people} now={story.now()} />,
  );
  expect(textOf(container)).toContain('Need: Yes (Before June)');
  expect(screen.queryByRole('button')).toBeNull();
});
