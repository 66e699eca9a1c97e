const focusable = 'input, textarea, select, button, summary, [tabindex]';

/**
 * Brings the field of a problem into sight and gives it the focus: the one whose `data-path` says most of the path.
 * What folds it away is opened.
 * @returns whether there was one
 */
export function focusPath(root: ParentNode, path: string): boolean {
  const best = [...root.querySelectorAll<HTMLElement>('[data-path]')]
    .filter(({ dataset }) => isWithin(path, dataset['path'] ?? ''))
    .toSorted((a, b) => (b.dataset['path'] ?? '').length - (a.dataset['path'] ?? '').length)[0];
  if (!best) return false;
  for (let fold = best.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  const target = best.matches(focusable) ? best : (best.querySelector<HTMLElement>(focusable) ?? best);
  best.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  return true;
}

/** Whether `stages[2].label` lies at or below `stages[2]`; `stages[22]` does not. */
function isWithin(path: string, above: string): boolean {
  if (!path.startsWith(above)) return false;
  const next = path[above.length];
  return next === undefined || next === '.' || next === '[';
}
