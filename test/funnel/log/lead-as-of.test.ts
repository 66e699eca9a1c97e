import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallOf } from '@/lib/funnel/log/clock';
import { foldLead } from '@/lib/funnel/log/fold';
import { stageNow } from '@/lib/funnel/log/lead';
import { leadAsOf } from '@/lib/funnel/log/lead-as-of';
import { deeds, told } from '@/test/funnel/random-history';
import { day, dealStage, dealStageOnly, hour, start, tellStory } from '@/test/funnel/story';

describe('a lead as of a moment', () => {
  it('is nobody before it was added, and the lead of today from the last change on', () => {
    const story = tellStory();
    story.wait(day);
    story.does({ verb: 'qualify' });
    expect(leadAsOf(story.events(), dealStageOnly, start - 1)).toBeNull();
    expect(leadAsOf(story.events(), dealStageOnly, start)).toMatchObject({ stage: 'identified' });
    expect(leadAsOf(story.events(), dealStageOnly, start + day)).toEqual(story.lead());
  });

  it('never was what has been undone since', () => {
    const story = tellStory();
    const event = story.does({ verb: 'qualify' });
    story.wait(hour);
    story.undo(event);
    expect(leadAsOf(story.events(), dealStageOnly, start + 1)).toMatchObject({
      stage: 'identified',
      qualified: null,
    });
  });

  it('knows of windows that had run out by then', () => {
    const story = tellStory();
    const at = start + 40 * day;
    const lead = leadAsOf(story.events(), dealStageOnly, at);
    expect(lead && stageNow(dealStage, lead, at)).toBe('not-active');
  });

  it('is what the log alone would have folded to, had it ended there, where nothing was undone', () => {
    fc.assert(
      fc.property(deeds(dealStage), fc.nat(120), (history, days) => {
        const events = told(
          dealStage,
          history.filter(({ does }) => does !== 'undo'),
        ).events();
        if (events.some(({ kind }) => kind === 'undone')) return;
        const at = start + days * day;
        const known = events.filter((event) => wallOf(event.at) <= at);
        const then = leadAsOf(events, dealStageOnly, at);
        const { lead } = foldLead(known, dealStageOnly);
        // What had no effect moves nothing but the tail.
        expect(then && { ...then, tail: null }).toEqual(lead && { ...lead, tail: null });
      }),
    );
  });

  it('is the lead of today at the end of all time, whatever was undone', () => {
    fc.assert(
      fc.property(deeds(dealStage), (history) => {
        const story = told(dealStage, history);
        const { lead } = story.folded();
        const then = leadAsOf(story.events(), dealStageOnly, Number.MAX_SAFE_INTEGER);
        expect(then && { ...then, tail: null, updatedAt: 0 }).toEqual(
          lead && { ...lead, tail: null, updatedAt: 0 },
        );
      }),
    );
  });
});
