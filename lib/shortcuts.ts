/**
 * What the keyboard does from anywhere in the browser. Sites use plain letters and Control or Command with them (Gmail,
 * LinkedIn, CRMs); browsers use Alt+Shift with A, B, C, I, L, N, P, T, V, W, X and Z (focus, feedback, split view, tab
 * groups). Ours are none of these. Chromium takes four suggested keys at most, the toolbar icon's among them; for what is
 * left without one everybody may set one.
 */
export const shortcuts = [
  { id: '_execute_action', key: 'Alt+Shift+S' },
  { id: 'open-panel', key: 'Alt+Shift+O' },
  { id: 'accept', key: 'Alt+Shift+Y' },
  { id: 'give-back', key: 'Alt+Shift+G' },
  { id: 'next-due', key: null },
] as const;

export type ShortcutId = Exclude<(typeof shortcuts)[number]['id'], '_execute_action'>;

/** True for those that we carry out ourselves; the browser opens the popup by itself. */
export function isShortcut(id: string): id is ShortcutId {
  return id !== '_execute_action' && shortcuts.some((shortcut) => shortcut.id === id);
}
