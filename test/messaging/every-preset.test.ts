import { describe, expect, it } from 'vitest';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { firstSettings } from '@/lib/funnel/first-settings';
import type { Role } from '@/lib/funnel/log/event';
import { chipBuilder } from '@/lib/messaging/build-chip';
import type { Chip } from '@/lib/messaging/chip';
import { leadFace } from '@/lib/overlay/face';
import { indexFieldsOf } from '@/lib/store/index-fields';
import { whomOf } from '@/lib/store/waiting';
import { allPresets, preset } from '@/test/funnel/preset';
import { bo, day, tellStory, type Story } from '@/test/funnel/story';

function placed(definition: FunnelDefinition, stage: string, owner: string | null): Story {
  const story = tellStory(definition);
  story.does({ verb: 'place', stage, owner }, bo);
  return story;
}

function chipOf(definition: FunnelDefinition, story: Story, role: Role = 'both'): Chip {
  const settings = firstSettings('bo');
  const me = { ...settings.me, id: 'bo', role };
  return chipBuilder(definition, { ...settings, me }, story.now())(story.lead());
}

const textOf = (definition: FunnelDefinition, story: Story, role?: Role): string =>
  leadFace(chipOf(definition, story, role), story.now()).text;

describe.each(allPresets.map((definition) => [definition.id, definition] as const))(
  'a chip in %s',
  (_, definition) => {
    it.each(definition.stages)('says what "$label" asks for, and whose it is', (stage) => {
      const story = placed(definition, stage.id, 'bo');
      const chip = chipOf(definition, story);
      expect(chip.stage).toMatchObject({ id: stage.id, label: stage.label, definition: stage.definition });
      expect(chip.whose).toBe(story.lead().position.owner === null ? 'nobody' : 'yours');
      const face = leadFace(chip, story.now());
      expect(face.text).not.toBe('');
      expect(face.title).toContain(stage.label);
    });

    it('asks sales to accept what was handed over, and tells marketing who has it', () => {
      for (const { id } of definition.stages.filter(({ kind }) => kind === 'hand-off')) {
        const story = placed(definition, id, null);
        expect(textOf(definition, story, 'sales')).toBe('To accept');
        expect(chipOf(definition, story, 'sales').giveBack.length).toBeGreaterThan(0);
        if (id !== 'aql') expect(textOf(definition, story, 'marketing')).toBe('With sales');
      }
    });
  },
);

describe('what was given back', () => {
  it.each([
    ['smarketing', 'opportunity'],
    ['six-stage', 'sql'],
    ['hand-off-and-flip', 'opportunity'],
    ['list-to-client', 'opportunity'],
    ['hubspot', 'sql'],
    ['salesforce', 'working-contacted'],
    ['gitlab', 'qualifying'],
    ['sirius-decisions', 'sql'],
  ] as const)(
    'in %s is with marketing, waits for it, and is to be looked at once it wakes up',
    (id, from) => {
      const definition = preset(id);
      const story = placed(definition, from, 'bo');
      story.does({ verb: 'giveBack', reason: 'no-budget' }, bo);
      expect(textOf(definition, story)).toBe('With marketing');
      const waitsFor = (): readonly (string | null)[] =>
        indexFieldsOf(story.lead(), definition).waiting.map((entry) => whomOf(entry));
      expect(waitsFor()).toEqual(['came-back', 'came-back not-now']);
      story.write({ kind: 'returnAnswered', answer: 'agreed' }, bo);
      expect(waitsFor()).toEqual(['marketing']);
      story.wait(90 * day);
      expect(textOf(definition, story)).toBe('Look again');
    },
  );
});
