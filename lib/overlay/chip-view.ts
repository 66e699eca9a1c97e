import { words } from '@/lib/words';
import { glyphsCss } from './chip-glyphs';
import chipCss from './chip.css?inline';
import rowCss from './chip-in-row.css?inline';
import type { Face } from './face';
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
  const sheets = [hosts.sheet(chipCss), hosts.sheet(glyphsCss)];
  const rowSheets = [...sheets, hosts.sheet(rowCss)];
  const drawing = page.make('span', '', page.make('button'));
  // Its words decide which way it reads, not the page: one may be Hebrew and the other English.
  drawing.dir = 'auto';
  return (kind) => {
    const host = hosts.create(...(kind === 'row' ? rowSheets : sheets));
    const chip = drawing.cloneNode(true) as HTMLElement;
    const main = chip.firstChild as HTMLButtonElement;
    const listen = (target: HTMLElement, type: string, on: ChipInput['on']): void =>
      target.addEventListener(type, (event) => onInput(view, { on, event }));
    /** Null until there is something to do: most chips only say where somebody stands. */
    let act: HTMLButtonElement | null = null;
    const makeAct = (): HTMLButtonElement => {
      const button = page.make('button', 'act');
      listen(button, 'pointerdown', 'press');
      listen(button, 'click', 'act');
      return button;
    };
    let shown = '';
    const view: ChipView = {
      host,
      kind,
      buttons: () => (act === null ? [main] : [main, act]),
      show: (face) => {
        const next = JSON.stringify(face);
        if (shown === next) return;
        shown = next;
        const { tone, late } = face;
        const colours = late ? 'lost late' : tone in ownShapes ? `idle ${tone}` : tone;
        chip.className = `chip ${kind === 'row' ? '' : 'beside '}tone-${colours}`;
        fillMain(page, main, face);
        if (face.act !== null) {
          act ??= makeAct();
          fillAct(act, face);
          if (act.parentNode === null) chip.append(act);
        } else if (act !== null) {
          if (host.root.activeElement === act) main.focus();
          act.remove();
          act = null;
        }
      },
    };
    listen(main, 'pointerenter', 'hint');
    listen(main, 'focus', 'hint');
    listen(main, 'click', 'main');
    host.root.append(chip);
    return view;
  };
}

/** Chips that stand for no single lead have no stage, and so no colour of their own. */
const ownShapes = { several: 1, stranger: 1 };

/** One text, where there is no time to keep readable beside it: the fewest boxes that a chip can be. */
function fillMain({ make }: Page, main: HTMLButtonElement, { tone, text, time, title, spoken }: Face): void {
  main.className = `glyph-${tone}${time === null ? '' : ' timed'}`;
  if (time === null) main.textContent = text;
  else main.replaceChildren(make('span', '', text), ` · ${time}`);
  main.title = title;
  main.ariaLabel = spoken;
  main.ariaHasPopup = tone === 'stranger' ? null : 'dialog';
}

function fillAct(act: HTMLButtonElement, { act: does, busy }: Face): void {
  if (does === null) return;
  act.className = `act glyph-${does}`;
  act.ariaBusy = String(busy === true);
  act.title = act.ariaLabel = words(`overlay.chip.${does}`);
  act.textContent = does === 'undo' ? act.title : '';
}
