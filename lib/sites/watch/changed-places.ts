import { arrayOf, attribute, closest, parentOf } from '@/lib/sites/dom';
import type { SiteAdapter } from '@/lib/sites/site-adapter';

/** What to observe on a page so that `changedPlaces` can tell what to read again. */
export function observeOptions(adapter: SiteAdapter): MutationObserverInit {
  return {
    subtree: true,
    childList: true,
    attributes: true,
    attributeOldValue: true,
    attributeFilter: [...adapter.watched, ...SHOWING],
    characterData: adapter.watchesTexts === true,
  };
}

/**
 * The elements that must be read again after changes: added subtrees, places of which a part came or went, nodes that
 * stand for somebody else now, and what was shown or hidden. Nothing in message bodies or editors, nothing of ours.
 * @param records as the browser gives them
 * @param adapter the site's
 * @param isOurs tells what the overlay put there
 */
export function changedPlaces(
  records: readonly MutationRecord[],
  adapter: SiteAdapter,
  isOurs: (node: Node) => boolean,
): ReadonlySet<Element> {
  const places = new Set<Element>();
  for (const record of records) {
    const target = elementOf(record.target);
    if (target === null || isOurs(target)) continue;
    const added = elementsOf(record.addedNodes, isOurs);
    const isText = record.type === 'characterData';
    const isChanged =
      isText || (record.type === 'attributes' ? isOther(record, target) : hasTheirs(record, added, isOurs));
    // Asked last: it looks at everything above, and most changes are our own chips.
    if (!isChanged || closest(target, adapter.ignored) !== null) continue;
    const place = adapter.placeOf(target);
    if (place !== null) places.add(place);
    else if (record.type === 'attributes') places.add(target);
    else for (const element of added) places.add(adapter.placeOf(element) ?? element);
  }
  return places;
}

/** What a change is about: a shadow root stands for its host, a text for what it lies in. */
function elementOf(node: Node): Element | null {
  if (node instanceof Element) return node;
  return node instanceof ShadowRoot ? node.host : parentOf(node);
}

/** Attributes that show or hide a view: Gmail swaps its views so, and moves `role=main` to the one that is shown. */
const SHOWING = ['role', 'hidden', 'style'] as const;

const HIDES = /display\s*:\s*none/u;

function isOther({ attributeName, oldValue }: MutationRecord, target: Element): boolean {
  const now = attributeName === null ? null : attribute(target, attributeName);
  if (attributeName === 'style') return HIDES.test(oldValue ?? '') !== HIDES.test(now ?? '');
  return now !== oldValue;
}

function hasTheirs(
  record: MutationRecord,
  added: readonly Element[],
  isOurs: (node: Node) => boolean,
): boolean {
  return added.length > 0 || elementsOf(record.removedNodes, isOurs).length > 0;
}

function elementsOf(nodes: NodeList, isOurs: (node: Node) => boolean): Element[] {
  return arrayOf(nodes).filter((node): node is Element => node instanceof Element && !isOurs(node));
}
