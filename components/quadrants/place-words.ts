import type { Area, Place } from '@/lib/scoring/placed';
import { words } from '@/lib/words';

/** What a place of the plot is called. */
export function placeWords(place: Place): string {
  return place === 'unknown' ? words('plot.unknown') : words(`lead.quadrant.${place}`);
}

/** What a marked area is called: from where to where. */
export function areaWords({ fit, interest }: Area): string {
  return words('plot.inArea', [rangeWords(fit), rangeWords(interest)]);
}

function rangeWords([from, to]: readonly [number, number]): string {
  const [low, high] = [Number.isFinite(from), Number.isFinite(to)];
  if (low && high) return words('plot.range', [from.toLocaleString(), to.toLocaleString()]);
  if (low) return words('plot.from', [from.toLocaleString()]);
  return high ? words('plot.upTo', [to.toLocaleString()]) : words('plot.any');
}
