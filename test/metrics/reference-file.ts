import { expect } from 'vitest';
import type { Rate } from '@/lib/metrics/rate';

/** Figures in the file are rounded to six digits. */
const tolerance = 1e-6;

/** The file of figures that others worked out: every value in it has to be held against one of ours. */
export class ReferenceFile {
  readonly #checked = new Set<string>();

  readonly content: unknown;

  constructor(content: unknown) {
    this.content = content;
  }

  /** What the file has at a path. */
  at(...path: readonly string[]): unknown {
    return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], this.content);
  }

  /** Holds ours against all that the file has at a path: numbers to the tolerance, nothing of ours against null. */
  expect(ours: unknown, ...path: readonly string[]): void {
    this.#compare(ours, this.at(...path), path);
  }

  /** Takes note that what stands at a path was read, or is said in words. */
  read(...path: readonly string[]): void {
    for (const leaf of leaves(this.at(...path), path)) this.#checked.add(leaf);
  }

  /** Paths of values that nothing was held against. */
  unchecked(): readonly string[] {
    return leaves(this.content, []).filter((leaf) => !this.#checked.has(leaf));
  }

  #compare(ours: unknown, theirs: unknown, path: readonly string[]): void {
    if (typeof theirs === 'object' && theirs !== null) {
      for (const [key, value] of Object.entries(theirs))
        this.#compare((ours as Record<string, unknown> | undefined)?.[key], value, [...path, key]);
      return;
    }
    const where = path.join(' / ');
    if (typeof theirs === 'number') {
      expect(ours, where).toBeTypeOf('number');
      expect(
        Math.abs((ours as number) - theirs),
        `${where}: ${String(ours)}, not ${theirs}`,
      ).toBeLessThanOrEqual(tolerance);
    } else expect(ours ?? null, where).toBe(theirs);
    this.#checked.add(where);
  }
}

/** A share with the names that the file gives its parts. */
export function asShare({ k, n, rate, low, high }: Rate): object {
  return { k, n, rate, lo95: low, hi95: high };
}

function leaves(value: unknown, path: readonly string[]): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path.join(' / ')];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, key]));
}
