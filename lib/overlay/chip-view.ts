import { words } from '@/lib/words';
import chipCss from './chip.css?inline';
import rowCss from './chip-in-row.css?inline';
import type { Face } from './face';
import { drawShape, makeGlyph } from './glyph';
import type { Host, Hosts } from './hosts';
import type { Page } from './page';

/** A chip on the page: its host, and what is shown in it. */
export type ChipView = {
  readonly host: Host;
  readonly kind: ChipKind;
  /** The buttons, in reading order; the first opens the card. */
  readonly buttons: () => readonly HTMLButtonElement[];
  readonly show: (face: Face) => void;
};

/** What somebody does to a chip. */
export type ChipInput = {
  /** `hint`: the pointer or the focus comes near. `press`: the pointer goes down on what `act` will do. */
  readonly on: 'hint' | 'main' | 'press' | 'act';
  readonly event: Event;
};

export type ChipKind = 'row' | 'thread' | 'field';

/** Makes chips by cloning one drawing: the cheapest way there is (measured in DESIGN.md, "Performance"). */
export function chipMaker(
  page: Page,
  hosts: Hosts,
  onInput: (view: ChipView, input: ChipInput) => void,
): (kind: ChipKind) => ChipView {
  const { make } = page;
  const sheet = hosts.sheet(chipCss);
  const rowSheet = hosts.sheet(rowCss);
  const drawing = make(
    'span',
    '',
    make('button', '', makeGlyph(page, 'several'), make('span', 'text'), make('span', 'time')),
    make('button', 'act', makeGlyph(page, 'accept'), make('span')),
  );
  // Its words decide which way it reads, not the page: one may be Hebrew and the other English.
  drawing.dir = 'auto';
  return (kind) => {
    const host = hosts.create(sheet, ...(kind === 'row' ? [rowSheet] : []));
    const chip = drawing.cloneNode(true) as HTMLElement;
    const [main, act] = [...chip.children] as [HTMLButtonElement, HTMLButtonElement];
    let shown = '';
    const view: ChipView = {
      host,
      kind,
      buttons: () => (act.hidden ? [main] : [main, act]),
      show: (face) => {
        const next = JSON.stringify(face);
        if (shown === next) return;
        shown = next;
        const { tone, late } = face;
        const colours = late ? 'lost late' : tone in ownShapes ? `idle ${tone}` : tone;
        chip.className = `chip ${kind === 'row' ? '' : 'beside '}tone-${colours}`;
        fillMain(main, face);
        fillAct(act, face);
        if (act.hidden && host.root.activeElement === act) main.focus();
      },
    };
    const listen = (target: HTMLElement, type: string, on: ChipInput['on']): void =>
      target.addEventListener(type, (event) => onInput(view, { on, event }));
    listen(main, 'pointerenter', 'hint');
    listen(main, 'focus', 'hint');
    listen(main, 'click', 'main');
    listen(act, 'pointerdown', 'press');
    listen(act, 'click', 'act');
    host.root.append(chip);
    return view;
  };
}

/** Chips that stand for no single lead have no stage, and so no colour of their own. */
const ownShapes = { several: 1, stranger: 1 };

function fillMain(main: HTMLElement, { tone, text, time, title, spoken }: Face): void {
  const [glyph, name, left] = [...main.children] as [Element, Element, Element];
  drawShape(glyph, tone);
  name.textContent = text;
  left.textContent = time && ` · ${time}`;
  main.title = title;
  main.ariaLabel = spoken;
  main.ariaHasPopup = tone === 'stranger' ? null : 'dialog';
}

function fillAct(act: HTMLElement, { act: does, busy }: Face): void {
  act.hidden = does === null;
  act.ariaBusy = String(busy === true);
  if (does === null) return;
  const [check, text] = [...act.children] as [Element, Element];
  check.toggleAttribute('hidden', does === 'undo');
  act.title = act.ariaLabel = words(`overlay.chip.${does}`);
  text.textContent = does === 'undo' ? act.title : '';
}
