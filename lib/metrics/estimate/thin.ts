/** As many steps as anybody sees. */
const shown = 200;

/**
 * Which steps of curves are worth drawing: those at which any of them has moved far enough since the last one that was
 * kept, so that what is left out is never further off than a two hundredth of how far they go; and the last.
 * @param length steps of each curve
 * @param curves that only rise, or only fall
 * @param also indices, ascending, that are told elsewhere and kept too; those that there are not are left out
 * @returns indices, ascending
 */
export function thin(
  length: number,
  curves: readonly Float64Array[],
  also: readonly number[] = [],
): readonly number[] {
  if (length <= shown) return Array.from({ length }, (_, step) => step);
  const ends = curves.map((curve) => Math.abs((curve[length - 1] ?? 0) - (curve[0] ?? 0)));
  const far = Math.max(...ends) / shown;
  const kept = [0];
  let last = 0;
  let turn = 0;
  for (let step = 1; step < length - 1; step += 1) {
    let isKept = false;
    for (; (also[turn] ?? length) <= step; turn += 1) isKept ||= also[turn] === step;
    for (let each = 0; each < curves.length && !isKept; each += 1) {
      const curve = curves[each];
      isKept = curve !== undefined && Math.abs((curve[step] ?? 0) - (curve[last] ?? 0)) >= far;
    }
    if (!isKept) continue;
    kept.push(step);
    last = step;
  }
  return [...kept, length - 1];
}
