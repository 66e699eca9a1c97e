import { activityName } from '@/components/lead/activity-words';
import { kindName } from '@/components/scoring/kind-words';
import { answerWords, columnName } from '@/components/scoring/learned/column-words';
import { learnedDetail } from '@/components/scoring/learned/learned-detail';
import { scoringName } from '@/components/scoring/scoring-names';
import { onScreen } from '@/lib/notation';
import type { Line, Reason } from '@/lib/scoring/score';
import type { Strength } from '@/lib/scoring/strongest';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { signedText } from './level-words';
import { knownWords, wantedWords, wishField, type Known } from './wanted-words';

/** What points are for: what is known of the lead, the rule, or what they did. */
export function reasonWords(reason: Reason, known: Known, notation = onScreen): string {
  switch (reason.type) {
    case 'wish': {
      const value = knownWords(reason.wish, known, notation);
      const field = wishField(reason.wish);
      return value === null ? field : words('score.receipt.is', [field, value]);
    }
    case 'rule':
      return scoringName(reason.rule);
    case 'learned':
      // What they did is told by its name and its days, who they are by the answer.
      return reason.shown.length > 0 || reason.bin.kind === 'missing'
        ? columnName(
            reason.column,
            reason.shown.map(({ kind }) => kind),
          )
        : answerWords(reason.column, reason.bin, undefined, notation);
    case 'activity':
      // What has no kind of its own is called as it was recorded.
      return reason.activity === reason.kind.id ? kindName(reason.kind) : activityName(reason.activity, []);
  }
}

/** A reason in one line of the card, with when it was, and how often. */
export function strengthWords({ line, times: often }: Strength, known: Known, now: number): string {
  const { reason } = line;
  const what = reasonWords(reason, known);
  if (reason.type === 'activity') return happenedWords(what, reason.at, often, now);
  if (reason.type !== 'learned') return what;
  const counting = reason.shown.filter(({ state }) => state === 'counts');
  return counting[0] ? happenedWords(what, counting[0].at, counting.length, now) : what;
}

function happenedWords(what: string, at: number, often: number, now: number): string {
  const when = times.date(at, now);
  return often === 1
    ? words('score.receipt.once', [what, when])
    : words('score.receipt.often', [what, often.toLocaleString(), when]);
}

/** Under which rule a line stands, and why it counts as it does. */
export function lineDetail(line: Line, now: number, notation = onScreen): string {
  const { reason, state, full, points } = line;
  switch (reason.type) {
    case 'wish': {
      const profile = scoringName(reason.profile);
      if (state === 'counts') return profile;
      const wanted = wantedWords(reason.wish, notation);
      const told =
        state === 'unknown'
          ? words('score.receipt.wouldGive', [signedText(full, notation), wanted])
          : words('score.receipt.unmet', [wanted]);
      return [profile, told].join(words('common.dot'));
    }
    case 'rule':
      return state === 'unknown'
        ? words('score.receipt.ruleUnknown', [signedText(full, notation)])
        : words('score.receipt.rule');
    case 'learned':
      return learnedDetail(reason, state === 'unknown' ? full : null, now, notation);
    case 'activity': {
      const { kind, at } = reason;
      const when = notation.date(at, now);
      if (state === 'dayFull')
        return words('score.receipt.dayFull', kind.perDay, [
          when,
          kind.perDay.toLocaleString(notation.locale),
        ]);
      if (state === 'limitFull' && kind.limit !== null) {
        const { times: most, days } = kind.limit;
        return words('score.receipt.limitFull', most, [when, words('score.receipt.days', days)]);
      }
      return points === full
        ? when
        : words('score.receipt.faded', [
            when,
            signedText(full, notation),
            words('score.receipt.days', kind.halfLifeDays),
          ]);
    }
  }
}
