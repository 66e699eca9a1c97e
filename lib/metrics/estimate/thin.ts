/** As many steps as anybody sees. */
const shown = 200;

/**
 * Which steps of curves are worth drawing: those at which any of them has moved far enough since the last one that was
 * kept, so that what is left out is never further off than a two hundredth of how far they go; and the last.
 * @param length steps of each curve
 * @param curves that only rise, or only fall
 * @returns indices, ascending
 */
export function thin(length: number, curves: readonly Float64Array[]): readonly number[] {
  if (length <= shown) return Array.from({ length }, (_, step) => step);
  const ends = curves.map((curve) => Math.abs((curve[length - 1] ?? 0) - (curve[0] ?? 0)));
  const far = Math.max(...ends) / shown;
  const kept = [0];
  let last = 0;
  for (let step = 1; step < length - 1; step += 1) {
    for (let each = 0; each < curves.length; each += 1) {
      const curve = curves[each];
      if (!curve || Math.abs((curve[step] ?? 0) - (curve[last] ?? 0)) < far) continue;
      kept.push(step);
      last = step;
      break;
    }
  }
  return [...kept, length - 1];
}
