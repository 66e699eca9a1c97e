/**
 * How the card looks. It lies in the top layer where the browser has popovers, so nothing of the page covers it; the
 * host itself takes no room.
 */
export const cardCss = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  z-index: 2147483647 !important;
}
.card {
  box-sizing: border-box;
  position: fixed;
  inset: auto;
  margin: 0;
  inline-size: min(300px, calc(100vw - 16px));
  max-block-size: calc(100vh - 16px);
  overflow: auto;
  padding: 12px;
  border: 1px solid var(--rule);
  border-radius: 10px;
  background: var(--ground);
  box-shadow: 0 1px 2px var(--shade), 0 8px 28px var(--shade);
  color: var(--text);
  font: 400 13px/1.45 system-ui, sans-serif;
  text-align: start;
  cursor: default;
  overscroll-behavior: contain;
}
.card:focus { outline: none }
h2, p, dl, dd, ul { margin: 0; padding: 0; font: inherit }
ul { list-style: none }
[hidden] { display: none }
header { display: flex; align-items: center; gap: 7px }
h2 { flex: 1; min-inline-size: 0; font-weight: 600; font-size: 14px; line-height: 1.3; overflow-wrap: anywhere }
svg { flex: none; inline-size: 11px; block-size: 11px; fill: currentcolor }
.badge { display: grid; place-content: center; flex: none; inline-size: 20px; block-size: 20px; border-radius: 5px; background: var(--fill); color: var(--ink) }
.quiet { color: var(--quiet); margin-block-start: 4px }
dl { display: grid; grid-template-columns: auto 1fr; gap: 3px 14px; margin-block: 10px; padding-block: 9px; border-block: 1px solid var(--rule) }
dt { color: var(--quiet) }
dd { overflow-wrap: anywhere }
.late { color: var(--danger); font-weight: 600 }
.warning { margin-block-end: 10px; padding: 6px 8px; border-radius: 6px; background: var(--danger-soft); color: var(--danger); font-weight: 500 }
[role] { margin-block-start: 10px; margin-block-end: 0 }
.card[role] { margin: 0 }
.receipt { display: flex; align-items: center; gap: 8px; margin-block-end: 10px }
.receipt span { flex: 1; min-inline-size: 0; overflow-wrap: anywhere }
.why { margin-block-end: 4px; font-weight: 600 }
.actions { display: flex; flex-wrap: wrap; gap: 6px }
.list { margin-block-end: 8px }
button {
  all: unset;
  box-sizing: border-box;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 5px;
  min-block-size: 28px;
  padding: 3px 11px;
  border: 1px solid var(--edge);
  border-radius: 6px;
  font-weight: 500;
  line-height: 1.3;
  cursor: pointer;
}
button:hover { background: var(--hover) }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px }
.primary { border-color: transparent; background: var(--accent); color: var(--on-accent); font-weight: 600 }
.primary:hover { background: color-mix(in srgb, var(--accent) 88%, var(--text)) }
.plain { border-color: transparent; color: var(--quiet) }
.icon { min-block-size: 24px; inline-size: 24px; padding: 0; border-color: transparent; color: var(--quiet) }
.choice { display: flex; justify-content: flex-start; inline-size: 100%; min-block-size: 30px; padding-inline: 8px; border-color: transparent; text-align: start }
.choice span { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.choice .note { flex: none; max-inline-size: 55%; margin-inline-start: auto; color: var(--quiet); font-weight: 400 }
.choice.chosen { background: var(--hover) }
.count { font-variant-numeric: tabular-nums; font-weight: 400 }
[aria-busy='true'] { opacity: .6; cursor: progress }
.hint {
  position: fixed;
  /* Above the corner where mail pages say what was sent or archived. */
  inset-block-end: 72px;
  inset-inline-start: 16px;
  display: flex;
  align-items: center;
  gap: 8px;
  box-sizing: border-box;
  max-inline-size: min(420px, calc(100vw - 32px));
  padding: 8px 8px 8px 14px;
  border: 1px solid var(--rule);
  border-radius: 10px;
  background: var(--ground);
  box-shadow: 0 1px 2px var(--shade), 0 8px 28px var(--shade);
  color: var(--text);
  font: 400 13px/1.4 system-ui, sans-serif;
}
.hint[role] { margin: 0 }
@media (forced-colors: active) {
  .badge, .primary { border: 1px solid ButtonBorder }
  .chosen { border-color: Highlight }
  button:focus-visible { outline-color: Highlight }
}
`;
