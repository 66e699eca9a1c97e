// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ActivityLog } from '@/components/activity/ActivityLog';
import { dayOf, morningOf } from '@/components/format/days';
import type { Refusal } from '@/lib/funnel/refusal';
import { withOwnKind } from '@/lib/funnel/scoring/edit-kinds';
import { usualScoring, type ActivityKind } from '@/lib/funnel/scoring/rules';
import { blankProgramme, type Programme } from '@/lib/funnel/team/programme';
import { day, dealStage, tellStory, tellUpTo, type Story } from '@/test/funnel/story';
import { people, recorded, runThat, show } from '../kit';

const prospecting: Programme = { ...blankProgramme('p1'), name: 'Forums', kind: 'prospecting' };

type More = {
  readonly kinds?: readonly ActivityKind[];
  readonly recent?: readonly string[];
  readonly refusal?: Refusal;
};

function log(story: Story, { kinds = usualScoring().kinds, recent = [], refusal }: More = {}) {
  const run = runThat(refusal ?? null);
  const { user } = show(
    <ActivityLog
      definition={dealStage}
      lead={story.lead()}
      people={people}
      now={story.now()}
      run={run}
      kinds={kinds}
      recent={recent}
      programmes={[prospecting]}
      sources={[]}
    />,
  );
  const part = screen.queryByRole('region', { name: 'They did' });
  return { user, run, part };
}

/** The kinds in sight. */
function offered(): readonly string[] {
  const names = screen.getAllByRole('button').map((button) => button.textContent);
  return names.filter((name) => name !== 'More' && name !== 'Fewer' && name !== '');
}

describe('what they did', () => {
  test('is recorded in one press, of today', async () => {
    const { user, run } = log(tellStory());
    await user.click(screen.getByRole('button', { name: 'Asked for a demo' }));
    expect(run).toHaveBeenCalledExactlyOnceWith(recorded({ activity: 'demo', direction: 'in' }));
  });

  test.each([
    ['Met us', { activity: 'meeting', direction: 'in', held: true }],
    ['Answered by e-mail', { activity: 'email', direction: 'in', keepsActive: true }],
    ['Mention', { activity: 'mention', direction: 'none', keepsActive: true }],
    ['Attended a webinar', { activity: 'webinar-attended', direction: 'none' }],
  ])('is recorded as what it means: %s', async (name, done) => {
    const { user, run } = log(tellStory());
    await user.click(screen.getByRole('button', { name: 'More that they may have done' }));
    await user.click(screen.getByRole('button', { name }));
    expect(run).toHaveBeenCalledExactlyOnceWith(recorded(done));
  });

  test('has first what shows that somebody is about to buy, the rest a press away', async () => {
    const { user } = log(tellStory());
    expect(offered()).toEqual(['Asked for a demo', 'Met us', 'Was recommended to us', 'Looked at prices']);
    await user.click(screen.getByRole('button', { name: 'More that they may have done' }));
    expect(offered()).toHaveLength(usualScoring().kinds.length - 1);
    expect(screen.queryByRole('button', { name: 'Anything else' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Fewer again' }));
    expect(offered()).toHaveLength(4);
  });

  test('has first of all what was recorded lately', () => {
    log(tellStory(), { recent: ['Read our brochure', 'comment', 'webinar-attended', 'visit'] });
    expect(offered()).toEqual(['Comment', 'Attended a webinar', 'Asked for a demo', 'Met us']);
  });

  test('holds the team’s own kinds, and none that is off', async () => {
    const kinds = withOwnKind(usualScoring().kinds, 'Booth').map((kind) =>
      kind.id === 'demo' ? { ...kind, isOn: false } : kind,
    );
    const { user, run } = log(tellStory(), { kinds, recent: ['Booth'] });
    expect(screen.queryByRole('button', { name: 'Asked for a demo' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Booth' }));
    expect(run).toHaveBeenCalledExactlyOnceWith(recorded({ activity: 'Booth', direction: 'none' }));
  });

  test('is not there where no kind is on', () => {
    const kinds = usualScoring().kinds.map((kind) => ({ ...kind, isOn: false }));
    expect(log(tellStory(), { kinds }).part).toBeNull();
  });

  test('says why it was not recorded', async () => {
    const { user } = log(tellStory(), { refusal: { type: 'UnknownLead' } });
    await user.click(screen.getByRole('button', { name: 'Asked for a demo' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

test('what the contact log records already is left to it', async () => {
  const { user } = log(tellUpTo('sal'));
  await user.click(screen.getByRole('button', { name: 'More that they may have done' }));
  expect(offered()).not.toContain('Met us');
  expect(offered()).not.toContain('Spoke on the phone');
  // There, an answer can be logged only once there was something to answer.
  expect(offered()).toContain('Answered by e-mail');
  cleanup();
  const story = tellUpTo('sal');
  const occurredAt = story.now();
  story.write({ kind: 'activity', activity: 'email', direction: 'out', occurredAt, keepsActive: false });
  const after = log(story);
  await after.user.click(screen.getByRole('button', { name: 'More that they may have done' }));
  expect(offered()).not.toContain('Answered by e-mail');
});

describe('another day, source and programme', () => {
  test('go with the next press, and with that one alone', async () => {
    const story = tellStory();
    const { user, run } = log(story);
    await user.click(screen.getByRole('button', { name: 'Another day, source or programme' }));
    const field = await screen.findByLabelText('Day');
    const before = dayOf(story.now() - 3 * day);
    await user.clear(field);
    await user.type(field, before);
    await user.type(screen.getByRole('combobox', { name: 'Source' }), ' Blog ');
    await user.click(screen.getByRole('button', { name: /Programme/u }));
    await user.click(await screen.findByRole('option', { name: 'Forums' }));
    await user.click(screen.getByRole('button', { name: 'Looked at prices' }));
    expect(run).toHaveBeenLastCalledWith(
      recorded({
        activity: 'pricing',
        direction: 'none',
        occurredAt: morningOf(before),
        source: 'Blog',
        programme: 'p1',
        keepsActive: true,
      }),
    );
    expect(screen.queryByLabelText('Day')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Looked at prices' }));
    expect(run).toHaveBeenLastCalledWith(recorded({ activity: 'pricing', direction: 'none' }));
  });

  test('are refused where the day has not come', async () => {
    const story = tellStory();
    const { user, run } = log(story);
    await user.click(screen.getByRole('button', { name: 'Another day, source or programme' }));
    const field = await screen.findByLabelText('Day');
    await user.clear(field);
    await user.type(field, dayOf(story.now() + 2 * day));
    expect(screen.getByText('Choose a day until today.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Looked at prices' }));
    expect(run).not.toHaveBeenCalled();
  });
});
