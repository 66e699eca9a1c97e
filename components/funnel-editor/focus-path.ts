const focusable = 'input, textarea, select, button, summary, [tabindex]';

/**
 * Brings the field of a problem into sight and gives it the focus: the one whose `data-path` says most of the path.
 * What folds it away is opened first; what is in a fold may be made only then.
 * @returns whether there is one
 */
export function focusPath(root: ParentNode, path: string): boolean {
  const found = nearest(root, path);
  if (!found) return false;
  let isOpened = false;
  for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    if (fold.open) continue;
    fold.querySelector('summary')?.click();
    isOpened = true;
  }
  if (isOpened) setTimeout(() => focus(nearest(root, path) ?? found));
  else focus(found);
  return true;
}

function nearest(root: ParentNode, path: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('[data-path]')]
    .filter(({ dataset }) => isWithin(path, dataset['path'] ?? ''))
    .toSorted((a, b) => (b.dataset['path'] ?? '').length - (a.dataset['path'] ?? '').length)[0];
}

function focus(found: HTMLElement): void {
  const target = found.matches(focusable) ? found : (found.querySelector<HTMLElement>(focusable) ?? found);
  found.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

/** Whether `stages[2].label` lies at or below `stages[2]`; `stages[22]` does not. */
function isWithin(path: string, above: string): boolean {
  if (!path.startsWith(above)) return false;
  const next = path[above.length];
  return next === undefined || next === '.' || next === '[';
}
