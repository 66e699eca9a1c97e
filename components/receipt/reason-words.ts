import { activityName } from '@/components/lead/activity-words';
import { kindName } from '@/components/scoring/kind-words';
import { scoringName } from '@/components/scoring/scoring-names';
import type { Line, Reason } from '@/lib/scoring/score';
import type { Strength } from '@/lib/scoring/strongest';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { signedText } from './level-words';
import { knownWords, wantedWords, wishField, type Known } from './wanted-words';

/** What points are for: what is known of the lead, the rule, or what they did. */
export function reasonWords(reason: Reason, known: Known): string {
  switch (reason.type) {
    case 'wish': {
      const value = knownWords(reason.wish, known);
      const field = wishField(reason.wish);
      return value === null ? field : words('score.receipt.is', [field, value]);
    }
    case 'rule':
      return scoringName(reason.rule);
    case 'activity':
      // What has no kind of its own is called as it was recorded.
      return reason.activity === reason.kind.id ? kindName(reason.kind) : activityName(reason.activity, []);
  }
}

/** A reason in one line of the card, with when it was, and how often. */
export function strengthWords({ line, times: often }: Strength, known: Known, now: number): string {
  const what = reasonWords(line.reason, known);
  if (line.reason.type !== 'activity') return what;
  const when = times.date(line.reason.at, now);
  return often === 1
    ? words('score.receipt.once', [what, when])
    : words('score.receipt.often', [what, often.toLocaleString(), when]);
}

/** Under which rule a line stands, and why it counts as it does. */
export function lineDetail(line: Line, now: number): string {
  const { reason, state, full, points } = line;
  switch (reason.type) {
    case 'wish': {
      const profile = scoringName(reason.profile);
      if (state === 'counts') return profile;
      const wanted = wantedWords(reason.wish);
      const told =
        state === 'unknown'
          ? words('score.receipt.wouldGive', [signedText(full), wanted])
          : words('score.receipt.unmet', [wanted]);
      return [profile, told].join(words('common.dot'));
    }
    case 'rule':
      return state === 'unknown'
        ? words('score.receipt.ruleUnknown', [signedText(full)])
        : words('score.receipt.rule');
    case 'activity': {
      const { kind, at } = reason;
      const when = times.date(at, now);
      if (state === 'dayFull')
        return words('score.receipt.dayFull', kind.perDay, [when, kind.perDay.toLocaleString()]);
      if (state === 'limitFull' && kind.limit !== null) {
        const { times: most, days } = kind.limit;
        return words('score.receipt.limitFull', most, [when, words('score.receipt.days', days)]);
      }
      return points === full
        ? when
        : words('score.receipt.faded', [
            when,
            signedText(full),
            words('score.receipt.days', kind.halfLifeDays),
          ]);
    }
  }
}
