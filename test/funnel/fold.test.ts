import { describe, expect, it } from 'vitest';
import { definitionKey, definitionSchema, type DefinitionByKey } from '@/lib/funnel/definition';
import type { LeadEvent } from '@/lib/funnel/event';
import { advanceLead, foldLead } from '@/lib/funnel/fold';
import { foldVersion, stageNow } from '@/lib/funnel/lead';
import { otherFunnels } from '@/test/funnel/other-funnels';
import {
  bo,
  day,
  dealStage,
  idOf,
  leadId,
  mia,
  sam,
  start,
  sue,
  tellStory,
  tellUpTo,
} from '@/test/funnel/story';

const definitions: DefinitionByKey = new Map([[definitionKey(dealStage), dealStage]]);

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
    expect(foldLead([foreign], definitions)).toMatchObject({ lead: null, voids: [foreign.id] });
    expect(advanceLead(null, foreign, definitions)).toBe('refold');
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
    expect(foldLead(rest, definitions)).toMatchObject({ lead: null, effective: [] });
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
      const folded = foldLead(log, definitions);
      expect(folded.lead?.position.owner).toBe('sam');
      expect(folded.voids).toEqual([theirs.id]);
    }
    const numbered = events.map((event) => ({
      ...event,
      seq: { [mine.id]: 4, [theirs.id]: 3 }[event.id] ?? 1,
    }));
    expect(foldLead(numbered, definitions)).toMatchObject({
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
    expect(advanceLead(lead, first, definitions)).toBe('refold');
    expect(advanceLead(null, second, definitions)).toBe('refold');
    const undone = story.undo(second);
    expect(advanceLead(lead, undone, definitions)).toBe('refold');
    const next = story.write({ kind: 'qualified' });
    expect(advanceLead({ ...lead, fold: foldVersion - 1 }, next, definitions)).toBe('refold');
  });
});

describe('another definition', () => {
  it('reads a lead by its own rules from its first event on, and never by a stage that it does not have', () => {
    const gitLab = definitionSchema.parse(otherFunnels.gitLab);
    const hubSpot = definitionSchema.parse(otherFunnels.hubSpot);
    const both: DefinitionByKey = new Map(
      [gitLab, hubSpot, dealStage].map((each) => [definitionKey(each), each]),
    );
    const story = tellStory(hubSpot);
    story.does({ verb: 'qualify' }, mia);
    story.does({ verb: 'accept' }, sam);
    const note = {
      ...story.write({ kind: 'noted', noteId: 'n', text: 'Moved.' }),
      funnel: definitionKey(gitLab),
    };
    const events = story.events().map((event) => (event.id === note.id ? note : event));
    const { lead } = foldLead(events, both);
    expect(lead).toMatchObject({ funnel: 'gitlab@1', stage: 'raw', position: { placed: 'sql' } });
    expect(lead && stageNow(hubSpot, lead, start)).toBe('sql');
    expect(lead && stageNow(dealStage, lead, start)).toBe('not-active');
    const closed = lead && { ...lead, position: { ...lead.position, outcome: 'closed' as const } };
    expect(closed && stageNow(gitLab, closed, start)).toBe('raw');
  });
});

describe('undoing', () => {
  it('takes back the last move, all of it', () => {
    const story = tellUpTo('sal');
    const before = story.lead();
    story.wait(day);
    const back = story.does({ verb: 'giveBack', reason: 'bad-data' }, sam);
    story.wait(5);
    const undone = story.undo(back);
    expect(story.folded()).toMatchObject({ undone: [back.id], voids: [] });
    expect(story.lead()).toEqual({
      ...before,
      updatedAt: story.now(),
      tail: { at: undone.at, id: undone.id },
    });
  });

  it('goes on backwards one move at a time', () => {
    const story = tellStory();
    const first = story.does({ verb: 'qualify' }, mia);
    const second = story.does({ verb: 'accept' }, sam);
    story.undo(first);
    expect(story.stage()).toBe('sal');
    story.undo(second);
    story.undo(first);
    expect(story.stage()).toBe('identified');
    expect(story.lead().qualified).toBeNull();
    expect(story.folded().voids).toHaveLength(1);
  });

  it('leaves alone what was undone before, what is not there and what never counted', () => {
    const story = tellUpTo('mql');
    const wrong = story.write({ kind: 'reopened' });
    const accepted = story.does({ verb: 'accept' }, sam);
    const undone = story.undo(accepted);
    const idle = [
      story.undo(accepted),
      story.undo(wrong),
      story.undo(undone),
      story.write({ kind: 'undone', target: idOf(999) }),
    ].map((event) => event.id);
    expect(story.folded().voids).toEqual([wrong.id, ...idle]);
    expect(story.stage()).toBe('mql');
  });

  it('lets the lead move on from where it then is', () => {
    const story = tellUpTo('mql');
    story.undo(story.does({ verb: 'accept' }, sam));
    story.does({ verb: 'accept' }, sue);
    expect(story.lead().position.owner).toBe('sue');
  });

  it('does not reach into fields that were changed since, but past those that were not', () => {
    const story = tellStory();
    const title = story.write({ kind: 'edited', changes: { title: 'CTO' } });
    const name = story.write({ kind: 'edited', changes: { name: 'Ada L.' } });
    story.write({ kind: 'edited', changes: { title: 'CEO' } });
    story.does({ verb: 'qualify' }, mia);
    story.undo(title);
    story.undo(name);
    expect(story.lead()).toMatchObject({ title: 'CEO', name: 'Ada Example' });
    expect(story.folded().undone).toEqual([name.id]);
  });

  it.each([
    ['a tag', { kind: 'tagged', add: ['a', 'b'], remove: [] }, { kind: 'tagged', add: [], remove: ['b'] }],
    ['a note', { kind: 'noted', noteId: 'n', text: 'one' }, { kind: 'noted', noteId: 'n', text: 'two' }],
    ['a snooze', { kind: 'snoozed', until: 1 }, { kind: 'snoozed', until: 2 }],
    [
      'an answer',
      { kind: 'bantAnswered', answers: { need: { answer: 'yes' } } },
      { kind: 'bantAnswered', answers: { need: { answer: 'no' } } },
    ],
  ] as const)('of %s waits for what was done to the same one since', (_, first, then) => {
    const story = tellStory();
    const before = story.lead();
    const earlier = story.write(first as Parameters<typeof story.write>[0]);
    const later = story.write(then as Parameters<typeof story.write>[0]);
    story.undo(earlier);
    expect(story.folded().undone).toEqual([]);
    story.undo(later);
    story.undo(earlier);
    const { tail: _tail, updatedAt: _at, ...lead } = story.lead();
    expect(before).toMatchObject(lead);
  });

  it('of an activity gives back its attempt and its place in the list', () => {
    const story = tellUpTo('sal');
    const call = story.write({
      kind: 'activity',
      activity: 'call',
      direction: 'out',
      occurredAt: start,
      keepsActive: false,
    });
    story.does({ verb: 'step', to: 'validated' }, sam);
    story.undo(call);
    expect(story.lead()).toMatchObject({
      attempts: 0,
      contactedAt: null,
      lastActivities: [],
      followUp: { of: 'contact' },
    });
    expect(story.stage()).toBe('sql');
  });

  it('of a mention waits for the move that it made possible', () => {
    const story = tellStory();
    story.wait(40 * day);
    const mention = story.write({
      kind: 'activity',
      activity: 'mention',
      direction: 'in',
      occurredAt: story.now(),
      keepsActive: true,
    });
    const routed = story.does({ verb: 'route', to: 'sue' }, mia);
    story.undo(mention);
    expect(story.lead().position.assignee).toBe('sue');
    expect(story.stage()).toBe('identified');
    story.undo(routed);
    story.undo(mention);
    expect(story.stage()).toBe('not-active');
  });

  it('of the adding takes the lead away, and only while nothing else happened', () => {
    const story = tellStory();
    const [added] = story.events();
    if (!added) throw new Error('no events');
    const tagged = story.write({ kind: 'tagged', add: ['a'], remove: [] });
    story.undo(added);
    expect(story.folded().lead).not.toBeNull();
    story.undo(tagged);
    story.undo(added);
    expect(story.folded()).toMatchObject({ lead: null, effective: [] });
    expect(story.write({ kind: 'noted', noteId: 'n', text: 'Gone.' }, bo).subject.id).toBe(leadId);
    expect(story.folded().lead).toBeNull();
  });
});
