import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import { ActivityClosing } from '@/lib/metrics/activity-close-rate';
import { closingOf, type Closing } from '@/lib/metrics/closing';
import { rateOf, type Rate } from '@/lib/metrics/rate';

/** Figures that others worked out, over data of other people's making. */
const path = resolve('../shared/data/reference.json');

type Expected = {
  readonly k: number;
  readonly n: number;
  readonly rate: number;
  readonly lo95: number;
  readonly hi95: number;
};
type Fixture = {
  readonly input: {
    readonly as_of: string;
    readonly leads: readonly {
      readonly id: string;
      readonly history: readonly (readonly [string, string])[];
      readonly activities: readonly (readonly [string, string])[];
    }[];
  };
  readonly expected: {
    readonly close_rate_all_leads: Expected;
    readonly webinar: Readonly<Record<string, Expected>>;
  };
};

/** They are rounded to six digits there. */
function expectRate(rate: Rate | undefined, expected: Expected | undefined): void {
  if (!rate || !expected) throw new Error('nothing to compare');
  const near = (value: number | undefined, wanted: number): void =>
    expect(Math.abs((value ?? Number.NaN) - wanted)).toBeLessThanOrEqual(1e-6);
  expect([rate.k, rate.n]).toEqual([expected.k, expected.n]);
  near(rate.rate, expected.rate);
  near(rate.low, expected.lo95);
  near(rate.high, expected.hi95);
}

/** Every share that the file holds, wherever it stands. */
function sharesIn(value: unknown): readonly Expected[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'lo95' in value ? [value as Expected] : Object.values(value).flatMap((each) => sharesIn(each));
}

function closings({ input }: Fixture): readonly Closing[] {
  return input.leads.map(({ id, history, activities }) => {
    const [last, at] = history.at(-1) ?? ['', ''];
    const end = last === 'Won' ? 'won' : last === 'Lost' ? 'lost' : 'open';
    return closingOf(usualScoring(), {
      id,
      end,
      at: end === 'open' ? null : Date.parse(at),
      doings: activities.map(([activity, when]) => ({
        activity: activity.replace('_', '-'),
        direction: 'none',
        held: false,
        at: Date.parse(when),
      })),
      now: Date.parse(input.as_of),
    });
  });
}

describe('figures of the reference', () => {
  if (existsSync(path)) {
    const reference = JSON.parse(readFileSync(path, 'utf8')) as { readonly fixture: Fixture };

    it('every share has the same interval', () => {
      const shares = sharesIn(reference);
      expect(shares.length).toBeGreaterThan(40);
      for (const share of shares) expectRate(rateOf(share.k, share.n), share);
    });

    it('the webinar closes as often, by all three ways to count', () => {
      const closing = new ActivityClosing(usualScoring().kinds.map(({ id }) => id));
      for (const each of closings(reference.fixture)) closing.add(each);
      const { close_rate_all_leads: all, webinar } = reference.fixture.expected;
      const attended = closing.rates().find(({ kind }) => kind === 'webinar-attended');
      expectRate(
        attended?.signedUp?.cameAndWon,
        webinar['source_literal_customers_who_watched_over_registrants'],
      );
      expectRate(attended?.signedUp?.won, webinar['customers_who_registered_over_registrants']);
      expectRate(attended?.did, webinar['customers_who_watched_over_attendees']);
      expectRate(closing.all(), all);
    });
  } else it.todo('not run: ../shared/data/reference.json');
});
