import { describe, expect, it } from 'vitest';
import { definitionKey, type DefinitionByKey } from '@/lib/funnel/definition/definition';
import type { LeadEvent } from '@/lib/funnel/log/event';
import { advanceLead, foldLead } from '@/lib/funnel/log/fold';
import { foldVersion, stageNow } from '@/lib/funnel/log/lead';
import { preset } from '@/test/funnel/preset';
import {
  day,
  dealStage,
  dealStageOnly,
  mia,
  sam,
  start,
  sue,
  tellStory,
  tellUpTo,
} from '@/test/funnel/story';

describe('what is known of a person', () => {
  it('is what was added and changed since', () => {
    const story = tellStory(dealStage, [
      {
        kind: 'added',
        person: {
          name: 'Ada',
          emails: ['a@example.com'],
          profiles: ['linkedin.com/in/a'],
          records: ['h/t/1'],
          company: 'X',
          title: 'CTO',
          phone: '1',
        },
        source: 'website',
        programme: 'webinar',
        capturedFrom: 'gmail',
      },
    ]);
    expect(story.lead()).toMatchObject({
      name: 'Ada',
      company: 'X',
      source: 'website',
      programmes: ['webinar'],
      capturedFrom: 'gmail',
      addedAt: start,
      addedBy: 'bo',
    });
    story.write({ kind: 'edited', changes: { company: null, emails: ['b@example.com'], title: 'CEO' } });
    expect(story.lead()).toMatchObject({
      name: 'Ada',
      company: null,
      title: 'CEO',
      emails: ['b@example.com'],
      phone: '1',
    });
  });

  it('has tags without doubles, and notes in the order they were last written', () => {
    const story = tellStory();
    story.write({ kind: 'tagged', add: ['a', 'b'], remove: [] });
    story.write({ kind: 'tagged', add: ['b', 'c'], remove: ['a'] });
    expect(story.lead().tags).toEqual(['b', 'c']);
    story.write({ kind: 'noted', noteId: '1', text: 'one' });
    story.write({ kind: 'noted', noteId: '2', text: 'two' });
    story.wait(5);
    story.write({ kind: 'noted', noteId: '1', text: 'one more' }, sam);
    story.write({ kind: 'noted', noteId: '2', text: null });
    expect(story.lead().notes).toEqual([{ id: '1', text: 'one more', at: story.now(), by: 'sam' }]);
  });

  it('keeps BANT answers apart, programmes once, and the date until which it sleeps', () => {
    const story = tellStory();
    story.write({
      kind: 'bantAnswered',
      answers: { need: { answer: 'yes' }, budget: { answer: 'no', note: 'Q3' } },
    });
    story.write({ kind: 'bantAnswered', answers: { need: { answer: 'unknown' } } });
    expect(story.lead().bant).toEqual({ need: { answer: 'unknown' }, budget: { answer: 'no', note: 'Q3' } });
    for (const programme of ['fair', 'fair', 'webinar'])
      story.write({
        kind: 'activity',
        activity: 'visit',
        direction: 'in',
        occurredAt: start,
        keepsActive: true,
        programme,
      });
    expect(story.lead().programmes).toEqual(['fair', 'webinar']);
    story.write({ kind: 'snoozed', until: start + day });
    expect(story.lead().snoozedUntil).toBe(start + day);
    const qualified = story.does({ verb: 'qualify' });
    expect(story.lead().snoozedUntil).toBeNull();
    story.undo(qualified);
    expect(story.lead().snoozedUntil).toBe(start + day);
  });
});

describe('events without effect', () => {
  it('are those that did not see what was done last', () => {
    const story = tellUpTo('mql');
    const { head } = story.lead();
    story.does({ verb: 'accept' }, sam);
    const late = story.write({ kind: 'accepted' }, sue, { prev: head });
    expect(story.folded().voids).toEqual([late.id]);
    expect(story.lead().position.owner).toBe('sam');
  });

  it('are those that the funnel does not allow from there', () => {
    const story = tellStory();
    const illegal = [
      story.write({ kind: 'accepted' }),
      story.write({ kind: 'stepped', to: 'validated' }),
      story.write({ kind: 'placed', stage: 'nowhere', owner: null }),
      story.write({ kind: 'placed', stage: 'sqo', step: 'nowhere', owner: null }),
      story.write({ kind: 'disqualified', reason: 'nowhere' }),
      story.write({ kind: 'disqualified', reason: 'bad-data' }),
      story.write({ kind: 'returned', reason: 'bad-data' }),
      story.write({ kind: 'reopened' }),
    ].map((event) => event.id);
    expect(story.folded().voids).toEqual(illegal);
    expect(story.stage()).toBe('identified');
  });

  it('are those made under a definition that nobody here has', () => {
    const story = tellStory();
    const unknown = [
      story.write({ kind: 'qualified' }, mia, { funnel: 'other@7' }),
      story.write({ kind: 'noted', noteId: 'n', text: 'Hello' }, mia, { funnel: 'other@7' }),
    ].map((event) => event.id);
    expect(story.folded().voids).toEqual(unknown);
    const [first] = story.events();
    const foreign = { ...first, funnel: 'other@7' } as LeadEvent;
    expect(foldLead([foreign], dealStageOnly)).toMatchObject({ lead: null, voids: [foreign.id] });
    expect(advanceLead(null, foreign, dealStageOnly)).toBe('refold');
  });

  it('are a second adding, and whatever came before the first', () => {
    const story = tellStory();
    const again = story.write({
      kind: 'added',
      person: { emails: [], profiles: [], records: [], name: 'B' },
      capturedFrom: 'hand',
    });
    expect(story.folded().voids).toEqual([again.id]);
    const [, ...rest] = tellUpTo('sal').events();
    expect(foldLead(rest, dealStageOnly)).toMatchObject({ lead: null, effective: [] });
  });

  it('change nothing but how far the log was read', () => {
    const story = tellUpTo('mql');
    const before = story.lead();
    story.wait(day);
    const nothing = story.write({ kind: 'reopened' });
    expect(story.lead()).toEqual({ ...before, tail: { at: nothing.at, id: nothing.id } });
  });
});

describe('two devices that both accept', () => {
  it('agree on one, in whatever order the events arrive', () => {
    const story = tellUpTo('mql');
    const { head } = story.lead();
    const mine = story.write({ kind: 'accepted' }, sam);
    const theirs = story.write({ kind: 'accepted' }, sue, { prev: head });
    const events = story.events();
    for (const log of [events, events.toReversed()]) {
      const folded = foldLead(log, dealStageOnly);
      expect(folded.lead?.position.owner).toBe('sam');
      expect(folded.voids).toEqual([theirs.id]);
    }
    const numbered = events.map((event) => ({
      ...event,
      seq: { [mine.id]: 4, [theirs.id]: 3 }[event.id] ?? 1,
    }));
    expect(foldLead(numbered, dealStageOnly)).toMatchObject({
      lead: { position: { owner: 'sue' } },
      voids: [mine.id],
    });
  });
});

describe('one event more', () => {
  it('needs the whole log where only that can tell', () => {
    const story = tellUpTo('mql');
    const lead = story.lead();
    const [first, second] = story.events();
    if (!first || !second) throw new Error('no events');
    expect(advanceLead(lead, first, dealStageOnly)).toBe('refold');
    expect(advanceLead(null, second, dealStageOnly)).toBe('refold');
    const undone = story.undo(second);
    expect(advanceLead(lead, undone, dealStageOnly)).toBe('refold');
    const next = story.write({ kind: 'qualified' });
    expect(advanceLead({ ...lead, fold: foldVersion - 1 }, next, dealStageOnly)).toBe('refold');
  });
});

describe('another definition', () => {
  it('reads a lead by its own rules from its first move on, and never by a stage that it does not have', () => {
    const gitLab = preset('gitlab');
    const hubSpot = preset('hubspot');
    const both: DefinitionByKey = new Map(
      [gitLab, hubSpot, dealStage].map((each) => [definitionKey(each), each]),
    );
    const story = tellStory(hubSpot);
    story.does({ verb: 'qualify' }, mia);
    story.does({ verb: 'accept' }, sam);
    const funnel = definitionKey(gitLab);
    story.write({ kind: 'noted', noteId: 'n', text: 'Only said.' }, mia, { funnel });
    const told = foldLead(story.events(), both).lead;
    expect(told).toMatchObject({ funnel: 'hubspot@1', stage: 'sql', position: { step: 'new' } });
    expect(told && stageNow(gitLab, told, start)).toBe('raw');
    expect(told && stageNow(dealStage, told, start)).toBe('not-active');
    const closed = told && {
      ...told,
      position: { ...told.position, placed: 'sql', outcome: 'closed' as const },
    };
    expect(closed && stageNow(gitLab, closed, start)).toBe('raw');
    story.write({ kind: 'stepped', to: 'inquired' }, mia, { funnel });
    expect(foldLead(story.events(), both).lead).toMatchObject({ funnel: 'gitlab@1', stage: 'inquiry' });
  });
});
