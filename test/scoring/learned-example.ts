import type { Learned } from '@/lib/funnel/scoring/rules';
import { betaOfPoints } from '@/lib/scoring/learning/scorecard';
import { start } from '@/test/funnel/story';

const worth = (points: number, closed = 40, won = 8) => ({ points, beta: betaOfPoints(points), closed, won });
const nothing = { kind: 'missing', ...worth(0) } as const;
const other = { kind: 'other', ...worth(0) } as const;
const label = (text: string, points: number) => ({ kind: 'label', label: text, ...worth(points) }) as const;

/** A scorecard in force that knows three answers about who somebody is, and two about what they did. */
export const learnedExample: Learned = {
  scorecard: {
    version: 1,
    intercept: -2,
    closed: 400,
    won: 60,
    columns: [
      {
        id: 'industry',
        group: 'fit',
        kind: 'category',
        base: 0,
        bins: [nothing, other, label('mills', 24), label('boats', -10)],
      },
      {
        id: 'seniority',
        group: 'fit',
        kind: 'category',
        base: 0,
        bins: [nothing, other, label('cLevel', 17), label('entry', -6)],
      },
      {
        id: 'source',
        group: 'interest',
        kind: 'category',
        base: 0,
        bins: [nothing, other, label('fair', 9)],
      },
      {
        id: 'did demo',
        group: 'interest',
        kind: 'number',
        base: 0,
        cuts: [0.25, 1],
        bins: [
          { kind: 'zero', ...worth(0) },
          nothing,
          { kind: 'range', above: null, upTo: 0.25, middle: 0.1, ...worth(7) },
          { kind: 'range', above: 0.25, upTo: 1, middle: 0.6, ...worth(18) },
          { kind: 'range', above: 1, upTo: null, middle: 1.6, ...worth(28) },
        ],
      },
    ],
  },
  cuts: { fit: 20, interest: 15 },
  trainedAt: start,
  ageDays: 14,
  withinDays: 90,
  gate: 'ready',
  auc: { value: 0.72, low: 0.67, high: 0.77 },
};
