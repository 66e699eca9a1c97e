import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { EventOf, Payload } from '@/lib/funnel/log/event';
import { foldLead } from '@/lib/funnel/log/fold';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { nextStepOffer, type ThreadSeen } from '@/lib/funnel/hand-off/next-step-offer';
import { presetById } from '@/lib/funnel/presets/presets';
import { transition } from '@/lib/funnel/hand-off/transition';
import { runs } from '@/test/chance';
import { allPresets } from '@/test/funnel/preset';
import { deeds, told } from '@/test/funnel/random-history';
import { bo, day, dealStage, hour, mia, sam, tellStory, tellUpTo, type Story } from '@/test/funnel/story';
import { readMessage } from '@/test/words';

const ada = 'mail:ada@example.com';

/** We wrote to Ada, in a conversation that is on screen. */
const written: ThreadSeen = {
  messageId: 'msg-1',
  by: 'self',
  to: [ada],
  isAutomatic: false,
  isReply: false,
  at: null,
};
/** Ada answered. */
const answered: ThreadSeen = { ...written, by: [ada], to: [], isReply: true };

function offered(story: Story, thread: ThreadSeen | null = null, actor = sam, definition = dealStage) {
  const offer = nextStepOffer(definition, story.lead(), { actor, now: story.now(), thread });
  return offer && [offer.step.id, offer.sign];
}

function record(story: Story, more: Partial<EventOf<'activity'>>): string {
  const occurredAt = story.now();
  const payload = {
    kind: 'activity',
    activity: 'email',
    direction: 'out',
    keepsActive: false,
    occurredAt,
    ...more,
  };
  return story.write(payload as Payload, sam).id;
}

describe('a next sub-step', () => {
  it('is offered by what is on screen', () => {
    const story = tellUpTo('sqo');
    expect(offered(story)).toBeNull();
    expect(offered(story, written)).toEqual(['contacted', 'sent']);
    expect(offered(story, answered)).toEqual(['engaged', 'answered']);
  });

  it('is offered by what was recorded', () => {
    const story = tellUpTo('sqo');
    record(story, { direction: 'out' });
    expect(offered(story)).toEqual(['contacted', 'sent']);
    story.wait(hour);
    record(story, { direction: 'in' });
    expect(offered(story)).toEqual(['engaged', 'answered']);
    story.wait(hour);
    record(story, { activity: 'meeting', held: true });
    expect(offered(story)).toEqual(['live-engagement', 'met']);
  });

  it('is never a step back, nor the one where the lead is', () => {
    const story = tellUpTo('sqo');
    story.does({ verb: 'step', to: 'engaged' }, bo);
    expect(offered(story, written)).toBeNull();
    expect(offered(story, answered)).toBeNull();
    record(story, { activity: 'call', held: true });
    expect(offered(story)).toEqual(['live-engagement', 'met']);
  });

  it.each([
    ['an automatic answer', { ...answered, isAutomatic: true }],
    ['an answer of somebody else', { ...answered, by: ['mail:eve@example.com'] }],
    ['a mail to somebody else', { ...written, to: ['mail:eve@example.com'] }],
    ['a mail that nobody wrote before', { ...answered, isReply: false }],
  ])('is not offered after %s', (_, thread) => {
    expect(offered(tellUpTo('sqo'), thread)).toBeNull();
  });

  it('is not offered after a mail of before the hand-off', () => {
    const story = tellUpTo('sqo');
    expect(offered(story, { ...written, at: story.now() - day })).toBeNull();
    expect(offered(story, { ...written, at: story.now() + 1 })).toEqual(['contacted', 'sent']);
    record(story, { direction: 'out', occurredAt: story.now() - day });
    expect(offered(story)).toBeNull();
  });

  it.each(['won', 'lost', 'closed', 'with-marketing'] as const)('is not offered to a lead in %s', (stage) => {
    expect(offered(tellUpTo(stage), written, bo)).toBeNull();
  });

  it('is not offered to whoever may not take it', () => {
    expect(offered(tellUpTo('sqo'), written, mia)).toBeNull();
    expect(offered(tellUpTo('mql'), written)).toBeNull();
  });

  it('takes a mail of before anybody was in touch for no answer', () => {
    const story = tellUpTo('sqo');
    story.wait(hour);
    record(story, { activity: 'call', direction: 'out' });
    story.does({ verb: 'step', to: 'contacted' }, sam);
    const mail = { ...answered, isReply: false };
    expect(offered(story, { ...mail, at: story.now() - 1 })).toBeNull();
    expect(offered(story, { ...mail, at: story.now() })).toEqual(['engaged', 'answered']);
    expect(offered(story, mail)).toEqual(['engaged', 'answered']);
  });

  it('takes a mail for no answer to an attempt that came after it', () => {
    const story = tellUpTo('sqo');
    const at = story.now();
    story.wait(hour);
    record(story, { activity: 'call', direction: 'out' });
    story.does({ verb: 'step', to: 'contacted' }, sam);
    expect(offered(story, { ...answered, at })).toBeNull();
    expect(offered(story, { ...answered, at: at + 2 * hour })).toEqual(['engaged', 'answered']);
  });

  it('stays turned down for that message, and comes with another', () => {
    const story = tellUpTo('sqo');
    const dismissed = story.write({ kind: 'offerDismissed', offer: 'contacted:msg-1' }, sam);
    expect(offered(story, written)).toBeNull();
    expect(offered(story, { ...written, messageId: 'msg-2' })).toEqual(['contacted', 'sent']);
    story.undo(dismissed);
    expect(offered(story, written)).toEqual(['contacted', 'sent']);
  });

  it('remembers the last twenty that were turned down', () => {
    const story = tellUpTo('sqo');
    for (let count = 1; count <= 25; count += 1)
      story.write({ kind: 'offerDismissed', offer: `contacted:msg-${count}` }, sam);
    story.write({ kind: 'offerDismissed', offer: 'contacted:msg-6' }, sam);
    expect(story.lead().dismissedOffers).toHaveLength(20);
    expect(story.lead().dismissedOffers.at(-1)).toBe('contacted:msg-6');
  });

  it('asks for a mail that was logged by hand no second time', () => {
    const story = tellUpTo('sqo');
    const asked = { actor: sam, now: story.now(), thread: written };
    expect(nextStepOffer(dealStage, story.lead(), asked)).toMatchObject({ isUnrecorded: true });
    const id = record(story, { direction: 'out' });
    expect(nextStepOffer(dealStage, story.lead(), asked)).toMatchObject({
      id: `contacted:${id}`,
      isUnrecorded: false,
    });
  });
});

describe('in other funnels', () => {
  it('an open deal is no attempt to get in touch', () => {
    const hubspot = presetById.hubspot.build((name) => readMessage(name.replaceAll('.', '_')));
    const story = tellStory(hubspot);
    story.does({ verb: 'qualify' });
    story.does({ verb: 'accept' });
    expect(offered(story, written, sam, hubspot)).toEqual(['attempted-to-contact', 'sent']);
    expect(offered(story, answered, sam, hubspot)).toEqual(['connected', 'answered']);
    story.does({ verb: 'step', to: 'open-deal' });
    expect(offered(story, written, sam, hubspot)).toBeNull();
  });

  it('a talk is at least an answer, and an answer at least contact', () => {
    const salesforce = presetById.salesforce.build((name) => readMessage(name.replaceAll('.', '_')));
    const story = tellStory(salesforce);
    story.does({ verb: 'accept' });
    expect(offered(story, answered, sam, salesforce)).toEqual(['contacted', 'answered']);
    record(story, { activity: 'call', held: true });
    expect(offered(story, null, sam, salesforce)).toEqual(['contacted', 'met']);
  });

  it('each offers something after a message, an answer or a talk, but for the one qualified in a call', () => {
    const signs = (definition: FunnelDefinition) =>
      definition.steps.filter((step) => step.offeredAfter).length;
    expect(allPresets.filter((definition) => signs(definition) === 0).map(({ id }) => id)).toEqual([
      'sirius-decisions',
    ]);
  });
});

describe.each(allPresets.map((definition) => [definition.id, definition] as const))(
  'whatever is offered in %s',
  (_, definition) => {
    it('is allowed, lies ahead, and is gone once it was turned down', () => {
      const definitions = new Map([[definitionKey(definition), definition]]);
      const thread = fc.constantFrom(null, written, answered);
      fc.assert(
        fc.property(deeds(definition), thread, fc.constantFrom(mia, sam, bo), (history, seen, actor) => {
          const story = told(definition, history);
          const { lead } = story.folded();
          if (!lead) return;
          const asked = { actor, now: story.now(), thread: seen };
          const offer = nextStepOffer(definition, lead, asked);
          if (!offer) return;
          const { steps } = definition;
          expect(steps.indexOf(offer.step)).toBeGreaterThan(
            steps.findIndex(({ id }) => id === lead.position.step),
          );
          expect(transition(definition, lead, { verb: 'step', to: offer.step.id }, asked).ok).toBe(true);
          story.write({ kind: 'offerDismissed', offer: offer.id }, actor);
          const after = foldLead(story.events(), definitions).lead;
          expect(after && nextStepOffer(definition, after, asked)?.id).not.toBe(offer.id);
        }),
        { numRuns: runs(60) },
      );
    });
  },
);
