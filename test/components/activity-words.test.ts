// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { activityWords } from '@/components/lead/activity-words';
import { activityOfText, activitySuggestions } from '@/components/scoring/typed-activity';
import { filterWords } from '@/components/segment/rule-words';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import { withOwnKind } from '@/lib/funnel/scoring/edit-kinds';
import { dealStage } from '@/test/funnel/story';
import { people } from './kit';

const kinds = withOwnKind(usualScoring().kinds, 'Booth').map((kind) =>
  kind.id === 'Booth' ? { ...kind, label: 'Stand visit' } : kind,
);

describe('an activity in words', () => {
  test.each([
    ['webinar-attended', 'none', false, 'Attended a webinar'],
    ['demo', 'in', false, 'Asked for a demo'],
    ['email', 'in', false, 'E-mail, from them'],
    ['email', 'out', false, 'E-mail, from us'],
    ['call', 'in', true, 'Call, took place'],
    ['Booth', 'in', false, 'Stand visit'],
    ['purchase', 'in', false, 'Bought again'],
    ['Read our brochure', 'none', false, 'Read our brochure'],
    ['Read our brochure', 'in', false, 'Read our brochure, from them'],
  ])('is a kind by its name, and else what was recorded: %s, %s', (activity, direction, held, told) => {
    expect(activityWords({ activity, direction, held }, kinds)).toBe(told);
  });

  test('names a kind that was since removed by what it was recorded as', () => {
    expect(activityWords({ activity: 'Booth', direction: 'none' })).toBe('Booth');
  });

  test.each([
    ['webinar-registered', 'Registered for a webinar, 2 times or more'],
    ['Booth', 'Stand visit, 2 times or more'],
    ['Read our brochure', 'Read our brochure, 2 times or more'],
  ])('is so in a rule too: %s', (activity, told) => {
    const choices = { definition: dealStage, people, programmes: [], sources: [], kinds };
    const rules = [{ field: 'activity', not: false, activity, atLeast: 2 } as const];
    expect(filterWords({ match: 'all', rules }, choices)).toContain(told);
  });
});

describe('an activity as it is typed', () => {
  test.each([
    ['attended a webinar ', 'webinar-attended'],
    ['Answered by e-mail', 'email'],
    ['E-Mail', 'email'],
    ['SMS', 'sms'],
    ['stand visit', 'Booth'],
    [' Watched the recording ', 'Watched the recording'],
    ['', ''],
  ])('is the kind of that name, and else the text: "%s"', (typed, activity) => {
    expect(activityOfText(typed, kinds)).toBe(activity);
  });

  test('is offered by what is mostly recorded here, then by all other kinds that are on', () => {
    const some = kinds.map((kind) => (kind.id === 'mention' ? { ...kind, isOn: false } : kind));
    const [often, others] = activitySuggestions(some, ['mention', 'comment']);
    expect(often?.items).toEqual(['Comment']);
    expect(others?.items).toEqual(expect.arrayContaining(['Stand visit', 'Looked at prices']));
    expect(others?.items).not.toContain('Anything else');
    expect(others?.items).not.toContain('Mention');
  });
});
