import { words } from '@/lib/words';
import type { Face } from './face';
import { drawShape, makeDrawing, makeGlyph } from './glyph';
import type { Host, Hosts } from './hosts';
import type { Page } from './page';

/** A chip on the page: its host, and what is shown in it. */
export type ChipView = {
  readonly host: Host;
  /** The buttons, in reading order; the first opens the card. */
  readonly buttons: () => readonly HTMLButtonElement[];
  readonly show: (face: Face, busy: boolean) => void;
};

/** What somebody did to a chip. */
export type ChipInput =
  | { readonly on: 'main' | 'act'; readonly event: MouseEvent }
  /** The pointer went down on what `act` will do. */
  | { readonly on: 'press'; readonly event: PointerEvent };

export type ChipKind = 'row' | 'thread' | 'field';

/** Makes chips by cloning one drawing: the cheapest way there is (measured in DESIGN.md, "Performance"). */
export function chipMaker(
  page: Page,
  hosts: Hosts,
): (kind: ChipKind, onInput: (view: ChipView, input: ChipInput) => void) => ChipView {
  const drawing = draw(page);
  return (kind, onInput) => {
    const host = hosts.create('chip');
    const chip = drawing.cloneNode(true) as HTMLElement;
    const parts = partsOf(chip);
    let shown: Face | null = null;
    const view: ChipView = {
      host,
      buttons: () => (parts.act.hidden ? [parts.main] : [parts.main, parts.act]),
      show: (face, busy) => {
        chip.className = `chip ${kind} tone-${face.tone} ${face.tone}${face.late ? ' late' : ''}${busy ? ' busy' : ''}`;
        parts.act.ariaBusy = busy ? 'true' : null;
        if (shown !== null && isSame(shown, face)) return;
        shown = face;
        fill(parts, face);
      },
    };
    host.root.append(chip);
    parts.main.addEventListener('click', (event) => onInput(view, { on: 'main', event }));
    parts.act.addEventListener('pointerdown', (event) => onInput(view, { on: 'press', event }));
    parts.act.addEventListener('click', (event) => onInput(view, { on: 'act', event }));
    return view;
  };
}

type Parts = {
  readonly main: HTMLButtonElement;
  readonly act: HTMLButtonElement;
  readonly glyph: Element;
  readonly text: Element;
  readonly time: HTMLElement;
  readonly check: Element;
  readonly actText: Element;
};

function draw(page: Page): HTMLElement {
  const main = page.make(
    'button',
    'main',
    makeDrawing(page),
    page.make('span', 'text'),
    page.make('span', 'time'),
  );
  main.ariaHasPopup = 'dialog';
  const act = page.make('button', 'act', makeGlyph(page, 'accept'), page.make('span', 'text'));
  return page.make('span', 'chip', main, act);
}

function partsOf(chip: HTMLElement): Parts {
  const [main, act] = chip.children as unknown as [HTMLButtonElement, HTMLButtonElement];
  const [glyph, text, time] = main.children as unknown as [Element, Element, HTMLElement];
  const [check, actText] = act.children as unknown as [Element, Element];
  return { main, act, glyph, text, time, check, actText };
}

function fill(parts: Parts, face: Face): void {
  drawShape(parts.glyph, face.tone);
  parts.text.textContent = face.text;
  parts.time.textContent = face.time === null ? '' : ` · ${face.time}`;
  parts.time.hidden = face.time === null;
  parts.main.title = face.title;
  parts.main.ariaLabel = face.spoken;
  parts.act.hidden = face.act === null;
  if (face.act === null) return;
  const label = words(face.act === 'accept' ? 'overlay.chip.accept' : 'overlay.chip.undo');
  parts.check.toggleAttribute('hidden', face.act === 'undo');
  parts.actText.textContent = face.act === 'undo' ? label : '';
  parts.act.title = label;
  parts.act.ariaLabel = label;
}

function isSame(one: Face, other: Face): boolean {
  return (Object.keys(one) as (keyof Face)[]).every((key) => one[key] === other[key]);
}
