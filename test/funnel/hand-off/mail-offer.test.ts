import { describe, expect, it } from 'vitest';
import { mailOfferFor, mayHaveMail } from '@/lib/funnel/hand-off/mail-offer';
import type { ThreadSeen } from '@/lib/funnel/hand-off/next-step-offer';
import { day, hour, mia, tellStory, tellUpTo, type Story } from '@/test/funnel/story';

const theirs: ThreadSeen = {
  messageId: 'msg-1',
  by: ['mail:ada@example.com'],
  to: [],
  isAutomatic: false,
  isReply: false,
  at: null,
};

function offered(story: Story, thread: Partial<ThreadSeen> = {}) {
  return mailOfferFor(story.lead(), { ...theirs, ...thread }, story.now());
}

function wrote(story: Story, occurredAt: number, direction: 'in' | 'out' = 'in'): void {
  story.write({ kind: 'activity', activity: 'email', direction, occurredAt, keepsActive: false });
}

describe('the mail of a lead that is on screen', () => {
  it('is offered to be noted, with its time, wherever the lead stands', () => {
    const story = tellStory();
    const at = story.now() - hour;
    expect(offered(story, { at })).toEqual({ id: 'mail-to-note:msg-1', isAnswer: false, at });
    expect(offered(tellUpTo('sqo'))).toMatchObject({ at: null });
  });

  it('is an answer where we wrote before it', () => {
    expect(offered(tellStory(), { isReply: true })).toMatchObject({ isAnswer: true });
    const story = tellUpTo('sal');
    const wroteAt = story.now();
    wrote(story, wroteAt, 'out');
    story.wait(day);
    expect(offered(story, { at: wroteAt - hour })).toMatchObject({ isAnswer: false });
    expect(offered(story, { at: wroteAt + hour })).toMatchObject({ isAnswer: true });
  });

  it.each<[string, Partial<ThreadSeen>]>([
    ['we wrote it', { by: 'self', to: ['mail:ada@example.com'] }],
    ['somebody else wrote it', { by: ['mail:ben@example.com'] }],
    ['a machine wrote it, for them or to tell that they read', { isAutomatic: true }],
    ['it is long ago', { at: tellStory().now() - 91 * day }],
  ])('is none where %s', (_, thread) => {
    expect(offered(tellStory(), thread)).toBeNull();
  });

  it('is none once a mail of theirs is known at its time or since', () => {
    const story = tellStory();
    const at = story.now() - 2 * day;
    wrote(story, at - day);
    expect(offered(story, { at })).not.toBeNull();
    wrote(story, at);
    expect(offered(story, { at })).toBeNull();
    expect(offered(story, { at: at + day })).not.toBeNull();
    wrote(story, story.now());
    expect(offered(story, { at: at + day })).toBeNull();
    expect(offered(story)).toBeNull();
  });

  it('stays turned down, and comes with the next', () => {
    const story = tellStory();
    story.write({ kind: 'offerDismissed', offer: offered(story)?.id ?? '' }, mia);
    expect(offered(story)).toBeNull();
    expect(offered(story, { messageId: 'msg-2' })).not.toBeNull();
  });

  it('is of no account once all is decided', () => {
    expect(offered(tellUpTo('won'))).toBeNull();
    expect(mayHaveMail(tellUpTo('won').lead())).toBe(false);
    expect(mayHaveMail(tellStory().lead())).toBe(true);
    expect(mayHaveMail({ ...tellStory().lead(), emails: [] })).toBe(false);
    expect(mayHaveMail({ ...tellStory().lead(), contactLocked: true })).toBe(false);
  });
});
