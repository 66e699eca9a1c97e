import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  definitionKey,
  type DefinitionByKey,
  type FunnelDefinition,
} from '@/lib/funnel/definition/definition';
import { isStageEvent, type LeadEvent } from '@/lib/funnel/log/event';
import { leadEventSchema } from '@/lib/funnel/log/event-schema';
import { foldLead } from '@/lib/funnel/log/fold';
import { stageNow, stageSince, type Lead } from '@/lib/funnel/log/lead';
import { offersFor } from '@/lib/funnel/hand-off/offers';
import { staysUntil } from '@/lib/funnel/log/stays';
import { transition } from '@/lib/funnel/hand-off/transition';
import { isUndoable } from '@/lib/funnel/log/undo';
import { runs } from '@/test/chance';
import { advancedThrough } from '@/test/funnel/advanced-through';
import { allPresets } from '@/test/funnel/preset';
import { deeds, told } from '@/test/funnel/random-history';
import { withLastChances } from '@/test/funnel/with-last-chances';
import { bo, day, dealStage, mia, sam, start, type Story } from '@/test/funnel/story';

/** The default funnel of a team that works by day, over a change of the clocks and a holiday. */
const byDay: FunnelDefinition = {
  ...dealStage,
  id: 'by-day',
  workingTime: {
    zone: 'America/New_York',
    days: [1, 2, 3, 4, 5],
    opens: '08:30',
    closes: '17:00',
    holidays: ['2026-03-10'],
  },
};
const funnels = [...allPresets, byDay, withLastChances];
const byKey: DefinitionByKey = new Map(funnels.map((each) => [definitionKey(each), each]));

/** A log of the default funnel, and an order in which it might arrive. */
const shuffled = deeds(dealStage).chain((history) => {
  const events = told(dealStage, history).events();
  return fc
    .shuffledSubarray([...events], { minLength: events.length })
    .map((arrived) => ({ events, arrived }));
});

describe.each(funnels.map((definition) => [definition.id, definition] as const))(
  'any history in %s',
  (_, definition) => {
    const perFunnel = definition.id === dealStage.id ? 300 : 60;

    it('leads to a stage of the definition, at every moment, with sound times', () => {
      const stages = new Set(definition.stages.map((stage) => stage.id));
      fc.assert(
        fc.property(deeds(definition), fc.nat(400), (history, later) => {
          const story = told(definition, history);
          const { lead } = story.folded();
          if (!lead) return;
          const now = story.now() + later * day;
          expect(stages).toContain(stageNow(definition, lead, now));
          expect(stages).toContain(lead.stage);
          expect(stageSince(definition, lead, now)).toBeLessThanOrEqual(now);
          expectSoundStays(definition, lead, now);
          expectSoundClocks(definition, lead);
          expectPlain(lead);
          for (const actor of [mia, sam, bo]) offersFor(definition, lead, { actor, now });
        }),
        { numRuns: runs(perFunnel) },
      );
    });

    it('lets happen what the funnel allows', () => {
      fc.assert(
        fc.property(deeds(definition, 12), deeds(definition, 6), (history, wishes) => {
          const story = told(definition, history);
          fc.pre(story.folded().lead !== null);
          for (const wish of wishes) {
            story.wait(wish.wait);
            if (wish.does === 'command' && story.ask(wish.command, wish.by) === null) {
              const last = story.events().at(-1);
              expect(story.folded().voids).not.toContain(last?.id);
              expect(story.lead().head).toBe(last?.id);
            }
          }
        }),
        { numRuns: runs(perFunnel) },
      );
    });

    it('is folded event by event to what the whole log gives', () => {
      fc.assert(
        fc.property(deeds(definition), (history) => {
          const events = told(definition, history).events();
          expect(JSON.stringify(advancedThrough(events, byKey))).toBe(
            JSON.stringify(foldLead(events, byKey).lead),
          );
        }),
        { numRuns: runs(perFunnel) },
      );
    });
  },
);

describe('any history', () => {
  it('gives the same bytes in whatever order it arrives', () => {
    fc.assert(
      fc.property(shuffled, ({ events, arrived }) => {
        expect(JSON.stringify(foldLead(arrived, byKey))).toBe(JSON.stringify(foldLead(events, byKey)));
      }),
      { numRuns: runs(300) },
    );
  });

  it('is a log that can be read back', () => {
    fc.assert(
      fc.property(deeds(dealStage), (history) => {
        for (const event of told(dealStage, history).events())
          expect(leadEventSchema.parse(event)).toEqual(event);
      }),
    );
  });

  it('is the same without the events that had no effect', () => {
    fc.assert(
      fc.property(deeds(dealStage), (history) => {
        const story = told(dealStage, history);
        const { lead, voids } = story.folded();
        const kept = story.events().filter((event) => !voids.includes(event.id));
        const again = foldLead(kept, byKey);
        expect(again.voids).toEqual([]);
        expect(JSON.stringify(withoutTail(again.lead))).toBe(JSON.stringify(withoutTail(lead)));
      }),
      { numRuns: runs(300) },
    );
  });

  it('is as it was once the last thing is undone', () => {
    fc.assert(
      fc.property(deeds(dealStage), (history) => {
        const story = told(dealStage, history);
        const { lead: before, effective } = story.folded();
        const at = story.events().length;
        const command = deedsAllowed(story);
        fc.pre(before !== null && command !== null);
        const done = story.write(command);
        story.wait(1);
        const undone = story.undo(done);
        expect(story.events()).toHaveLength(at + 2);
        expect(story.folded().effective).toEqual(effective);
        expect(story.lead()).toEqual({
          ...before,
          updatedAt: story.now(),
          tail: { at: undone.at, id: undone.id },
        });
      }),
      { numRuns: runs(300) },
    );
  });

  it('still allows every event that is in force after an undo', () => {
    fc.assert(
      fc.property(deeds(dealStage, 40), (history) => {
        const { effective, lead } = told(dealStage, history).folded();
        const again = foldLead(effective, byKey);
        expect(again.voids).toEqual([]);
        expect(withoutTail(again.lead)).toEqual(
          lead && { ...withoutTail(lead), updatedAt: again.lead?.updatedAt },
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('undoes what it says can be undone, and nothing else', () => {
    fc.assert(
      fc.property(deeds(dealStage), fc.nat(20), (history, which) => {
        const story = told(dealStage, history);
        const { effective } = story.folded();
        fc.pre(effective.length > 0);
        const index = which % effective.length;
        const target = effective[index] as LeadEvent;
        const undone = story.undo(target);
        expect(story.folded().voids.includes(undone.id)).toBe(!isUndoable(effective, index));
      }),
      { numRuns: runs(300) },
    );
  });

  it('has a head that is the last stage event in force', () => {
    fc.assert(
      fc.property(deeds(dealStage), (history) => {
        const { lead, effective } = told(dealStage, history).folded();
        fc.pre(lead !== null);
        expect(lead?.head).toBe(effective.findLast((event) => isStageEvent(event))?.id ?? null);
      }),
    );
  });
});

/** A note or a move that is possible just now. */
function deedsAllowed(story: Story): Parameters<Story['write']>[0] | null {
  const { lead } = story.folded();
  if (!lead) return null;
  const asked = { actor: bo, now: story.now() };
  const moves = (['accept', 'qualify', 'reopen'] as const).map((verb) =>
    transition(dealStage, lead, { verb }, asked),
  );
  const move = moves.find((decision) => decision.ok);
  return move?.ok ? move.value : { kind: 'noted', noteId: 'last', text: 'Just noted' };
}

function withoutTail(lead: Lead | null): Omit<Lead, 'tail'> | null {
  if (!lead) return null;
  const { tail: _, ...rest } = lead;
  return rest;
}

/** Clocks run forward, end as they say, and work no longer than they last. */
function expectSoundClocks({ workingTime }: FunnelDefinition, { followUp, pastFollowUps }: Lead): void {
  if (followUp) expect(followUp.dueAt).toBeGreaterThan(followUp.startedAt);
  for (const past of pastFollowUps) {
    expect(past.elapsed).toBe(past.endedAt - past.startedAt);
    expect(past.elapsed).toBeGreaterThanOrEqual(0);
    expect(past.result === 'breached').toBe(past.endedAt > past.dueAt);
    if (workingTime) expect(past.worked).toBeLessThanOrEqual(past.elapsed);
    else expect(past.worked).toBeNull();
  }
}

function expectSoundStays(definition: FunnelDefinition, lead: Lead, now: number): void {
  const { stays } = lead;
  expect(stays[0]?.from).toBeGreaterThanOrEqual(start);
  for (const [index, stay] of stays.entries()) {
    const next = stays[index + 1];
    expect(stay.to).toBe(next?.from ?? null);
    expect(stay.to ?? stay.from).toBeGreaterThanOrEqual(stay.from);
    expect(next?.in).not.toBe(stay.in);
  }
  for (const [index, stay] of lead.stepStays.entries()) {
    expect(stay.to ?? now).toBeGreaterThanOrEqual(stay.from);
    if (index < lead.stepStays.length - 1) expect(stay.to).not.toBeNull();
  }
  expect(staysUntil(lead, definition, now).at(-1)?.in).toBe(stageNow(definition, lead, now));
}

/** Nothing that JSON would lose: no undefined, no NaN, no infinity. */
function expectPlain(lead: Lead): void {
  expect(JSON.parse(JSON.stringify(lead))).toStrictEqual(lead);
}
