import type { AtThreshold } from './threshold';

/**
 * Thresholds to be told one under the other: about as many as asked for, evenly spread, and those that are wanted.
 * @param wanted thresholds that are told in any case, where there are such
 */
export function tellingThresholds(
  figures: readonly AtThreshold[],
  about: number,
  wanted: readonly number[],
): readonly AtThreshold[] {
  const top = figures.at(-1)?.interest ?? 0;
  const step = steps.find((each) => top / each <= about) ?? top;
  return figures.filter(({ interest }) => interest % step === 0 || wanted.includes(interest));
}

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200];
