// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LeadCard } from '@/components/lead/LeadCard';
import type { Payload } from '@/lib/funnel/log/event';
import { day, dealStage, hour, tellStory, tellUpTo, type Story } from '@/test/funnel/story';
import { people, show, textOf } from './kit';

function card(story: Story, after = 0): HTMLElement {
  story.wait(after);
  show(
    <LeadCard definition={dealStage} lead={story.lead()} people={people} now={story.now()}>
      <button type="button">next step</button>
    </LeadCard>,
  );
  return screen.getByRole('article');
}

function person(fields: Partial<Extract<Payload, { kind: 'added' }>['person']>): Payload {
  return {
    kind: 'added',
    capturedFrom: 'hand',
    person: { emails: [], profiles: [], records: [], ...fields },
  };
}

test('says who, then where they stand, then what to do', () => {
  const text = textOf(card(tellUpTo('mql'), 3 * hour));
  const places = ['Ada Example', 'ada@example.com', 'Marketing Qualified Lead', 'for 3 hours', 'next step'];
  const found = places.map((part) => text.indexOf(part));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});

test('shows the deal stage once sales has the lead', () => {
  expect(textOf(card(tellUpTo('mql')))).not.toContain('Lead In');
  const story = tellUpTo('sqo');
  show(<LeadCard definition={dealStage} lead={story.lead()} people={people} now={story.now()} />);
  screen.getByText('In Progress');
});

describe('at the hand-off', () => {
  test('shows why now and the last three activities', () => {
    const story = tellStory();
    for (const [index, activity] of ['Asked for prices', 'Visited', 'Webinar', 'Demo request'].entries()) {
      story.wait(hour);
      const occurredAt = story.now() + index;
      story.write({ kind: 'activity', activity, direction: 'in', occurredAt, keepsActive: true });
    }
    story.does({ verb: 'qualify', whyNow: 'Budget ends in June' }, { id: 'mia', role: 'marketing' });
    const shown = card(story);
    within(shown).getByText('Budget ends in June');
    expect(textOf(shown)).toContain('Sent by Mia Market');
    const activities = within(shown).getByRole('list', { name: 'Last activities' });
    expect(within(activities).getAllByRole('listitem').map(textOf).join()).toMatch(
      /Demo request.*Webinar.*Visited/u,
    );
    expect(textOf(activities)).not.toContain('Asked for prices');
  });

  test('keeps that to itself once it is accepted', () => {
    const story = tellStory();
    story.does({ verb: 'qualify', whyNow: 'Budget ends in June' });
    story.does({ verb: 'accept' });
    expect(textOf(card(story))).not.toContain('Budget ends in June');
  });
});

test('says who gave it back, when, why, and when it wakes up', () => {
  const story = tellUpTo('sal');
  story.does({ verb: 'giveBack', reason: 'no-budget' });
  const text = textOf(card(story, 62 * day));
  expect(text).toContain('You gave this back 62 days ago: No budget now');
  expect(text).toContain('To do: Nurture until the next budget');
  expect(text).toMatch(/Wakes up on/u);
});

test('says until when it is snoozed, as long as it is', () => {
  const story = tellUpTo('mql');
  story.write({ kind: 'snoozed', until: story.now() + day });
  expect(textOf(card(story))).toMatch(/Snoozed until/u);
  cleanup();
  expect(textOf(card(story, day))).not.toMatch(/Snoozed until/u);
});

test('warns that somebody opted out', () => {
  const story = tellUpTo('mql');
  story.does({ verb: 'giveBack', reason: 'opted-out' });
  within(card(story)).getByText('Opted out. Nobody may contact this person any more.');
});

test('says to whom a deal was lost', () => {
  const story = tellUpTo('sal');
  story.does({ verb: 'outcome', outcome: 'lost', lostTo: 'status-quo' });
  within(card(story)).getByText('Lost to the status quo');
});

describe('whoever they are', () => {
  test('somebody with an address alone goes by it, once', () => {
    const shown = card(tellStory(dealStage, [person({ emails: ['x@y.example'] })]));
    expect(within(shown).getAllByText('x@y.example')).toHaveLength(1);
  });

  test('somebody with a profile alone goes by its name', () => {
    const shown = card(tellStory(dealStage, [person({ profiles: ['https://www.linkedin.com/in/ada-l'] })]));
    within(shown).getByRole('heading', { name: 'ada-l' });
    within(shown).getByRole('link', { name: 'Profile' });
  });

  test('a link that is no web page is no link', () => {
    const shown = card(tellStory(dealStage, [person({ name: 'Ada', profiles: ['javascript:alert(1)'] })]));
    expect(within(shown).queryByRole('link')).toBeNull();
  });

  test('markup in a name is a name', () => {
    const shown = card(tellStory(dealStage, [person({ name: '<img src=x onerror=alert(1)>' })]));
    within(shown).getByRole('heading', { name: '<img src=x onerror=alert(1)>' });
    expect(shown.querySelector('img')).toBeNull();
  });

  test('names of the other direction are kept apart from what is around them', () => {
    const shown = card(tellStory(dealStage, [person({ name: 'نور الهدى', company: 'Acme' })]));
    expect(within(shown).getByText('نور الهدى').tagName).toBe('BDI');
    expect(within(shown).getByText('Acme').tagName).toBe('BDI');
  });

  test('of several addresses one is shown and the others are counted', () => {
    const shown = card(
      tellStory(dealStage, [person({ name: 'Ada', emails: ['a@x.example', 'b@x.example', 'c@x.example'] })]),
    );
    within(shown).getByText('a@x.example');
    within(shown).getByText('+2');
  });
});

describe('after it came back', () => {
  const mia = { id: 'mia', role: 'marketing' } as const;

  test('says that nobody has answered yet, then who said what', () => {
    const story = tellUpTo('with-marketing');
    expect(textOf(card(story))).toContain('Marketing has not answered yet.');
    story.write({ kind: 'returnAnswered', answer: 'agreed', note: 'Our list was old' }, mia);
    cleanup();
    const text = textOf(card(story, day));
    expect(text).toContain('Mia Market agreed');
    expect(text).toContain('Our list was old');
    expect(text).toContain('MQL once, on ');
    expect(text).not.toContain('has not answered');
  });

  test('who reached out since is said instead of the date', () => {
    const story = tellUpTo('with-marketing');
    story.wait(day);
    const occurredAt = story.now();
    story.write({ kind: 'activity', activity: 'email', direction: 'in', occurredAt, keepsActive: true });
    const text = textOf(card(story, 2 * hour));
    expect(text).toContain('They reached out again 2 hours ago.');
    expect(text).not.toContain('Woke up');
  });

  test('a dispute stands beside the hand-over, with why it came back', () => {
    const story = tellUpTo('with-marketing');
    story.write({ kind: 'returnAnswered', answer: 'disputed', note: 'The number works' }, mia);
    story.does({ verb: 'qualify' }, mia);
    const text = textOf(card(story));
    expect(text).toContain('Mia Market disputed this');
    expect(text).toContain('The number works');
    expect(text).toMatch(/MQL 2 times, first on .*, last on .*; came back: Contact data missing or invalid/u);
  });
});
