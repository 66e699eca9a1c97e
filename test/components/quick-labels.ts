/*
 * The labels of a field, as jsdom finds them, without its way: for every field it asks each node of the page for its field,
 * and each label looks through the page for it. A query by role or by label asks this of every field and button.
 */

/**
 * Makes `labels` answer quickly: the same labels in the same order, as a list that stays as it is.
 */
export function quickenLabels(window: Window & typeof globalThis): void {
  const labelled = [
    window.HTMLButtonElement,
    window.HTMLInputElement,
    window.HTMLMeterElement,
    window.HTMLOutputElement,
    window.HTMLProgressElement,
    window.HTMLSelectElement,
    window.HTMLTextAreaElement,
  ];
  for (const { prototype } of labelled)
    Object.defineProperty(prototype, 'labels', {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return isHidden(this) ? null : labelsOf(this);
      },
    });
}

/** Fields that a label may be for: of custom elements none takes part in a form here. */
const fields = 'button, meter, output, progress, select, textarea, input:not([type=hidden i])';

function isHidden(field: HTMLElement): boolean {
  return field instanceof HTMLInputElement && field.type === 'hidden';
}

/** In the order of the page: those that name it, and those around it that name nothing and hold no field before it. */
function labelsOf(field: HTMLElement): readonly HTMLLabelElement[] {
  const { id } = field;
  const root = field.getRootNode() as ParentNode & Partial<NonElementParentNode>;
  const isFirst = id !== '' && root.getElementById?.(id) === field;
  const naming = isFirst ? [...root.querySelectorAll('label')].filter(({ htmlFor }) => htmlFor === id) : [];
  const around: HTMLLabelElement[] = [];
  for (let at = field.closest('label'); at; at = at.parentElement?.closest('label') ?? null)
    if (!at.hasAttribute('for') && at.querySelector(fields) === field) around.push(at);
  return [...naming, ...around].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}
