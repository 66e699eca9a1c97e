// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { describeEvent } from '@/components/history/describe-event';
import { JourneyLine } from '@/components/journey/JourneyLine';
import type { Run } from '@/components/lead/run';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { preset } from '@/test/funnel/preset';
import { day, dealStage, leadId, tellStory, type Story } from '@/test/funnel/story';
import { people, runThat, show, textOf } from './kit';

const listToClient = preset('list-to-client');

function line(
  story: Story,
  definition: FunnelDefinition = listToClient,
): { readonly run: Run; readonly user: UserEvent; readonly shown: HTMLElement } {
  const run = runThat();
  const { user, container } = show(
    <JourneyLine definition={definition} lead={story.lead()} people={people} now={story.now()} run={run} />,
  );
  return { run, user, shown: container };
}

function at(to: string): Story {
  const story = tellStory(listToClient);
  story.write({ kind: 'journeySet', to });
  story.wait(3 * day);
  return story;
}

describe('where the buyer is', () => {
  test('is said in one line, with its phase and for how long', () => {
    expect(textOf(line(at('execution-interest')).shown)).toContain('Interest (Execution)for 3 days');
  });

  test('is not shown where the funnel does not follow it', () => {
    expect(line(tellStory(dealStage), dealStage).shown.childElementCount).toBe(0);
  });

  test('is not known at first, nor where the definition does not know the step any more', () => {
    expect(textOf(line(tellStory(listToClient)).shown)).toContain('not known');
    const [phase] = listToClient.journey?.phases ?? [];
    if (!phase) throw new Error('no phase');
    const shorter = { ...listToClient, journey: { phases: [phase] } };
    expect(textOf(line(at('execution-interest'), shorter).shown)).toContain('not known');
  });

  test('is chosen by a press among the steps of both phases', async () => {
    const { user, run } = line(tellStory(listToClient));
    const opener = screen.getByRole('button', { name: 'Say where the buyer is' });
    await user.click(opener);
    const research = await screen.findByRole('group', { name: 'Research' });
    expect(within(research).getAllByRole('button').map(textOf)).toEqual([
      'Attention',
      'Interest',
      'Desire',
      'Action',
    ]);
    await user.click(
      within(screen.getByRole('group', { name: 'Execution' })).getByRole('button', { name: 'Trial' }),
    );
    expect(run).toHaveBeenCalledWith({ type: 'setJourney', leadId, to: 'execution-trial' });
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });

  test('opens at the step of now, tells how long others lasted, and closes on Escape', async () => {
    const story = at('research-attention');
    story.write({ kind: 'journeySet', to: 'research-desire' });
    story.wait(day);
    const { user, run } = line(story);
    const opener = screen.getByRole('button', { name: 'Change where the buyer is' });
    await user.click(opener);
    const here = await screen.findByRole('button', { name: /^Desire/u, current: 'step' });
    expect(document.activeElement).toBe(here);
    screen.getByRole('button', { name: /^Attention 3/u });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Research' })).toBeNull();
    expect(document.activeElement).toBe(opener);
    expect(run).not.toHaveBeenCalled();
  });

  test('may be not known any more', async () => {
    const { user, run } = line(at('research-desire'));
    await user.click(screen.getByRole('button', { name: 'Change where the buyer is' }));
    await user.click(await screen.findByRole('button', { name: 'Not known any more' }));
    expect(run).toHaveBeenCalledWith({ type: 'setJourney', leadId, to: null });
  });

  test('stays open and says why it was refused', async () => {
    const story = tellStory(listToClient);
    const { user } = show(
      <JourneyLine
        definition={listToClient}
        lead={story.lead()}
        people={people}
        now={story.now()}
        run={runThat({ type: 'UnknownJourneyStep', step: 'research-desire' })}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Say where the buyer is' }));
    await user.click(await screen.findByRole('button', { name: 'Desire' }));
    expect(textOf(await screen.findByRole('alert'))).toContain('research-desire');
  });
});

test('is told in the history as it was called then', () => {
  const [first] = tellStory(listToClient).events();
  if (!first) throw new Error('no event');
  const told = (to: string | null, definition = listToClient): string =>
    describeEvent({ ...first, kind: 'journeySet', to } as never, { definition, people, now: 0, target: null })
      .what;
  expect(told('research-interest')).toBe("Buyer's journey: Interest (Research)");
  expect(told('research-interest', dealStage)).toBe("Buyer's journey: research-interest");
  expect(told(null)).toBe("Buyer's journey: not known any more");
});

test('as of an earlier day it is read, and not changed', () => {
  const story = at('research-desire');
  const reading = { definition: listToClient, people, now: story.now() };
  const { container } = show(<JourneyLine {...reading} lead={story.lead()} />);
  expect(textOf(container)).toContain('Desire (Research)');
  expect(screen.queryByRole('button')).toBeNull();
  const before = show(<JourneyLine {...reading} lead={tellStory(listToClient).lead()} />);
  expect(before.container.childElementCount).toBe(0);
});
