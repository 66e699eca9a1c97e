import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeadEvent } from '@/lib/funnel/log/event';
import { foldLead } from '@/lib/funnel/log/fold';
import { runs } from '@/test/chance';
import { advancedThrough } from '@/test/funnel/advanced-through';
import { deeds, play, told } from '@/test/funnel/random-history';
import { dealStage, dealStageOnly } from '@/test/funnel/story';

describe('two devices that work apart', () => {
  it('agree once each has the other’s events, in any order, numbered or not', () => {
    const two = fc.record({
      before: deeds(dealStage, 6),
      mine: deeds(dealStage, 8),
      theirs: deeds(dealStage, 8),
    });
    fc.assert(
      fc.property(two, fc.boolean(), fc.infiniteStream(fc.nat()), (parts, numbered, dice) => {
        const shared = told(dealStage, parts.before);
        const [a, b] = (['mine', 'theirs'] as const).map((whose) => {
          const story = told(dealStage, parts.before);
          play(story, parts[whose]);
          return ownedBy(whose, shared.events(), story.events());
        });
        const log = [...shared.events(), ...(a ?? []), ...(b ?? [])].map((event, index) =>
          numbered ? { ...event, seq: index + 1 } : event,
        );
        const left = advancedThrough(log, dealStageOnly);
        const right = advancedThrough(
          log.toSorted(() => (dice.next().value % 2 === 0 ? 1 : -1)),
          dealStageOnly,
        );
        expect(JSON.stringify(left)).toBe(JSON.stringify(right));
        expect(JSON.stringify(left)).toBe(JSON.stringify(foldLead(log, dealStageOnly).lead));
      }),
      { numRuns: runs(200) },
    );
  });
});

/** The events after what is shared, with ids and clocks as a device of that name would have made them. */
function ownedBy(
  device: 'mine' | 'theirs',
  shared: readonly LeadEvent[],
  events: readonly LeadEvent[],
): LeadEvent[] {
  const known = new Set(shared.map((event) => event.id));
  const mark = device === 'mine' ? '8aaa' : '8bbb';
  const own = (id: string): string => (known.has(id) ? id : id.replace('-8000-', `-${mark}-`));
  return events
    .filter((event) => !known.has(event.id))
    .map((event) => ({
      ...event,
      id: own(event.id),
      at: event.at.replace('-dev', `-${device}`),
      ...('prev' in event ? { prev: event.prev && own(event.prev) } : {}),
      ...('target' in event ? { target: own(event.target) } : {}),
    }));
}
