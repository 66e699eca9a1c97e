import type { LevelChange } from '@/lib/scoring/level-change';
import type { Lift, LiftPart } from '@/lib/scoring/lift';
import type { Score } from '@/lib/scoring/score';
import { kindName } from '@/components/scoring/kind-words';
import { columnName } from '@/components/scoring/learned/column-words';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { pointsText, signedText } from './level-words';
import { wantedWords, wishField } from './wanted-words';
import { scoringName } from '@/components/scoring/scoring-names';

/** What would take a lead over a cut, in one line: the cheapest ways, or how many points there are to go. */
export function liftWords({ of, short, ways, to }: Lift): string {
  const toGo = words(`score.receipt.short.${of}`, short, [pointsText(short)]);
  if (ways.length === 0) return toGo;
  const told = listed(ways.map(wayWords), 'disjunction');
  return to === null
    ? words('score.receipt.lift.high', [toGo, told])
    : words('score.receipt.lift.to', [toGo, told, to]);
}

/** When time alone takes a lead over a cut, or below it. */
export function changeWords({ at, quadrant, interest }: LevelChange, score: Score, now: number): string {
  const day = times.date(at, now);
  const way = interest === score.interest.level ? 'other' : interest;
  return quadrant === null
    ? words(`score.receipt.change.${way}`, [day])
    : words(`score.receipt.changeTo.${way}`, [day, quadrant]);
}

function wayWords(way: readonly LiftPart[]): string {
  return listed(way.map(partWords), 'conjunction');
}

function partWords(part: LiftPart): string {
  // Learned points know the best answer's worth alone: which one it is differs from lead to lead.
  const isBest = part.type === 'known' && part.line.reason.type === 'learned';
  return words(isBest ? 'score.receipt.lift.best' : 'score.receipt.lift.part', [
    partName(part),
    signedText(part.points),
  ]);
}

function partName(part: LiftPart): string {
  if (part.type === 'activity') return kindName(part.kind);
  const { reason } = part.line;
  switch (reason.type) {
    case 'wish': {
      const wanted = wantedWords(reason.wish);
      // What they are called says by itself what it is about.
      const isPlain = reason.wish.field === 'role' || reason.wish.field === 'seniority';
      return isPlain ? wanted : words('score.receipt.is', [wishField(reason.wish), wanted]);
    }
    case 'rule':
      return scoringName(reason.rule);
    case 'activity':
      return kindName(reason.kind);
    case 'learned':
      return columnName(reason.column);
  }
}

function listed(names: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(undefined, { type }).format(names);
}
