import { describe, expect, it } from 'vitest';
import { definitionSchema } from '@/lib/funnel/definition-schema';
import type { StageCommand } from '@/lib/funnel/transition';
import { otherFunnels } from '@/test/funnel/other-funnels';
import { bo, mia, sam, sue, tellStory } from '@/test/funnel/story';
import type { Actor } from '@/lib/funnel/event';

type Leg = readonly [StageCommand, Actor, string];

const qualify = { verb: 'qualify' } as const;
const accept = { verb: 'accept' } as const;
const won = { verb: 'outcome', outcome: 'won' } as const;
const step = (to: string): StageCommand => ({ verb: 'step', to });
const place = (stage: string, owner: string | null = 'sam'): StageCommand => ({
  verb: 'place',
  stage,
  owner,
});
const back = (reason: string): StageCommand => ({ verb: 'giveBack', reason });

/** A walk through each funnel: what is done, by whom, and the stage that it leads to. */
const walks: Readonly<Record<keyof typeof otherFunnels, readonly Leg[]>> = {
  smarketing: [
    [step('details-given'), mia, 'lead'],
    [qualify, mia, 'mql'],
    [accept, sam, 'sal'],
    [back('return-reason'), sam, 'nurture'],
    [qualify, mia, 'mql'],
    [accept, sam, 'sal'],
    [step('working'), sam, 'opportunity'],
    [won, sam, 'customer'],
  ],
  sixStage: [
    [step('known'), mia, 'lead'],
    [qualify, mia, 'mql'],
    [accept, sam, 'sql'],
    [step('in-contact'), sam, 'opportunity'],
    [step('demo'), sam, 'opportunity'],
    [step('proposal'), sam, 'opportunity'],
    [won, sam, 'customer'],
  ],
  flipped: [
    [step('known'), mia, 'lead'],
    [qualify, mia, 'mql'],
    [back('return-reason'), sam, 'lead'],
    [qualify, mia, 'mql'],
    [accept, sam, 'sql-sal'],
    [step('offer'), sam, 'opportunity'],
    [won, sam, 'customer'],
    [step('repeat'), mia, 'repeat-customer'],
    [step('advocacy'), mia, 'advocate'],
  ],
  listToClient: [
    [step('responded'), mia, 'lead'],
    [step('buying-conversation'), sam, 'opportunity'],
    [step('proposal'), sam, 'opportunity'],
    [step('contract'), sam, 'opportunity'],
    [won, sam, 'client'],
  ],
  hubSpot: [
    [place('lead', null), mia, 'lead'],
    [qualify, mia, 'mql'],
    [accept, sam, 'sql'],
    [step('attempted-to-contact'), sam, 'sql'],
    [back('return-reason'), sam, 'lead'],
    [qualify, mia, 'mql'],
    [accept, sam, 'sql'],
    [place('opportunity'), sam, 'opportunity'],
    [place('customer'), sam, 'customer'],
    [place('evangelist'), mia, 'evangelist'],
  ],
  salesforce: [
    [accept, sam, 'open-not-contacted'],
    [step('contacted'), sam, 'working-contacted'],
    [won, sam, 'closed-converted'],
  ],
  gitLab: [
    [step('inquired'), mia, 'inquiry'],
    [qualify, mia, 'mql'],
    [accept, sam, 'accepted'],
    [back('recycle-reason'), sam, 'recycle'],
    [qualify, mia, 'mql'],
    [accept, sam, 'accepted'],
    [step('talking'), sam, 'qualifying'],
    [step('agreed'), sam, 'qualified'],
  ],
  siriusDecisions: [
    [qualify, mia, 'aql'],
    [accept, mia, 'tal'],
    [qualify, mia, 'tql'],
    [accept, sam, 'sal'],
    [step('sales'), sam, 'sql'],
    [won, sam, 'won'],
  ],
};

describe.each(Object.keys(otherFunnels) as (keyof typeof otherFunnels)[])('the %s funnel', (name) => {
  const definition = definitionSchema.parse(otherFunnels[name]);

  it('is gone through from end to end', () => {
    const story = tellStory(definition);
    story.write({ kind: 'bantAnswered', answers: { need: { answer: 'yes' } } });
    expect(story.stage()).toBe(definition.initial);
    walks[name].forEach(([command, by, stage], index) => {
      story.does(command, by);
      expect([index, story.stage()]).toEqual([index, stage]);
    });
    expect(story.folded().voids).toEqual([]);
  });

  it('takes an imported lead into every stage that it may be placed in', () => {
    const into = definition.moves.find((move) => move.verb === 'place')?.to;
    for (const { id } of definition.stages.filter((stage) => into?.includes(stage.id) ?? true)) {
      const story = tellStory(definition);
      story.does({ verb: 'place', stage: id, owner: 'sue' }, bo);
      expect(story.stage()).toBe(id);
    }
  });
});

describe('what only some funnels have', () => {
  it('opens an opportunity once one of budget, authority, need and timeline is a yes', () => {
    const story = tellStory(definitionSchema.parse(otherFunnels.listToClient));
    story.does(step('responded'), mia);
    expect(story.ask(step('buying-conversation'), sam)).toEqual({
      type: 'CriteriaNotMet',
      missing: ['bant'],
    });
    story.write({ kind: 'bantAnswered', answers: { need: { answer: 'yes', note: 'This quarter' } } });
    story.does(step('buying-conversation'), sam);
    expect(story.stage()).toBe('opportunity');
    expect(story.lead().position.owner).toBe('sam');
  });

  it('lets a referral enter at the opportunity, and nowhere else', () => {
    const story = tellStory(definitionSchema.parse(otherFunnels.listToClient));
    expect(story.ask(place('lead'), bo)).toEqual({ type: 'StageNotAllowed', stage: 'prospect' });
    story.does(place('opportunity'), bo);
    expect(story.stage()).toBe('opportunity');
  });

  it('keeps the owner of a customer who comes back', () => {
    const story = tellStory(definitionSchema.parse(otherFunnels.flipped));
    for (const command of [step('known'), qualify, accept, step('offer'), won, step('repeat')])
      story.does(command, bo);
    expect(story.lead().position).toMatchObject({ owner: 'bo', outcome: 'won' });
  });

  it('says which side a move belongs to where it is not the usual one', () => {
    const story = tellStory(definitionSchema.parse(otherFunnels.siriusDecisions));
    story.does(qualify, mia);
    story.does(accept, sue);
    story.does(qualify, sue);
    expect(story.ask(accept, mia)).toEqual({ type: 'RoleMayNot', role: 'marketing', needs: 'sales' });
  });

  it('tells apart two ways of being closed', () => {
    const story = tellStory(definitionSchema.parse(otherFunnels.gitLab));
    story.does(place('ineligible', null), bo);
    expect(story.stage()).toBe('ineligible');
    const other = tellStory(definitionSchema.parse(otherFunnels.gitLab));
    for (const command of [step('inquired'), qualify, back('disqualify-reason')]) other.does(command, bo);
    expect(other.stage()).toBe('disqualified');
  });
});
