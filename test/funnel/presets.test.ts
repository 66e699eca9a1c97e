import { describe, expect, it } from 'vitest';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Actor } from '@/lib/funnel/log/event';
import { presetCatalogue, type PresetId } from '@/lib/funnel/presets/catalogue';
import { presetById } from '@/lib/funnel/presets/presets';
import { stageTone } from '@/lib/funnel/definition/tone';
import type { StageCommand } from '@/lib/funnel/hand-off/transition';
import { allPresets, preset } from '@/test/funnel/preset';
import { bo, day, mia, sam, sue, tellStory } from '@/test/funnel/story';
import { readMessage } from '@/test/words';

type Leg = readonly [StageCommand, Actor, string];

const qualify = { verb: 'qualify' } as const;
const accept = { verb: 'accept' } as const;
const won = { verb: 'outcome', outcome: 'won' } as const;
const reopen = { verb: 'reopen' } as const;
const step = (to: string): StageCommand => ({ verb: 'step', to });
const place = (stage: string, owner: string | null = 'sam'): StageCommand => ({
  verb: 'place',
  stage,
  owner,
});
const back = (reason: string): StageCommand => ({ verb: 'giveBack', reason });

/** A walk through each funnel: what is done, by whom, and the stage that it leads to. */
const walks: Readonly<Record<PresetId, readonly Leg[]>> = {
  'deal-stage': [
    [qualify, mia, 'mql'],
    [accept, sam, 'sal'],
    [step('validated'), sam, 'sql'],
    [step('in-progress'), sam, 'sqo'],
    [step('validated'), sam, 'sql'],
    [step('proposal'), sam, 'sqo'],
    [won, sam, 'won'],
  ],
  smarketing: [
    [step('details-given'), mia, 'lead'],
    [qualify, mia, 'mql'],
    [accept, sam, 'sal'],
    [back('below-threshold'), sam, 'with-marketing'],
    [qualify, mia, 'mql'],
    [accept, sam, 'sal'],
    [step('in-conversation'), sam, 'opportunity'],
    [step('handed-over'), sam, 'sal'],
    [step('offer'), sam, 'opportunity'],
    [won, sam, 'customer'],
    [reopen, bo, 'opportunity'],
  ],
  'six-stage': [
    [step('known'), mia, 'lead'],
    [qualify, mia, 'mql'],
    [accept, sam, 'sql'],
    [step('in-contact'), sam, 'opportunity'],
    [step('demo'), sam, 'opportunity'],
    [step('proposal'), sam, 'opportunity'],
    [step('negotiation'), sam, 'opportunity'],
    [step('handed-over'), sam, 'sql'],
    [step('demo'), sam, 'opportunity'],
    [won, sam, 'customer'],
  ],
  'hand-off-and-flip': [
    [step('known'), mia, 'lead'],
    [qualify, mia, 'mql'],
    [back('bad-data'), sam, 'with-marketing'],
    [qualify, mia, 'mql'],
    [accept, sam, 'sql-sal'],
    [step('in-contact'), sam, 'sql-sal'],
    [step('offer'), sam, 'opportunity'],
    [won, sam, 'customer'],
    [step('repeat'), mia, 'repeat-customer'],
    [step('advocacy'), mia, 'advocate'],
    [step('purchase'), sam, 'customer'],
    [step('advocacy'), sam, 'advocate'],
    [reopen, bo, 'opportunity'],
  ],
  'list-to-client': [
    [step('responded'), mia, 'lead'],
    [step('buying-conversation'), sam, 'opportunity'],
    [step('responded'), sam, 'lead'],
    [step('buying-conversation'), sam, 'opportunity'],
    [step('proposal'), sam, 'opportunity'],
    [step('agreement'), sam, 'opportunity'],
    [won, sam, 'client'],
  ],
  hubspot: [
    [step('known'), mia, 'lead'],
    [qualify, mia, 'mql'],
    [accept, sam, 'sql'],
    [step('in-progress'), sam, 'sql'],
    [back('duplicate'), sam, 'lead'],
    [qualify, mia, 'mql'],
    [accept, sam, 'sql'],
    [step('attempted-to-contact'), sam, 'sql'],
    [step('bad-timing'), sam, 'sql'],
    [step('open-deal'), sam, 'opportunity'],
    [step('connected'), sam, 'sql'],
    [step('open-deal'), sam, 'opportunity'],
    [won, sam, 'customer'],
    [step('recommends'), mia, 'evangelist'],
    [step('bought'), mia, 'customer'],
    [place('other'), mia, 'other'],
  ],
  salesforce: [
    [accept, sam, 'open-not-contacted'],
    [step('contacted'), sam, 'working-contacted'],
    [step('not-contacted'), sam, 'open-not-contacted'],
    [step('contacted'), sam, 'working-contacted'],
    [back('no-budget'), sam, 'closed-not-converted'],
    [reopen, mia, 'open-not-contacted'],
    [accept, sam, 'open-not-contacted'],
    [won, sam, 'closed-converted'],
  ],
  gitlab: [
    [step('inquired'), mia, 'inquiry'],
    [qualify, mia, 'mql'],
    [accept, sam, 'accepted'],
    [back('outside-profile'), sam, 'recycle'],
    [qualify, mia, 'mql'],
    [accept, sam, 'accepted'],
    [step('talking'), sam, 'qualifying'],
    [step('agreed'), sam, 'qualified'],
    [step('talking'), sam, 'qualifying'],
    [step('ruled-out'), sam, 'ineligible'],
    [reopen, mia, 'inquiry'],
  ],
  'sirius-decisions': [
    [qualify, mia, 'aql'],
    [accept, mia, 'tal'],
    [qualify, mia, 'tql'],
    [accept, sam, 'sal'],
    [back('below-threshold'), sam, 'aql'],
    [accept, mia, 'tal'],
    [qualify, mia, 'tql'],
    [accept, sam, 'sal'],
    [step('sales'), sam, 'sql'],
    [step('telephone'), sam, 'sal'],
    [step('negotiation'), sam, 'sql'],
    [won, sam, 'won'],
  ],
};

describe.each(allPresets.map((definition) => [definition.id as PresetId, definition] as const))(
  'the preset %s',
  (id, definition) => {
    it('is a sound definition, under the name by which it is offered', () => {
      expect(definitionSchema.safeParse(definition).error?.issues).toBeUndefined();
      expect(presetById[id].id).toBe(definition.id);
      const { words } = presetCatalogue.find((each) => each.id === id) ?? {};
      expect(readMessage(`preset_${words}_name`)).toBe(definition.name);
      expect(readMessage(`preset_${words}_about`)).toBe(definition.about);
    });

    it('has a text for everything, and a code of its own for every stage', () => {
      const named = [...definition.stages, ...definition.steps];
      for (const each of [...named, ...definition.reasons, ...definition.plainReasons])
        expect(each.label, each.id).not.toBe('');
      for (const each of named) expect(each.definition, each.id).toMatch(/\.$/u);
      const codes = definition.stages.map((stage) => stage.code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(/^[A-Z]{2,4}$/u);
    });

    it('is gone through from end to end, backward too', () => {
      const story = tellStory(definition);
      story.write({ kind: 'bantAnswered', answers: { need: { answer: 'yes' } } });
      expect(story.stage()).toBe(definition.initial);
      walks[id].forEach(([command, by, stage], index) => {
        story.does(command, by);
        expect([index, story.stage()]).toEqual([index, stage]);
      });
      expect(story.folded().voids).toEqual([]);
    });

    it('takes an imported lead into every stage, from every stage', () => {
      for (const { id: from } of definition.stages)
        for (const { id: to } of definition.stages) {
          const story = tellStory(definition);
          story.does(place(from), bo);
          story.does(place(to), bo);
          expect(story.stage()).toBe(to);
        }
    });

    it('leaves every stage again, by more than being placed elsewhere', () => {
      for (const stage of definition.stages) {
        const verbs = definition.moves.filter((move) => move.from.includes(stage.id)).map(({ verb }) => verb);
        expect(new Set(verbs).size, stage.id).toBeGreaterThan(1);
      }
    });

    it('times a hand-off, and the first contact once somebody owns the lead', () => {
      for (const stage of definition.stages.filter(({ kind }) => kind === 'hand-off')) {
        expect(stage.acceptWithinHours).toBe(24);
        const story = tellStory(definition);
        story.does(place(stage.id, null), bo);
        if (story.lead().position.owner !== null) continue;
        expect(story.lead().followUp?.of).toBe('acceptance');
        story.does(accept, bo);
        expect(story.lead().followUp).toMatchObject({ of: 'contact', dueAt: story.now() + day });
      }
    });

    it('gives a stage of the way to its goal a tone that says how far it is', () => {
      const tones = definition.stages.map((stage) => stageTone(definition, stage));
      const handOffs = definition.stages.filter(({ kind }) => kind === 'hand-off').length;
      expect(tones.filter((tone) => tone === 'hand-off')).toHaveLength(handOffs);
      expect(tones.filter((tone) => tone === 'opportunity').length).toBeGreaterThan(0);
      expect(tones.filter((tone) => tone === 'idle')).toHaveLength(id === 'deal-stage' ? 1 : 0);
    });
  },
);

/** Ids of the stages on the way, without those aside of it. */
function way(definition: FunnelDefinition): readonly string[] {
  const aside = new Set(['with-marketing', 'not-active', 'lost', 'closed']);
  return definition.stages.map((stage) => stage.id).filter((stage) => !aside.has(stage));
}

describe('the stages in order', () => {
  it.each([
    ['deal-stage', ['identified', 'mql', 'sal', 'sql', 'sqo', 'won']],
    ['smarketing', ['visit', 'lead', 'mql', 'sal', 'opportunity', 'customer']],
    ['six-stage', ['prospect', 'lead', 'mql', 'sql', 'opportunity', 'customer']],
    [
      'hand-off-and-flip',
      ['awareness', 'lead', 'mql', 'sql-sal', 'opportunity', 'customer', 'repeat-customer', 'advocate'],
    ],
    ['list-to-client', ['prospect', 'lead', 'opportunity', 'client']],
    ['hubspot', ['subscriber', 'lead', 'mql', 'sql', 'opportunity', 'customer', 'evangelist', 'other']],
    ['salesforce', ['open-not-contacted', 'working-contacted', 'closed-converted', 'closed-not-converted']],
    [
      'gitlab',
      [
        'raw',
        'inquiry',
        'recycle',
        'mql',
        'accepted',
        'qualifying',
        'qualified',
        'disqualified',
        'ineligible',
      ],
    ],
    ['sirius-decisions', ['inquiry', 'aql', 'tal', 'tql', 'sal', 'sql', 'won']],
  ] as const)('of %s', (id, stages) => {
    expect(way(preset(id))).toEqual(stages);
  });

  it('are the deal stages and the lead statuses in theirs', () => {
    const steps = (id: PresetId): readonly string[] => preset(id).steps.map((each) => each.id);
    expect(steps('deal-stage')).toEqual(
      'lead-in validated in-progress contacted engaged live-engagement proposal'.split(' '),
    );
    expect(steps('hubspot').slice(2, -2)).toEqual(
      'new open in-progress open-deal unqualified attempted-to-contact connected bad-timing'.split(' '),
    );
  });
});

describe('where accepting leads', () => {
  it.each([
    ['smarketing', 'sal'],
    ['six-stage', 'sql'],
    ['deal-stage', 'sal'],
    ['hand-off-and-flip', 'sql-sal'],
  ] as const)('in %s is %s', (id, stage) => {
    const story = tellStory(preset(id));
    story.does(place('mql', null), bo);
    story.does(accept, sam);
    expect(story.stage()).toBe(stage);
    expect(story.lead().position.owner).toBe('sam');
  });

  it('is nowhere in list-to-client: nobody accepts', () => {
    const verbs = preset('list-to-client').moves.map(({ verb }) => verb);
    expect(verbs).not.toContain('accept');
    expect(verbs).not.toContain('qualify');
  });
});

describe('smarketing', () => {
  it('asks an MQL for fit and interest, which block only where they are known to be missing', () => {
    const mql = preset('smarketing').stages.find(({ id }) => id === 'mql');
    expect(mql?.criteria).toEqual([
      { field: 'fit', strict: false },
      { field: 'interest', strict: false },
    ]);
  });
});

describe('six-stage', () => {
  it('is three groups: marketing, both, sales', () => {
    const { stages } = preset('six-stage');
    const of = (group: string): readonly (readonly string[])[] =>
      stages
        .filter((stage) => stage.group === group && way(preset('six-stage')).includes(stage.id))
        .map(({ id, side }) => [id, side]);
    expect(of('top')).toEqual([
      ['prospect', 'marketing'],
      ['lead', 'marketing'],
    ]);
    expect(of('middle')).toEqual([
      ['mql', 'both'],
      ['sql', 'both'],
    ]);
    expect(of('bottom')).toEqual([
      ['opportunity', 'sales'],
      ['customer', 'sales'],
    ]);
  });

  it('stops the contact clock when the rep is in contact', () => {
    const story = tellStory(preset('six-stage'));
    for (const command of [step('known'), qualify, accept]) story.does(command, bo);
    expect(story.lead().followUp?.of).toBe('contact');
    story.does(step('in-contact'), bo);
    expect(story.lead().followUp).toBeNull();
  });
});

describe('hand-off-and-flip', () => {
  it('goes on after the goal, with the owner that sold', () => {
    const definition = preset('hand-off-and-flip');
    const after = definition.stages.filter(({ kind }) => kind === 'after-sale').map(({ id }) => id);
    expect([definition.goal, after]).toEqual(['customer', ['repeat-customer', 'advocate']]);
    const story = tellStory(definition);
    for (const command of [step('known'), qualify, accept, step('offer'), won, step('repeat')])
      story.does(command, bo);
    expect(story.lead().position).toMatchObject({ owner: 'bo', outcome: 'won' });
  });
});

describe('list-to-client', () => {
  it('opens an opportunity once one of budget, authority, need and timeline is a yes', () => {
    const story = tellStory(preset('list-to-client'));
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

  it('lets a referral enter at the opportunity', () => {
    const story = tellStory(preset('list-to-client'));
    story.does(place('opportunity'), bo);
    expect([story.stage(), story.lead().position.owner]).toEqual(['opportunity', 'sam']);
  });

  it('takes up again what was recycled, by an answer or by a talk', () => {
    for (const [to, stage] of [
      ['responded', 'lead'],
      ['buying-conversation', 'opportunity'],
    ] as const) {
      const story = tellStory(preset('list-to-client'));
      story.does(place('opportunity'), bo);
      story.write({ kind: 'bantAnswered', answers: { need: { answer: 'yes' } } });
      story.does(back('no-budget'), sam);
      expect(story.stage()).toBe('with-marketing');
      story.does(step(to), bo);
      expect([story.stage(), story.lead().position.parked]).toEqual([stage, false]);
    }
  });
});

describe('what was given back and wakes up', () => {
  it.each([
    ['smarketing', 'opportunity', 'lead'],
    ['six-stage', 'sql', 'lead'],
    ['hand-off-and-flip', 'opportunity', 'lead'],
    ['list-to-client', 'opportunity', 'prospect'],
    ['gitlab', 'qualifying', 'inquiry'],
    ['sirius-decisions', 'sql', 'inquiry'],
  ] as const)('in %s: from %s to %s', (id, from, to) => {
    const definition = preset(id);
    const story = tellStory(definition);
    story.does(place(from), bo);
    story.does(back('no-budget'), sam);
    const parked = definition.stages.find(({ kind }) => kind === 'parked');
    expect(story.stage()).toBe(parked?.id);
    story.wait(90 * day);
    expect(story.stage()).toBe(to);
  });
});

describe('sirius-decisions', () => {
  it('has two hand-offs, the second for sales alone', () => {
    const story = tellStory(preset('sirius-decisions'));
    story.does(qualify, mia);
    story.does(accept, sue);
    story.does(qualify, sue);
    expect(story.ask(accept, mia)).toEqual({ type: 'RoleMayNot', role: 'marketing', needs: 'sales' });
  });

  it('shows who accepted alike after both', () => {
    const definition = preset('sirius-decisions');
    const tones = definition.stages.map((stage) => [stage.id, stageTone(definition, stage)]);
    expect(Object.fromEntries(tones)).toMatchObject({ tal: 'accepted', sal: 'accepted', aql: 'hand-off' });
  });
});

describe('gitlab', () => {
  it('tells apart two ways of being closed', () => {
    const story = tellStory(preset('gitlab'));
    story.does(step('ruled-out'), mia);
    expect(story.stage()).toBe('ineligible');
    const other = tellStory(preset('gitlab'));
    for (const command of [step('inquired'), qualify, back('competitor')]) other.does(command, bo);
    expect(other.stage()).toBe('disqualified');
  });
});
