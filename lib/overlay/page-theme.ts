import { parentOf } from '@/lib/sites/dom';
import type { Theme } from './theme';

/** How many ancestors are asked for their background: mail rows lie some fifteen deep. */
const furthest = 24;

/**
 * Whether the page is light or dark around an element: by the first ground that is drawn there, else by the colour
 * of its text. The page's own theme counts, not the system's. Reads computed styles only, never layout.
 */
export function themeAround(element: Element): Theme {
  let at: Element | null = element;
  for (let depth = 0; at !== null && depth < furthest; depth += 1, at = parentOf(at)) {
    const ground = colourOf(getComputedStyle(at).backgroundColor);
    // A veil over a picture says little; what it lies on does.
    if (ground.alpha >= 0.5) return ground.light < 0.36 ? 'dark' : 'light';
  }
  return colourOf(getComputedStyle(element).color).light > 0.5 ? 'dark' : 'light';
}

/** Perceived lightness (0 to 1, as the eye sees it) and opacity of a computed colour; other notations than rgb() say nothing. */
function colourOf(computed: string): { readonly light: number; readonly alpha: number } {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (computed.match(/[\d.]+/gu) ?? []).map(Number);
  const light = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  return { light, alpha: computed.startsWith('rgb') ? alpha : 0 };
}
