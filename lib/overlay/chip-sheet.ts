/**
 * How chips look. `!important` on the host beats whatever the page says about its `div`s, also with `!important`
 * (https://drafts.csswg.org/css-cascade/#cascade-sort). Sizes are in px like the mail pages they stand in, and fixed,
 * so that a row never grows; containment keeps a chip's layout to itself, so rings are drawn inside.
 */
export const chipCss = `
:host {
  all: initial !important;
  display: inline-flex !important;
  flex: none !important;
  align-self: center !important;
  vertical-align: middle !important;
  contain: layout style paint !important;
  box-sizing: border-box !important;
  block-size: 18px !important;
  max-inline-size: 220px !important;
  margin-inline: 0 6px !important;
  direction: inherit !important;
  visibility: inherit !important;
  pointer-events: inherit !important;
  unicode-bidi: isolate !important;
  cursor: default !important;
}
.chip {
  --ink: var(--quiet);
  --fill: var(--hover);
  display: flex;
  min-inline-size: 0;
  border-radius: 5px;
  overflow: hidden;
  background: var(--fill);
  color: var(--ink);
  font: 500 11.5px/18px system-ui, sans-serif;
  user-select: none;
}
.thread, .field { margin-inline-start: 6px }
.stranger { box-shadow: inset 0 0 0 1px var(--edge); background: transparent }
.late { --ink: var(--danger); --fill: var(--danger-soft) }
button {
  all: unset;
  display: flex;
  align-items: center;
  box-sizing: border-box;
  block-size: 18px;
  min-inline-size: 0;
  cursor: pointer;
}
.main { padding-inline: 5px 6px; gap: 4px }
.act {
  flex: none;
  padding-inline: 6px;
  border-inline-start: 1px solid var(--ground);
  font-weight: 600;
}
.act svg { margin: 0 }
[hidden] { display: none }
svg { flex: none; inline-size: 9px; block-size: 9px; fill: currentcolor }
.text { overflow: hidden; white-space: pre; text-overflow: ellipsis }
.time { flex: none; white-space: pre; margin-inline-start: -4px; font-variant-numeric: tabular-nums }
button:hover { background: color-mix(in srgb, currentcolor 8%, transparent) }
button:active { box-shadow: inset 0 0 0 1px currentcolor }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px; border-radius: 5px }
.busy .act { opacity: .55 }
@media (forced-colors: active) {
  .chip { box-shadow: inset 0 0 0 1px ButtonBorder }
  .late .time { font-weight: 700 }
  .act { border-color: ButtonBorder }
  button:focus-visible { outline-color: Highlight }
}
`;
