import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLead } from '@/lib/funnel/log/fold';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { journeyStep } from '@/lib/funnel/hand-off/journey';
import { runs } from '@/test/chance';
import { allPresets, preset } from '@/test/funnel/preset';
import { deeds, told } from '@/test/funnel/random-history';
import { day, dealStage, sam, tellStory, type Story } from '@/test/funnel/story';

const listToClient = preset('list-to-client');
const steps = listToClient.journey?.phases.flatMap((phase) => phase.steps.map(({ id }) => id)) ?? [];

function set(story: Story, to: string | null): ReturnType<Story['write']> {
  return story.write({ kind: 'journeySet', to }, sam);
}

function stays(story: Story): readonly (readonly [string, number, number | null])[] {
  return story.lead().journeyStays.map((stay) => [stay.in, stay.from, stay.to] as const);
}

describe("the buyer's journey of the presets", () => {
  it('is followed from the start by list to client alone: two phases, nine steps', () => {
    expect(allPresets.filter(({ journey }) => journey).map(({ id }) => id)).toEqual(['list-to-client']);
    expect(
      listToClient.journey?.phases.map(({ label, steps: own }) => [label, own.map((step) => step.label)]),
    ).toEqual([
      ['Research', ['Attention', 'Interest', 'Desire', 'Action']],
      ['Execution', ['Awareness', 'Interest', 'Trial', 'Proof', 'Purchase']],
    ]);
  });

  it('tells two steps of one name apart by their phase', () => {
    expect(journeyStep(listToClient, 'research-interest')?.phase.id).toBe('research');
    expect(journeyStep(listToClient, 'execution-interest')?.phase.id).toBe('execution');
    expect(journeyStep(listToClient, 'interest')).toBeNull();
    expect(journeyStep(dealStage, 'research-interest')).toBeNull();
  });
});

describe('where the buyer is', () => {
  it('is not known at first, and any step may follow any other', () => {
    for (const first of steps)
      for (const second of steps.filter((each) => each !== first)) {
        const story = tellStory(listToClient);
        expect(story.lead().journey).toBeNull();
        set(story, first);
        story.wait(day);
        set(story, second);
        expect(story.folded().voids).toEqual([]);
        expect(story.lead().journey).toEqual({ step: second, since: story.now() });
      }
  });

  it('is kept with all stays, each under the definition of then', () => {
    const story = tellStory(listToClient);
    const begun = story.now();
    set(story, 'research-attention');
    story.wait(3 * day);
    set(story, 'execution-trial');
    story.wait(day);
    set(story, null);
    story.wait(day);
    set(story, 'research-attention');
    expect(stays(story)).toEqual([
      ['research-attention', begun, begun + 3 * day],
      ['execution-trial', begun + 3 * day, begun + 4 * day],
      ['research-attention', begun + 5 * day, null],
    ]);
    expect(story.lead().journeyStays.every(({ funnel }) => funnel === definitionKey(listToClient))).toBe(
      true,
    );
  });

  it('goes on where it is said once more', () => {
    const story = tellStory(listToClient);
    const begun = story.now();
    set(story, 'research-desire');
    story.wait(day);
    set(story, 'research-desire');
    expect(story.lead().journey).toEqual({ step: 'research-desire', since: begun });
    expect(stays(story)).toEqual([['research-desire', begun, null]]);
  });

  it('is void where the funnel does not know it', () => {
    const story = tellStory(listToClient);
    const wrong = set(story, 'research-nap');
    const none = tellStory(dealStage);
    const unfollowed = set(none, 'research-desire');
    expect(story.folded().voids).toEqual([wrong.id]);
    expect(none.folded().voids).toEqual([unfollowed.id]);
  });

  it('moves nobody in the funnel and stops no clock', () => {
    const story = tellStory(listToClient);
    const before = story.lead();
    set(story, 'execution-purchase');
    const { position, stays: stages, stepStays, followUp, head } = before;
    expect(story.lead()).toMatchObject({ position, stays: stages, stepStays, followUp, head });
  });

  it('is taken back while it is the last that was said of it, whatever else happened', () => {
    const story = tellStory(listToClient);
    const first = set(story, 'research-interest');
    story.wait(day);
    const second = set(story, 'research-desire');
    story.does({ verb: 'step', to: 'responded' });
    const early = story.undo(first);
    expect(story.folded().voids).toEqual([early.id]);
    story.undo(second);
    expect(story.lead().journey?.step).toBe('research-interest');
    expect(stays(story)).toHaveLength(1);
    story.undo(first);
    expect(story.lead()).toMatchObject({ journey: null, journeyStays: [] });
    expect(story.stage()).toBe('lead');
  });

  it('is the end of its history after anything: stays follow each other, the open one says where', () => {
    fc.assert(
      fc.property(deeds(listToClient), (history) => {
        const { lead } = foldLead(
          told(listToClient, history).events(),
          new Map([[definitionKey(listToClient), listToClient]]),
        );
        if (!lead) return;
        const { journey, journeyStays } = lead;
        const last = journeyStays.at(-1);
        expect(journey).toEqual(last?.to === null ? { step: last.in, since: last.from } : null);
        for (const [index, stay] of journeyStays.entries()) {
          const next = journeyStays[index + 1];
          if (next) expect(stay.to).toBeLessThanOrEqual(next.from);
          expect(stay.to === null || stay.to >= stay.from).toBe(true);
          expect(steps).toContain(stay.in);
        }
      }),
      { numRuns: runs(150) },
    );
  });
});
