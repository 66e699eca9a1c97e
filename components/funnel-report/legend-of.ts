import type { LegendLine } from '@/components/charts/Legend';
import type { Look } from '@/components/charts/look';
import { toldOf } from '@/components/charts/tell';
import type { Counted } from '@/lib/metrics/report/counted';
import { together } from '@/lib/metrics/report/counting';
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
    const all = together(countsOf(id));
    if (all.count === 0) return [];
    const text = textOf(id);
    const line = { look: looks[id], text, count: toldOf(countCell(all, text)) };
    return [dashAt ? { ...line, dash: dashAt(place) } : line];
  });
}
