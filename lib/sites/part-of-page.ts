/**
 * Whether a window shows part of the page whose address the tab shows: that page itself, or a frame of its very origin,
 * all the way up. Nothing of another origin is; nor is what the page keeps apart from itself (`sandbox`, `srcdoc`,
 * `about:blank`): that is where webmails put the letters of strangers.
 * @param window the one that a script of ours runs in
 */
export function isPartOfPage(window: Window): boolean {
  try {
    for (let at = window; at !== at.parent; at = at.parent) {
      // Null where the page around is of another origin, or this one is of none.
      const frame = at.frameElement;
      if (frame === null || frame.hasAttribute('sandbox')) return false;
      if (at.location.origin !== at.parent.location.origin) return false;
    }
    return true;
  } catch {
    // The page around is of another origin: asking it for anything is an error.
    return false;
  }
}
