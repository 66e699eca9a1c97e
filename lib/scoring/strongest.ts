import type { Line } from './score';
import { toTenth } from './tenths';

/** Lines that say nearly the same, told as one: the same kind, rule or wish. */
export type Strength = {
  readonly points: number;
  /** The newest of them. */
  readonly line: Line;
  /** Of how many lines. */
  readonly times: number;
};

/**
 * What speaks most for or against a lead, the strongest first: several visits are one reason. Lines that give nothing
 * are none.
 */
export function strongest(lines: readonly Line[], most: number): readonly Strength[] {
  const byReason = new Map<unknown, Strength>();
  for (const line of lines) {
    if (line.points === 0) continue;
    const known = byReason.get(sameAs(line));
    byReason.set(sameAs(line), {
      points: toTenth((known?.points ?? 0) + line.points),
      line: known?.line ?? line,
      times: (known?.times ?? 0) + 1,
    });
  }
  return [...byReason.values()].toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, most);
}

function sameAs({ reason }: Line): unknown {
  switch (reason.type) {
    case 'wish':
      return reason.wish;
    case 'rule':
      return reason.rule;
    case 'learned':
      return reason.column;
    case 'activity':
      return `${reason.kind.id} ${reason.activity}`;
  }
}
