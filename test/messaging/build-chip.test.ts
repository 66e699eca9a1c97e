import { describe, expect, test } from 'vitest';
import { firstSettings } from '@/lib/funnel/first-settings';
import { chipBuilder } from '@/lib/messaging/build-chip';
import type { Chip } from '@/lib/messaging/chip';
import { leadFace } from '@/lib/overlay/face';
import { bo, day, dealStage, tellUpTo, type Story } from '@/test/funnel/story';

function chipOf(story: Story): Chip {
  return chipBuilder(dealStage, firstSettings('bo'), story.now())(story.lead());
}

describe('a lead that came back', () => {
  test('says so until its date, then to look again, and hands over at one click', () => {
    const story = tellUpTo('sal');
    story.does({ verb: 'giveBack', reason: 'no-budget' }, bo);
    expect(leadFace(chipOf(story), story.now()).text).toBe('With marketing');
    story.wait(91 * day);
    expect(leadFace(chipOf(story), story.now()).text).toBe('Look again');
    expect(chipOf(story).mayQualify).toBe(true);
  });

  test('says to look again as soon as the person wrote again', () => {
    const story = tellUpTo('sal');
    story.does({ verb: 'giveBack', reason: 'no-budget' }, bo);
    story.wait(day);
    const occurredAt = story.now();
    story.write({ kind: 'activity', activity: 'email', direction: 'in', occurredAt, keepsActive: true });
    expect(leadFace(chipOf(story), story.now()).text).toBe('Look again');
    expect(chipOf(story).mayQualify).toBe(true);
  });
});

test.each(['identified', 'mql', 'sal', 'sqo', 'with-marketing'] as const)(
  'somebody who opted out at "%s" is marked, and nothing is offered',
  (stage) => {
    const story = tellUpTo(stage);
    story.does({ verb: 'giveBack', reason: 'opted-out' }, bo);
    const chip = chipOf(story);
    expect(chip).toMatchObject({ contactLocked: true, mayAccept: false, mayQualify: false, giveBack: [] });
    expect(leadFace(chip, story.now())).toMatchObject({ text: 'Do not contact', act: null });
  },
);
