import type { LegendLine } from '@/components/charts/Legend';
import type { Look } from '@/components/charts/look';
import { toldOf } from '@/components/charts/tell';
import type { Counted } from '@/lib/metrics/report/counted';
import { countCell } from './figure-cells';

/**
 * What looks stand for, each with all the leads that are drawn so; those that nobody is drawn with are left out.
 * @param countsOf what is drawn with it
 * @param dashAt how its line is drawn, where it is one
 */
export function legendOf<Id extends string>(
  ids: readonly Id[],
  looks: Readonly<Record<Id, Look>>,
  textOf: (id: Id) => string,
  countsOf: (id: Id) => readonly Counted[],
  dashAt?: (place: number) => string,
): readonly LegendLine[] {
  return ids.flatMap((id, place): readonly LegendLine[] => {
    const counts = countsOf(id);
    const count = counts.reduce((sum, each) => sum + each.count, 0);
    if (count === 0) return [];
    const leads = (): readonly string[] => [...new Set(counts.flatMap((each) => each.leads()))];
    const line = {
      look: looks[id],
      text: textOf(id),
      count: toldOf(countCell({ count, leads }, textOf(id))),
    };
    return [dashAt ? { ...line, dash: dashAt(place) } : line];
  });
}
