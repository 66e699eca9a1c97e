// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { QuadrantMark } from '@/components/stage/QuadrantMark';
import { StageBadge } from '@/components/stage/StageBadge';
import { StageTrack } from '@/components/stage/StageTrack';
import { TimeLeft } from '@/components/stage/TimeLeft';
import { WhoseMark } from '@/components/stage/WhoseMark';
import { dealStage, hour, start, tellStory, tellUpTo, type Story } from '@/test/funnel/story';
import { people, show, textOf } from './kit';

describe('a stage badge', () => {
  test.each(dealStage.stages)('reads "$label" aloud, however short it is written', (stage) => {
    const { container } = show(<StageBadge dense definition={dealStage} stage={stage.id} />);
    screen.getByText(stage.label);
    const [shape] = container.querySelectorAll('path');
    expect(shape).toBeDefined();
  });

  test('says on hover what the stage means', () => {
    show(<StageBadge definition={dealStage} stage="mql" />);
    const { definition = '' } = dealStage.stages.find(({ id }) => id === 'mql') ?? {};
    screen.getByTitle(`Marketing Qualified Lead: ${definition}`);
  });
});

describe('the track', () => {
  test('says how far along the way to the goal a lead is', () => {
    show(<StageTrack definition={dealStage} stage="sal" />);
    screen.getByText('Stage 3 of 6');
  });

  test('says when a lead is off that way', () => {
    show(<StageTrack definition={dealStage} stage="with-marketing" />);
    screen.getByText('Off the way IL, MQL, SAL, SQL, SQO, WON');
  });
});

describe('whose a lead is', () => {
  const said = (story: Story): string => {
    const { container } = show(
      <WhoseMark definition={dealStage} lead={story.lead()} stage={story.stage()} people={people} />,
    );
    return textOf(container);
  };

  test('nobody’s, while it waits to be accepted', () => {
    expect(said(tellUpTo('mql'))).toBe('Nobody’s yet');
  });

  test('yours, a colleague’s, or a stranger’s', () => {
    const mine = tellUpTo('mql');
    mine.does({ verb: 'accept' });
    expect(said(mine)).toBe('Yours');
    const theirs = tellUpTo('mql');
    theirs.does({ verb: 'accept' }, { id: 'sam', role: 'sales' });
    expect(said(theirs)).toBe('With Sam Sales');
    const unknown = tellUpTo('mql');
    unknown.does({ verb: 'accept' }, { id: 'gone', role: 'sales' });
    expect(said(unknown)).toBe('With a colleague');
  });

  test('assigned by somebody, or asked to take it', () => {
    const assigned = tellUpTo('mql');
    assigned.does({ verb: 'assign', to: 'sam' }, { id: 'mia', role: 'both' });
    expect(said(assigned)).toBe('With Sam Sales, assigned by Mia Market');
    const asked = tellUpTo('mql');
    asked.does({ verb: 'route', to: 'bo' });
    expect(said(asked)).toBe('You were asked to take it');
  });

  test('no owner, where sales is at work and the owner was taken away', () => {
    const story = tellUpTo('sql');
    story.does({ verb: 'assign', to: null });
    expect(said(story)).toBe('No owner');
  });

  test('nothing to say, before sales is asked', () => {
    expect(said(tellStory())).toBe('');
  });
});

describe('the time that is left', () => {
  const followUp = {
    of: 'acceptance',
    startedAt: start,
    dueAt: start + 24 * hour,
    hours: 24,
    working: false,
  } as const;

  test.each([
    [21 * hour, '3 hours left to accept', 'late'],
    [2 * hour, '22 hours left to accept', 'fine'],
    [26 * hour, '2 hours late to accept', 'over'],
  ])('is said after %d ms', (passed, text, state) => {
    show(<TimeLeft followUp={followUp} now={start + passed} />);
    expect(screen.getByText(text).dataset['state']).toBe(state);
  });

  test('is said for getting in touch as well', () => {
    show(<TimeLeft followUp={{ ...followUp, of: 'contact' }} now={start} />);
    screen.getByText('24 hours left to get in touch');
  });

  test('says what a day means in working time', () => {
    show(<TimeLeft followUp={{ ...followUp, working: true }} now={start} />);
    const { title } = screen.getByText('24 hours left to accept');
    expect(title).toMatch(/^Due .+: the same time on the next working day$/u);
  });
});

test('a quadrant says what to do, not only its letter', () => {
  show(<QuadrantMark quadrant="A" next="Ring them today" />);
  screen.getByText('A: good fit, high interest. Next: Ring them today');
});
