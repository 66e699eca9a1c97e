import type { Look } from '@/components/charts/look';
import type { ExitWay } from '@/lib/metrics/report/exits';

/** How the ways out of a stage look, wherever they are drawn. */
export const exitLooks: Readonly<Record<ExitWay, Look>> = {
  forward: { tone: 'won', pattern: 'solid' },
  back: { tone: 'parked', pattern: 'upright' },
  aside: { tone: 'parked', pattern: 'dots' },
  returned: { tone: 'hand-off', pattern: 'rising' },
  recycled: { tone: 'new', pattern: 'across' },
  disqualified: { tone: 'closed', pattern: 'grid' },
  lost: { tone: 'lost', pattern: 'falling' },
  closed: { tone: 'closed', pattern: 'open' },
};
