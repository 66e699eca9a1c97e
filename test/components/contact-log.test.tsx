// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ContactLog, isContactable } from '@/components/next/ContactLog';
import { NextSteps } from '@/components/next/NextSteps';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Refusal } from '@/lib/funnel/refusal';
import { dealStage, tellStory, tellUpTo, type Story } from '@/test/funnel/story';
import { people, recorded, runThat, show, textOf } from './kit';

function log(story: Story, definition: FunnelDefinition = dealStage, refusal: Refusal | null = null) {
  const run = runThat(refusal);
  const given = { definition, people, run, lead: story.lead(), now: story.now() };
  const { user } = show(<ContactLog {...given} />);
  return { user, run, part: screen.getByRole('region', { name: 'Contact' }) };
}

function tried(story: Story, times: number): Story {
  for (let count = 0; count < times; count += 1)
    story.write({
      kind: 'activity',
      activity: 'email',
      direction: 'out',
      occurredAt: story.now(),
      keepsActive: false,
    });
  return story;
}

describe('getting in touch', () => {
  test.each([
    ['E-mail', 'email'],
    ['Call', 'call'],
    ['SMS', 'sms'],
    ['LinkedIn', 'linkedin'],
    ['Message', 'message'],
  ])('by %s is logged in one press', async (name, activity) => {
    const { user, run } = log(tellUpTo('sal'));
    await user.click(screen.getByRole('button', { name: `Log an attempt: ${name}` }));
    expect(run).toHaveBeenCalledExactlyOnceWith(recorded({ activity, direction: 'out' }));
  });

  test.each([
    [/^Spoke/u, 'call'],
    [/^Met/u, 'meeting'],
  ])('and getting through is logged in one press: %s', async (name, activity) => {
    const { user, run } = log(tellUpTo('sal'));
    await user.click(screen.getByRole('button', { name }));
    expect(run).toHaveBeenCalledExactlyOnceWith(recorded({ activity, direction: 'out', held: true }));
  });

  test('is answered only once there was something to answer', () => {
    log(tellUpTo('sal'));
    expect(screen.queryByRole('button', { name: 'They answered' })).toBeNull();
  });

  test('is answered in one press', async () => {
    const { user, run } = log(tried(tellUpTo('sal'), 1));
    await user.click(screen.getByRole('button', { name: 'They answered' }));
    expect(run).toHaveBeenCalledExactlyOnceWith(
      recorded({ activity: 'email', direction: 'in', keepsActive: true }),
    );
  });

  test('counts attempts against those that were agreed', () => {
    const { part } = log(tried(tellUpTo('sal'), 2));
    expect(textOf(part)).toContain('2 of 3 attempts');
  });

  test('counts attempts where none were agreed', () => {
    const definition = {
      ...dealStage,
      reasons: dealStage.reasons.map((reason) => ({ ...reason, attempts: undefined })),
    };
    const { part } = log(tried(tellStory(definition), 0), definition);
    expect(textOf(part)).toContain('No attempt yet');
  });

  test('stands out while somebody has to get in touch', () => {
    expect(log(tellUpTo('sal')).part.dataset['due']).toBe('true');
    cleanup();
    expect(log(tried(tellUpTo('sal'), 1)).part.dataset['due']).toBeUndefined();
  });

  test('says why it was refused, and keeps the focus', async () => {
    const { user } = log(tellUpTo('sal'), dealStage, { type: 'ContactLocked' });
    const button = screen.getByRole('button', { name: 'Log an attempt: Call' });
    await user.click(button);
    await screen.findByRole('alert');
    expect(document.activeElement).toBe(button);
  });

  test('is for whoever works on the lead', () => {
    const locked = tellUpTo('sal');
    locked.does({ verb: 'giveBack', reason: 'opted-out' });
    expect([tellUpTo('mql'), tellUpTo('won'), locked].map((story) => isContactable(story.lead()))).toEqual([
      false,
      false,
      false,
    ]);
    const story = tellUpTo('sal');
    show(
      <NextSteps
        definition={dealStage}
        lead={story.lead()}
        {...{ role: 'sales', people, now: story.now(), run: runThat(), only: [] }}
      />,
    );
    within(screen.getByRole('region', { name: 'Next steps' })).getByRole('region', { name: 'Contact' });
  });
});
