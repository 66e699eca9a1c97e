import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Those among their rules that look at colours. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds against WCAG 2.2 AA on a page as it looks just now, each with the markup it means.
 * @param part the only part of a long page that is looked at, as a selector
 */
export async function findings(page: Page, part = 'html'): Promise<readonly string[]> {
  return found(page, (axe) => axe.include(part).withTags(tags));
}

/**
 * What axe finds on a page in light and in dark. What a page is made of is the same in both, so that in the dark its
 * colours alone are looked at.
 * @param part the only part of a long page that is looked at, as a selector
 */
export async function findingsInBothLooks(page: Page, part = 'html'): Promise<readonly string[]> {
  const inLight = await findings(page, part);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await found(page, (axe) => axe.include(part).withRules(rulesOfColour));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...inLight, ...inDark.map((one) => `in dark: ${one}`)];
}

/**
 * In legacy mode, as else axe opens a tab to finish in, and the panel follows whichever tab comes to the front. What is
 * well is not told of: of a long page that is most.
 */
async function found(page: Page, chosen: (axe: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  await page.evaluate(comeToRest);
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await chosen(axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
}

/** Runs in the page: brings what fades or moves there to its end, as colours in between are nobody's. */
function comeToRest(): void {
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
}
