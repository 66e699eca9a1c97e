// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { describeEvent } from '@/components/history/describe-event';
import { LeadCard } from '@/components/lead/LeadCard';
import { DealStages } from '@/components/next/DealStages';
import { NextSteps } from '@/components/next/NextSteps';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { roles } from '@/lib/funnel/log/event';
import type { StageCommand } from '@/lib/funnel/hand-off/transition';
import { allPresets, preset } from '@/test/funnel/preset';
import { bo, day, tellStory, type Story } from '@/test/funnel/story';
import { people, runThat, show, textOf } from './kit';

const step = (to: string): StageCommand => ({ verb: 'step', to });

/** A lead that was put into a stage of a funnel. */
function placed(definition: FunnelDefinition, stage: string, owner: string | null = 'bo'): Story {
  const story = tellStory(definition);
  story.does({ verb: 'place', stage, owner }, bo);
  story.wait(2 * day);
  return story;
}

function given(definition: FunnelDefinition, story: Story) {
  return { definition, lead: story.lead(), people, now: story.now(), run: runThat() };
}

const asSales = { role: 'sales' } as const;

/** The sub-steps that are shown, in order. */
function stepsShown(): readonly string[] {
  const list = within(screen.getByRole('region', { name: 'How far it is' }));
  return list.getAllByRole('button').map(textOf);
}

const labels = (definition: FunnelDefinition, ...ids: readonly string[]): readonly string[] =>
  ids.map((id) => definition.steps.find((each) => each.id === id)?.label ?? id);

describe.each(allPresets.map((definition) => [definition.id, definition] as const))(
  'a card in %s',
  (_, definition) => {
    test.each(definition.stages)('says what can be done in "$label", to every role', (stage) => {
      for (const owner of [null, 'bo', 'sam']) {
        const story = placed(definition, stage.id, owner);
        const props = given(definition, story);
        // Accepted, but by nobody: it still waits for that.
        const here = definition.stages.find(({ id }) => id === story.stage());
        for (const role of roles) {
          const { unmount } = show(
            <LeadCard {...props}>
              <NextSteps {...props} role={role} />
              <DealStages {...props} role={role} />
            </LeadCard>,
          );
          expect(screen.getAllByText(here?.label ?? '').length).toBeGreaterThan(0);
          for (const button of screen.queryAllByRole('button')) expect(textOf(button)).not.toBe('');
          unmount();
        }
      }
    });
  },
);

describe('sub-steps', () => {
  test('are those of where the lead is: lead statuses while sales qualifies it', () => {
    const definition = preset('hubspot');
    show(<DealStages {...given(definition, placed(definition, 'sql'))} {...asSales} />);
    expect(stepsShown()).toEqual(
      labels(
        definition,
        ...'new open in-progress open-deal unqualified attempted-to-contact connected bad-timing'.split(' '),
      ),
    );
  });

  test('go on after the sale, where the funnel does, with those that it was in', () => {
    const definition = preset('hand-off-and-flip');
    const story = placed(definition, 'opportunity');
    story.does({ verb: 'outcome', outcome: 'won' }, bo);
    show(<DealStages {...given(definition, story)} {...asSales} />);
    expect(stepsShown()).toEqual(labels(definition, 'offer', 'purchase', 'repeat', 'advocacy'));
  });

  test('of what was given back are not told as where it is', () => {
    const definition = preset('six-stage');
    const story = placed(definition, 'sql');
    story.does({ verb: 'giveBack', reason: 'bad-data' }, bo);
    show(<LeadCard {...given(definition, story)} />);
    screen.getByText('With marketing');
    expect(screen.queryByText('Known')).toBeNull();
  });
});

test('a funnel that hands over twice does not say the first of both of them', () => {
  const told = (definition: FunnelDefinition, commands: readonly StageCommand[]): readonly string[] => {
    const story = tellStory(definition);
    return commands.map((command) => {
      const event = story.does(command, bo);
      return describeEvent(event, { definition, people, now: story.now(), target: null }).what;
    });
  };
  const handOver = [{ verb: 'qualify' }, { verb: 'accept' }, { verb: 'qualify' }] as const;
  expect(told(preset('sirius-decisions'), handOver)).toEqual(['Handed over', 'Accepted', 'Handed over']);
  expect(told(preset('six-stage'), [step('known'), { verb: 'qualify' }])).toEqual([
    'Moved to Known',
    'Marked as MQL',
  ]);
});
