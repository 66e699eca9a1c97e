// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { History } from '@/components/history/History';
import { PastClocks } from '@/components/history/PastClocks';
import type { PastFollowUp } from '@/lib/funnel/log/follow-up-clock';
import { dealStage, dealStageOnly, hour, start, tellStory, tellUpTo } from '@/test/funnel/story';
import { people, show, textOf } from './kit';

const clock: PastFollowUp = {
  of: 'acceptance',
  startedAt: start,
  dueAt: start + 24 * hour,
  endedAt: start + 3 * hour,
  result: 'met',
  elapsed: 3 * hour,
  worked: null,
};
const told = (clocks: readonly PastFollowUp[]): readonly string[] => {
  show(<PastClocks clocks={clocks} now={start + 90 * hour} />);
  return screen.getAllByRole('definition').map(textOf);
};

test('each clock that ran says how it ended and after how long, the newest first', () => {
  const late = { ...clock, of: 'contact', startedAt: start + 3 * hour, dueAt: start + 27 * hour } as const;
  const lines = told([
    clock,
    { ...late, endedAt: start + 32 * hour, elapsed: 29 * hour, result: 'breached', worked: 10 * hour },
  ]);
  expect(lines[0]).toMatch(/^5 hours late, after 29 hours \(10 hours of working time\) ?ended/);
  expect(lines[1]).toMatch(/^In time, after 3 hours ?ended/);
  screen.getByText(/^Follow-up times · 1 in time, 1 late$/);
  expect(screen.getAllByRole('term').map(textOf)).toEqual(['To get in touch', 'To accept']);
});

test('one that was passed on, and one in which nobody worked, say so', () => {
  expect(told([{ ...clock, result: 'passed-on', worked: 0 }])[0]).toMatch(
    /^Passed on in time, after 3 hours \(no working time\)/,
  );
  screen.getByText('Follow-up times · 1 passed on');
});

test('the history of a lead tells of them, and of nothing where none ran', () => {
  const story = tellUpTo('mql');
  const render = (of: typeof story) => (
    <History
      entries={of.events().map((event) => ({ event, void: false, undone: false, undoable: false }))}
      definition={dealStage}
      definitions={dealStageOnly}
      lead={of.lead()}
      people={people}
      now={of.now()}
    />
  );
  story.wait(26 * hour);
  story.does({ verb: 'accept' });
  story.wait(hour);
  story.write({
    kind: 'activity',
    activity: 'call',
    direction: 'out',
    occurredAt: story.now(),
    keepsActive: false,
  });
  show(render(story));
  screen.getByText('Follow-up times · 1 in time, 1 late');
  screen.getByText(/^2 hours late, after 26 hours/);
  show(render(tellStory()));
  expect(screen.getAllByText(/^Follow-up times/)).toHaveLength(1);
});
