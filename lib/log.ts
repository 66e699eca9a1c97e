/**
 * The one place that prints. Holds no page text and no personal data: an area, what happened, and an error's
 * name, never its message (messages of parsers quote their input).
 * @param area part of the product, e.g. `store`
 * @param happened what went on, a fixed phrase
 * @param error the thrown value, if any
 */
export function logProblem(area: string, happened: string, error?: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  // oxlint-disable-next-line no-console -- the product's only console call
  console.warn(`[stageside] ${area}: ${happened}${error === undefined ? '' : ` (${name})`}`);
}
