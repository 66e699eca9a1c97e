// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { NextSteps } from '@/components/next/NextSteps';
import type { ThreadSeen } from '@/lib/funnel/hand-off/next-step-offer';
import { day, dealStage, leadId, tellStory, tellUpTo, type Story } from '@/test/funnel/story';
import { people, recorded, runThat, show, textOf } from './kit';

const theirs: ThreadSeen = {
  messageId: 'msg-1',
  by: ['mail:ada@example.com'],
  to: [],
  isAutomatic: false,
  isReply: true,
  at: null,
};

function steps(story: Story, thread: Partial<ThreadSeen> = {}) {
  const run = runThat();
  const given = { definition: dealStage, people, now: story.now(), run, role: 'both' } as const;
  const { user } = show(<NextSteps {...given} lead={story.lead()} thread={{ ...theirs, ...thread }} />);
  return { user, run, part: screen.getByRole('region', { name: 'Next steps' }) };
}

describe('the mail of a lead that is on screen', () => {
  test('is noted in one press, of the day on which it came', async () => {
    const story = tellStory();
    const at = story.now() - day;
    const { user, run, part } = steps(story, { at });
    expect(textOf(part)).toMatch(/Ada.* answered on /u);
    await user.click(screen.getByRole('button', { name: /^Note the mail of Ada/u }));
    expect(run).toHaveBeenCalledExactlyOnceWith(
      recorded({ activity: 'email', direction: 'in', keepsActive: true, occurredAt: at }),
    );
  });

  test('is noted as of now where the page does not say when it came', async () => {
    const { user, run, part } = steps(tellStory(), { isReply: false });
    expect(textOf(part)).toMatch(/Ada.* wrote\./u);
    await user.click(screen.getByRole('button', { name: /^Note the mail of Ada/u }));
    expect(run).toHaveBeenCalledExactlyOnceWith(
      recorded({ activity: 'email', direction: 'in', keepsActive: true }),
    );
  });

  test('is left for good in one press, and the focus stays among the steps', async () => {
    const { user, run, part } = steps(tellStory());
    await user.click(screen.getByRole('button', { name: /^Not now: leave the mail/u }));
    expect(run).toHaveBeenCalledExactlyOnceWith({
      type: 'dismissOffer',
      leadId,
      offer: 'mail-to-note:msg-1',
    });
    await waitFor(() => expect(document.activeElement).toBe(part));
  });

  test('is no second question where it speaks for a next step', () => {
    steps(tellUpTo('sqo'));
    expect(screen.getByRole('button', { name: 'Move to Engaged' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Note the mail/u })).toBeNull();
  });

  test('stands for the step of whoever writes again, unless it came before they were given back', () => {
    const story = tellUpTo('with-marketing');
    steps(story, { at: story.now() - 30 * day });
    expect(screen.getByRole('button', { name: 'They wrote again' })).toBeTruthy();
    cleanup();
    steps(story);
    expect(screen.getByRole('button', { name: /^Note the mail/u })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'They wrote again' })).toBeNull();
  });
});
