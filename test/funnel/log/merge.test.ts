import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeadEvent } from '@/lib/funnel/log/event';
import { leadEventSchema } from '@/lib/funnel/log/event-schema';
import { foldLead, foldPeople } from '@/lib/funnel/log/fold';
import type { FoldedPeople } from '@/lib/funnel/log/folded';
import type { Lead } from '@/lib/funnel/log/lead';
import { leadAsOf } from '@/lib/funnel/log/lead-as-of';
import { isUndoable } from '@/lib/funnel/log/undo';
import { runs } from '@/test/chance';
import { happenings, ids, live, takeBackMerge, threeLeads, type ThreeLeads } from '@/test/funnel/people';
import { deeds, play } from '@/test/funnel/random-history';
import { day, dealStage, dealStageOnly, hour, sam, type Story } from '@/test/funnel/story';

const [first, second, third] = ids;

/** The second of three leads becomes part of the first one. */
function merged(
  leads: ThreeLeads,
  take: readonly ('name' | 'emails' | 'company' | 'source')[] = [],
): LeadEvent {
  return (leads.stories[1] as Story).write({ kind: 'mergedInto', into: first, take: [...take] });
}

function storiesOf({ stories }: ThreeLeads): readonly [Story, Story, Story] {
  return stories as [Story, Story, Story];
}

describe('two leads of one person', () => {
  it('become one that is found by the keys of both and stands where the survivor stood', () => {
    const leads = threeLeads();
    const [ada, twin] = storiesOf(leads);
    ada.does({ verb: 'qualify' });
    twin.write({ kind: 'tagged', add: ['vip'], remove: [] });
    twin.write({ kind: 'noted', noteId: 'n', text: 'Met at the fair' });
    twin.does({ verb: 'place', stage: 'sqo', owner: 'sam' });
    ada.wait(day);
    merged(leads);
    const { leads: left, into } = leads.folded();
    expect([...left.keys()]).toEqual([first, third]);
    expect(into.get(second)).toBe(first);
    expect(left.get(first)).toMatchObject({
      name: 'Ada Example',
      otherNames: ['A. Example'],
      emails: ['ada@example.com', 'a@example.com'],
      tags: ['vip'],
      notes: [{ text: 'Met at the fair' }],
      madeOf: [second],
      stage: 'mql',
      position: { owner: null },
      stays: [{ in: 'identified' }, { in: 'mql' }],
    });
  });

  it('keep, field by field, what was chosen, and what only one of them says', () => {
    const leads = threeLeads();
    const [ada, twin] = storiesOf(leads);
    ada.write({ kind: 'edited', changes: { company: 'Old Works', title: 'CTO' } });
    twin.write({ kind: 'edited', changes: { company: 'New Works', phone: '+1 555' } });
    merged(leads, ['name', 'emails', 'company']);
    expect(leads.folded().leads.get(first)).toMatchObject({
      name: 'A. Example',
      otherNames: ['Ada Example'],
      emails: ['a@example.com', 'ada@example.com'],
      company: 'New Works',
      title: 'CTO',
      phone: '+1 555',
    });
  });

  it('are locked where one of them opted out', () => {
    const leads = threeLeads();
    const [ada, twin] = storiesOf(leads);
    twin.does({ verb: 'place', stage: 'sqo', owner: 'sam' });
    twin.does({ verb: 'giveBack', reason: 'opted-out', answer: 'Said so' });
    merged(leads);
    expect(leads.folded().leads.get(first)?.contactLocked).toBe(true);
    expect(ada.ask({ verb: 'qualify' })).toEqual({ type: 'ContactLocked' });
  });

  it('count what was done with the person once, whichever lead it was noted on', () => {
    const leads = threeLeads();
    const [ada, twin] = storiesOf(leads);
    const call = { kind: 'activity', activity: 'call', keepsActive: false } as const;
    ada.does({ verb: 'place', stage: 'sal', owner: 'sam' });
    ada.wait(hour);
    ada.write({ ...call, direction: 'out', occurredAt: ada.now() });
    ada.wait(hour);
    twin.write({ ...call, direction: 'in', occurredAt: ada.now() });
    merged(leads);
    expect(leads.folded().leads.get(first)).toMatchObject({
      attempts: 1,
      unanswered: [],
      heardAt: ada.now(),
      lastActivities: [{ direction: 'in' }, { direction: 'out' }],
      activityTimes: [{ direction: 'out' }, { direction: 'in' }],
    });
  });

  it('are one from the merge on, and were two before it', () => {
    const leads = threeLeads();
    const [ada] = storiesOf(leads);
    const before = ada.now();
    ada.wait(day);
    merged(leads);
    const asOf = (at: number, id: string): Lead | null => leadAsOf(leads.world.events, dealStageOnly, at, id);
    expect([asOf(before, first)?.madeOf, asOf(before, second)?.name]).toEqual([[], 'A. Example']);
    expect([asOf(ada.now(), first)?.madeOf, asOf(ada.now(), second)]).toEqual([[second], null]);
  });

  it('take over what is still written for the merged one, but for moves: whoever made them had not heard of it', () => {
    const leads = threeLeads();
    const [, twin] = storiesOf(leads);
    merged(leads);
    const late = twin.write({ kind: 'noted', noteId: 'n', text: 'Written elsewhere' });
    const move = twin.write({ kind: 'qualified' }, sam, { prev: null });
    const snooze = twin.write({ kind: 'snoozed', until: null });
    const { leads: left, voids } = leads.folded();
    expect(left.get(first)?.notes).toMatchObject([{ text: 'Written elsewhere' }]);
    expect(voids).toEqual([move.id, snooze.id]);
    expect(voids).not.toContain(late.id);
  });

  it('are never merged in a circle, with nobody, or twice', () => {
    const leads = threeLeads();
    const [ada, twin, other] = storiesOf(leads);
    merged(leads);
    const circle = ada.write({ kind: 'mergedInto', into: second, take: [] });
    const twice = twin.write({ kind: 'mergedInto', into: third, take: [] });
    const nobody = other.write({
      kind: 'mergedInto',
      into: '01900000-0000-7000-8000-00000000dead',
      take: [],
    });
    expect(leads.folded().voids).toEqual([circle.id, twice.id, nobody.id]);
  });

  it('join whoever their survivor became part of meanwhile', () => {
    const leads = threeLeads();
    const [ada] = storiesOf(leads);
    ada.write({ kind: 'mergedInto', into: third, take: [] });
    merged(leads);
    expect(leads.folded().leads.get(third)).toMatchObject({ madeOf: [first, second] });
  });
});

describe('taking merged leads apart', () => {
  it('gives each back as its own log tells it, whatever happened before', () => {
    fc.assert(
      fc.property(deeds(dealStage, 12), deeds(dealStage, 12), (one, other) => {
        const leads = threeLeads();
        const [ada, twin] = storiesOf(leads);
        for (let nth = 0; nth < Math.max(one.length, other.length); nth += 1) {
          play(ada, one.slice(nth, nth + 1));
          play(twin, other.slice(nth, nth + 1));
        }
        const before = leads.folded();
        fc.pre(before.leads.has(first) && before.leads.has(second));
        ada.wait(day);
        const merge = merged(leads);
        ada.wait(day);
        twin.undo(merge);
        const after = leads.folded();
        expectAsOwnLog(leads, after);
        for (const id of ids) expect(withoutTail(after, id)).toBe(withoutTail(before, id));
      }),
      { numRuns: runs(200) },
    );
  });

  it('leaves with the survivor what happened since', () => {
    fc.assert(
      fc.property(deeds(dealStage, 10), deeds(dealStage, 10), deeds(dealStage, 10), (one, other, since) => {
        const leads = threeLeads();
        const [ada, twin] = storiesOf(leads);
        play(ada, one);
        play(twin, other);
        fc.pre(leads.folded().leads.has(first) && leads.folded().leads.get(second)?.contactLocked === false);
        const merge = merged(leads);
        // What is undone meanwhile may have rested on the merge; what is forged may fit afterwards only.
        play(
          ada,
          since.filter(({ does }) => does === 'command' || does === 'write'),
        );
        ada.wait(day);
        twin.undo(merge);
        expectAsOwnLog(leads, leads.folded());
      }),
      { numRuns: runs(200) },
    );
  });

  it('is possible at any time, and as one step with what came after it in place', () => {
    const leads = threeLeads();
    const [ada, twin] = storiesOf(leads);
    const merge = merged(leads);
    ada.wait(hour);
    ada.does({ verb: 'qualify' });
    ada.write({ kind: 'tagged', add: ['hot'], remove: [] });
    twin.undo(merge);
    const { leads: left } = leads.folded();
    expect(left.get(first)).toMatchObject({
      stage: 'mql',
      tags: ['hot'],
      madeOf: [],
      emails: ['ada@example.com'],
    });
    expect(left.get(second)).toMatchObject({ stage: 'identified', tags: [], emails: ['a@example.com'] });
  });
});

describe('any history of leads that are merged and taken apart', () => {
  it('gives the same bytes in whatever order it arrives, numbered or not', () => {
    fc.assert(
      fc.property(happenings, fc.boolean(), fc.infiniteStream(fc.nat()), (history, numbered, dice) => {
        const { events } = live(threeLeads(), history).world;
        const log = events.map((event, index) => (numbered ? { ...event, seq: index + 1 } : event));
        const arrived = log.toSorted(() => (dice.next().value % 2 === 0 ? 1 : -1));
        expect(bytesOf(foldPeople(arrived, dealStageOnly))).toBe(bytesOf(foldPeople(log, dealStageOnly)));
        for (const event of events) expect(leadEventSchema.parse(event)).toEqual(event);
      }),
      { numRuns: runs(200) },
    );
  });

  it('keeps everybody once: each stands alone or is part of one who does', () => {
    fc.assert(
      fc.property(happenings, (history) => {
        const { leads, into } = live(threeLeads(), history).folded();
        const parts = [...leads.values()].flatMap((lead) => [lead.id, ...lead.madeOf]);
        expect(new Set(parts).size).toBe(parts.length);
        expect([...into.keys()].every((id) => !leads.has(id))).toBe(true);
        for (const lead of leads.values()) {
          expect(JSON.parse(JSON.stringify(lead))).toStrictEqual(lead);
          expect(lead.otherNames).not.toContain(lead.name);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('is the same without the events that had no effect', () => {
    fc.assert(
      fc.property(happenings, (history) => {
        const { world, folded } = live(threeLeads(), history);
        const { voids, leads } = folded();
        const again = foldPeople(
          world.events.filter(({ id }) => !voids.includes(id)),
          dealStageOnly,
        );
        expect(again.voids).toEqual([]);
        for (const id of leads.keys()) expect(withoutTail(again, id)).toBe(withoutTail({ leads }, id));
      }),
      { numRuns: runs(200) },
    );
  });

  it('undoes what it says can be undone, and nothing else', () => {
    fc.assert(
      fc.property(happenings, fc.nat(30), (history, which) => {
        const leads = live(threeLeads(), history);
        const { effective } = leads.folded();
        fc.pre(effective.length > 0);
        const index = which % effective.length;
        const target = effective[index] as LeadEvent;
        const by = leads.stories[ids.findIndex((id) => id === target.subject.id)] as Story;
        const undone = by.undo(target);
        expect(leads.folded().voids.includes(undone.id)).toBe(!isUndoable(effective, index));
        expect(leads.folded().effective).toEqual(
          isUndoable(effective, index) ? effective.toSpliced(index, 1) : effective,
        );
      }),
      { numRuns: runs(200) },
    );
  });

  it('still allows every event that is in force once all merges are taken back', () => {
    fc.assert(
      fc.property(happenings, (history) => {
        const leads = live(threeLeads(), history);
        for (let nth = 0; nth < 30; nth += 1) takeBackMerge(leads, 0);
        const { into, effective } = leads.folded();
        expect(into.size).toBe(0);
        expect(effective.some(({ kind }) => kind === 'mergedInto')).toBe(false);
        expect(foldPeople(effective, dealStageOnly).voids).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });
});

function bytesOf({ leads, into, ...rest }: FoldedPeople): string {
  return JSON.stringify({ leads: [...leads], into: [...into], ...rest });
}

function expectAsOwnLog({ world }: ThreeLeads, { leads }: FoldedPeople): void {
  for (const id of ids) {
    const own = world.events.filter(({ subject }) => subject.id === id);
    expect(JSON.stringify(leads.get(id))).toBe(
      JSON.stringify(foldLead(own, dealStageOnly).lead ?? undefined),
    );
  }
}

function withoutTail({ leads }: Pick<FoldedPeople, 'leads'>, id: string): string {
  return JSON.stringify({ ...leads.get(id), tail: null });
}
