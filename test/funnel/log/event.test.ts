import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tick } from '@/lib/funnel/log/clock';
import { compareEvents, type Ordered } from '@/lib/funnel/log/event';
import { leadEventSchema } from '@/lib/funnel/log/event-schema';
import { idOf, sam, start, tellUpTo } from '@/test/funnel/story';

const ordered = fc.record(
  {
    seq: fc.integer({ min: 1, max: 4 }),
    at: fc.integer({ min: 0, max: 3 }).map((ms) => tick(null, start + ms, 'd')),
    id: fc.integer({ min: 0, max: 5 }).map((number) => idOf(number)),
  },
  { requiredKeys: ['at', 'id'] },
);

const at = (ms: number): string => tick(null, start + ms, 'd');

describe('the order of events', () => {
  it('is the team log’s number, those without one last, then the clock, then the id', () => {
    const events: readonly Ordered[] = [
      { seq: 1, at: at(9), id: idOf(9) },
      { seq: 2, at: at(0), id: idOf(1) },
      { at: at(1), id: idOf(8) },
      { at: at(2), id: idOf(2) },
      { at: at(2), id: idOf(3) },
    ];
    expect(events.toReversed().toSorted(compareEvents)).toEqual(events);
  });

  it('is total: whatever comes first, the sorted log is the same', () => {
    fc.assert(
      fc.property(ordered, ordered, ordered, (a, b, c) => {
        expect(Math.sign(compareEvents(a, b)) + Math.sign(compareEvents(b, a))).toBe(0);
        if (compareEvents(a, b) <= 0 && compareEvents(b, c) <= 0)
          expect(compareEvents(a, c)).toBeLessThanOrEqual(0);
        if (compareEvents(a, b) === 0) expect(a).toEqual(b);
      }),
    );
  });
});

describe('an event as it is read back', () => {
  it('is what was written', () => {
    const story = tellUpTo('sqo');
    story.does({ verb: 'giveBack', reason: 'product-gap', answer: 'An export' }, sam);
    for (const event of story.events()) expect(leadEventSchema.parse(event)).toEqual(event);
  });

  const [event] = tellUpTo('identified').events();

  it.each([
    ['an unknown key', { extra: 1 }],
    ['an unknown kind', { kind: 'sent' }],
    ['a newer version', { v: 2 }],
    ['a time that no clock gave', { at: '2026-03-02' }],
    ['an id that is none', { id: '7' }],
    ['nobody as actor', { actor: { id: '', role: 'sales' } }],
    ['a part that nobody plays', { actor: { id: 'sam', role: 'admin' } }],
    ['another kind of subject', { subject: { type: 'account', id: idOf(1) } }],
  ])('is refused with %s', (_, changes) => {
    expect(leadEventSchema.safeParse({ ...event, ...changes }).success).toBe(false);
  });

  it('is refused where a stage event does not say what it follows', () => {
    const [, qualified] = tellUpTo('mql').events();
    const { prev: _, ...without } = { prev: null, ...qualified };
    expect(leadEventSchema.safeParse(qualified).success).toBe(true);
    expect(leadEventSchema.safeParse(without).success).toBe(false);
  });
});
