import { describe, expect, test } from 'vitest';
import { ActivityClosing } from '@/lib/metrics/activity-close-rate';
import { closingOf, type Closing } from '@/lib/metrics/closing';
import { doingsIn, doingsOf, isForgetful } from '@/lib/metrics/doings';
import { endOf } from '@/lib/metrics/lead-end';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import { day, dealStageOnly, hour, start, tellStory, type Story } from '@/test/funnel/story';

const rules = usualScoring();

function did(story: Story, activity: string, occurredAt = story.now(), more: object = {}): void {
  story.write({ kind: 'activity', activity, direction: 'none', occurredAt, keepsActive: false, ...more });
}

function closingFrom(story: Story): Closing {
  const lead = story.lead();
  return closingOf(rules, {
    id: lead.id,
    ...endOf(lead, dealStageOnly),
    doings: doingsOf(lead),
    now: story.now(),
  });
}

describe('what a lead did before it ended', () => {
  test('is what came before it was won; what it did as a customer is not', () => {
    const story = tellStory();
    did(story, 'demo');
    story.wait(day);
    story.does({ verb: 'place', stage: 'won', owner: 'sam' });
    story.wait(day);
    did(story, 'webinar-attended');
    did(story, 'pricing', start + hour);
    const closing = closingFrom(story);
    expect(closing.end).toBe('won');
    expect([...closing.did].toSorted()).toEqual(['demo', 'pricing']);
  });

  test('leaves out attempts of ours that nobody answered, and what is told of the future', () => {
    const story = tellStory();
    did(story, 'call', story.now(), { direction: 'out' });
    did(story, 'meeting', story.now(), { direction: 'out', held: true });
    did(story, 'event', story.now() + day);
    did(story, 'a thing of ours');
    expect([...closingFrom(story).did].toSorted()).toEqual(['meeting', 'other']);
  });

  test('counts what is lost or closed as ended, and what is reopened as open again', () => {
    const story = tellStory();
    story.does({ verb: 'place', stage: 'lost', owner: 'sam' });
    expect(closingFrom(story).end).toBe('lost');
    story.wait(day);
    story.does({ verb: 'reopen' });
    expect(closingFrom(story).end).toBe('open');
  });

  test('is asked of the log where a lead did it so often that it forgot the first times', () => {
    const story = tellStory();
    did(story, 'visit');
    story.wait(day);
    story.does({ verb: 'place', stage: 'won', owner: 'sam' });
    for (let count = 0; count < 20; count += 1) {
      story.wait(day);
      did(story, 'visit');
    }
    const lead = story.lead();
    const end = endOf(lead, dealStageOnly);
    expect(isForgetful(lead, end)).toBe(true);
    expect([...closingFrom(story).did]).toEqual([]);
    const doings = doingsIn(story.folded().effective, lead);
    expect([...closingOf(rules, { id: lead.id, ...end, doings, now: story.now() }).did]).toEqual(['visit']);
  });
});

describe('close rates by activity', () => {
  const lead = (id: string, end: Closing['end'], ...kinds: readonly string[]): Closing => ({
    id,
    end,
    did: new Set(kinds),
  });
  const closing = new ActivityClosing(['webinar-registered', 'webinar-attended', 'demo']);
  for (const each of [
    lead('a', 'won', 'webinar-registered', 'webinar-attended'),
    lead('b', 'open', 'webinar-registered'),
    lead('c', 'won', 'webinar-registered'),
    lead('d', 'won', 'webinar-attended'),
    lead('e', 'lost', 'webinar-attended'),
    lead('f', 'lost'),
    lead('g', 'open'),
  ])
    closing.add(each);
  const attended = closing.rates().find(({ kind }) => kind === 'webinar-attended');

  test('count distinct leads that did it, beside all others', () => {
    expect(attended).toMatchObject({
      did: { k: 2, n: 3 },
      others: { k: 1, n: 4 },
      open: { did: 0, others: 2 },
    });
    expect(attended?.ratio).toBeCloseTo(2 / 3 / (1 / 4), 12);
    expect(closing.all()).toMatchObject({ k: 3, n: 7 });
  });

  test('tell of those who signed up how many came and were won, walk-ins apart', () => {
    expect(attended?.signedUp).toMatchObject({
      cameAndWon: { k: 1, n: 3 },
      won: { k: 2, n: 3 },
      walkIns: { k: 1, n: 2 },
    });
  });

  test('have no row for what nobody did', () => {
    expect(closing.rates().map(({ kind }) => kind)).toEqual(['webinar-registered', 'webinar-attended']);
  });

  test('open the leads that they count', () => {
    expect(closing.idsOf('webinar-attended', 'did')).toEqual(['a', 'd', 'e']);
    expect(closing.idsOf('webinar-attended', 'othersWon')).toEqual(['c']);
    expect(closing.idsOf('webinar-attended', 'signedUp')).toEqual(['a', 'b', 'c']);
    expect(closing.idsOf('webinar-attended', 'walkIns')).toEqual(['d', 'e']);
  });
});
