// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { describeEvent } from '@/components/history/describe-event';
import { LeadCard } from '@/components/lead/LeadCard';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { changeReason, removeReason } from '@/lib/funnel/editing/edit-reasons';
import { dealStage, tellStory } from '@/test/funnel/story';
import { people, show } from './kit';

const asking: FunnelDefinition = changeReason(dealStage, 'spam', {
  question: { ask: 'choice', label: 'Which?', required: true, choices: [{ id: 'robot', label: 'A robot' }] },
});

const tellSpam = () => {
  const story = tellStory(asking);
  const event = story.does({ verb: 'giveBack', reason: 'spam', answer: 'robot' });
  return { story, event };
};

test('a choice is told by its name in the history and on the card', () => {
  const { story, event } = tellSpam();
  const told = describeEvent(event, { definition: asking, people, now: story.now(), target: null });
  expect(told.details).toContain('A robot');
  show(<LeadCard definition={asking} lead={story.lead()} people={people} now={story.now()} />);
  screen.getByText('A robot');
});

test('a reason that is offered no longer goes on being told by its name', () => {
  const { story } = tellSpam();
  const later = removeReason(asking, 'spam', false);
  show(<LeadCard definition={later} lead={story.lead()} people={people} now={story.now()} />);
  screen.getByText(/gave this back.*: Spam$/);
});
