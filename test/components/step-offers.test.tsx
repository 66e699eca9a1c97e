// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NextSteps } from '@/components/next/NextSteps';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { EventOf } from '@/lib/funnel/log/event';
import { takeLastChance } from '@/lib/funnel/hand-off/last-chance';
import type { ThreadSeen } from '@/lib/funnel/hand-off/next-step-offer';
import type { Refusal } from '@/lib/funnel/refusal';
import { bo, day, dealStage, hour, leadId, tellStory, tellUpTo, type Story } from '@/test/funnel/story';
import { afterContact, withLastChances } from '@/test/funnel/with-last-chances';
import { people, runThat, show, textOf } from './kit';

const written: ThreadSeen = {
  messageId: 'msg-1',
  by: 'self',
  to: ['mail:ada@example.com'],
  isAutomatic: false,
  isReply: false,
  at: null,
};

type More = {
  readonly definition?: FunnelDefinition;
  readonly thread?: ThreadSeen;
  readonly refusal?: Refusal;
};

function steps(story: Story, { definition = dealStage, thread, refusal }: More = {}) {
  const run = runThat(refusal ?? null);
  const { user } = show(
    <NextSteps
      definition={definition}
      lead={story.lead()}
      {...{ role: 'both', people, now: story.now(), run }}
      {...(thread ? { thread } : {})}
    />,
  );
  return { user, run, part: screen.getByRole('region', { name: 'Next steps' }) };
}

function record(story: Story, more: Partial<EventOf<'activity'>> = {}): string {
  const occurredAt = story.now();
  return story.write({
    kind: 'activity',
    activity: 'email',
    direction: 'out',
    keepsActive: false,
    occurredAt,
    ...more,
  }).id;
}

describe('the next sub-step', () => {
  test('is offered by the mail on screen, and taken with the mail in one press', async () => {
    const { user, run, part } = steps(tellUpTo('sqo'), { thread: written });
    expect(textOf(part)).toContain('You wrote to them: Contacted?');
    await user.click(screen.getByRole('button', { name: 'Move to Contacted' }));
    expect(run).toHaveBeenCalledExactlyOnceWith(
      { type: 'recordActivity', leadId, activity: 'email', direction: 'out', keepsActive: false },
      { type: 'moveDealStage', leadId, to: 'contacted' },
    );
  });

  test('is taken alone where the contact was logged before', async () => {
    const story = tellUpTo('sqo');
    record(story);
    const { user, run } = steps(story, { thread: written });
    await user.click(screen.getByRole('button', { name: 'Move to Contacted' }));
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'moveDealStage', leadId, to: 'contacted' });
  });

  test('is turned down in one press, and the focus stays among the steps', async () => {
    const story = tellUpTo('sqo');
    const { user, run, part } = steps(story, { thread: written });
    await user.click(screen.getByRole('button', { name: 'Not now: leave Contacted' }));
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'dismissOffer', leadId, offer: 'contacted:msg-1' });
    await waitFor(() => expect(document.activeElement).toBe(part));
  });

  test('says why it was refused', async () => {
    const { user } = steps(tellUpTo('sqo'), { thread: written, refusal: { type: 'AlreadyThere' } });
    await user.click(screen.getByRole('button', { name: 'Move to Contacted' }));
    await screen.findByRole('alert');
  });

  test.each([
    [{ activity: 'call', held: true }, 'You talked with them: Live Engagement?'],
    [{ direction: 'in' }, 'They answered: Engaged?'],
  ] as const)('is offered by what was logged: %j', (more, text) => {
    const story = tellUpTo('sqo');
    record(story);
    story.wait(hour);
    record(story, more);
    expect(textOf(steps(story).part)).toContain(text);
  });

  test('is not offered where nothing was seen', () => {
    steps(tellUpTo('sqo'));
    expect(screen.queryByRole('button', { name: /^Move to/u })).toBeNull();
  });
});

describe('a last chance', () => {
  const copied = vi.fn<(text: string) => Promise<void>>();
  const copy = (): void =>
    void Object.defineProperty(navigator, 'clipboard', { value: { writeText: copied }, configurable: true });

  afterEach(() => copied.mockReset());

  /** Contacted, and tried twice in vain. */
  function tried(): Story {
    const story = tellStory(withLastChances, [
      {
        kind: 'added',
        person: { name: 'Ada Example', emails: ['ada@example.com'], profiles: [], records: [] },
        capturedFrom: 'hand',
      },
    ]);
    for (const command of [
      { verb: 'qualify' },
      { verb: 'accept' },
      { verb: 'step', to: 'contacted' },
    ] as const)
      story.does(command, bo);
    record(story);
    story.wait(hour);
    record(story);
    story.wait(hour);
    return story;
  }

  function taken(definition = withLastChances): Story {
    const story = tried();
    const decision = takeLastChance(definition, story.lead(), 'after-contact', {
      actor: bo,
      now: story.now(),
    });
    for (const payload of decision.ok ? decision.value : []) story.write(payload, bo);
    return story;
  }

  const definition = withLastChances;

  test('comes first once it is due, with the message filled in', async () => {
    const { user } = steps(tried(), { definition });
    await user.click(screen.getByRole('button', { name: 'Last chance' }));
    const text = await screen.findByRole('textbox', { name: 'Message' });
    expect(text).toHaveProperty('value', 'Hello Ada Example, is … still looking? Bo Both');
    expect(textOf(screen.getByRole('form'))).toContain('E-mail to ada@example.com');
    expect(textOf(screen.getByRole('form'))).toContain('Not known: company.');
  });

  test('is copied as it stands, never sent', async () => {
    const { user, run } = steps(tried(), { definition });
    copy();
    copied.mockResolvedValue();
    await user.click(screen.getByRole('button', { name: 'Last chance' }));
    await user.type(await screen.findByRole('textbox', { name: 'Message' }), ' Best');
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await screen.findByRole('button', { name: 'Copied' });
    expect(copied).toHaveBeenCalledExactlyOnceWith('Hello Ada Example, is … still looking? Bo Both Best');
    expect(run).not.toHaveBeenCalled();
  });

  test('says where the browser does not let it be copied', async () => {
    const { user } = steps(tried(), { definition });
    copy();
    copied.mockRejectedValue(new Error('no'));
    await user.click(screen.getByRole('button', { name: 'Last chance' }));
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    expect(textOf(await screen.findByRole('alert'))).toContain('copy it by hand');
  });

  test('waits once somebody says that it was sent', async () => {
    const { user, run } = steps(tried(), { definition });
    await user.click(screen.getByRole('button', { name: 'Last chance' }));
    await user.click(await screen.findByRole('button', { name: 'I sent it' }));
    expect(run).toHaveBeenCalledExactlyOnceWith({
      type: 'takeLastChance',
      leadId,
      lastChance: 'after-contact',
    });
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  });

  test('says until when it waits', () => {
    const story = taken();
    const weekday = new Date(story.now() + 3 * day).toLocaleDateString(undefined, { weekday: 'long' });
    expect(textOf(steps(story, { definition }).part)).toContain(
      `Last chance sent today. Waits for an answer until ${weekday}.`,
    );
    expect(screen.queryByRole('button', { name: 'Last chance' })).toBeNull();
  });

  test('offers the way forward after an answer, and nothing beside it', async () => {
    const story = taken();
    story.wait(day);
    record(story, { direction: 'in' });
    const { user, run } = steps(story, { definition });
    const forward = screen.getAllByRole('button', { name: 'Move to Engaged' });
    expect(forward).toHaveLength(1);
    await user.click(forward[0] as HTMLElement);
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'moveDealStage', leadId, to: 'engaged' });
  });

  test('offers to give back after silence', async () => {
    const story = taken();
    story.wait(3 * day);
    const { user, run } = steps(story, { definition });
    await user.click(screen.getByRole('button', { name: /^Give back: No answer/u }));
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'giveBackLead', leadId, reason: 'no-response' });
  });

  test('offers the sub-step before after silence', async () => {
    const back: FunnelDefinition = {
      ...withLastChances,
      lastChances: [{ ...afterContact, silence: { type: 'step', to: 'in-progress' } }],
    };
    const story = taken(back);
    story.wait(3 * day);
    const { user, run } = steps(story, { definition: back });
    await user.click(screen.getByRole('button', { name: 'Back to In Progress' }));
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'moveDealStage', leadId, to: 'in-progress' });
  });
});
