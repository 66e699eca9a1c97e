import type { Chip } from '@/lib/messaging/chip';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { makeDrawing } from './drawing';
import type { Deed, Doing } from './deeds';
import { leadFace, letterNow, spanOf } from '@/lib/overlay/face';
import type { Page } from '@/lib/overlay/page';

/** What the card shows of a lead; `reasons` while somebody is giving it back. */
export type CardState = {
  readonly chip: Chip;
  readonly doing: Doing;
  readonly step: 'facts' | 'reasons';
  /** The plain reason that was chosen last; kept over a refusal. */
  readonly chosen: string | null;
};

/**
 * The card of a lead: stage with its definition, quadrant, whose it is, times, and what can be done from here. What
 * a button does stands in its `data-do`. No names, scores or typed text: the page could be anybody's.
 * @param now wall time in ms
 */
export function leadContent(page: Page, state: CardState, now: number): Node[] {
  const { chip, doing } = state;
  const { make } = page;
  const definition = make('p', 'quiet', chip.stage.definition);
  const locked = chip.contactLocked ? [make('p', 'warning', words('overlay.card.locked'))] : [];
  const receipt = doing.receipt === null ? [] : [receiptOf(page, state, doing.receipt, now)];
  return [
    header(page, `tone-${leadFace(chip, now).tone}`, chip),
    definition,
    facts(page, chip, now),
    ...locked,
    ...receipt,
    ...(state.step === 'reasons' ? reasons(page, state) : [actions(page, state)]),
  ];
}

/** Several people of one place: whose card? The names are the page's own. */
export function choiceContent(
  page: Page,
  leads: readonly { readonly chip: Chip; readonly name: string | null }[],
  now: number,
): Node[] {
  const { make } = page;
  const items = leads.map(({ chip, name }, index) => {
    const face = leadFace(chip, now);
    const label = make('span', undefined, name ?? words('overlay.card.unnamed'));
    label.dir = 'auto';
    const note = make('span', 'note', face.time === null ? face.text : `${face.text} · ${face.time}`);
    const button = makeButton(page, 'choose', 'choice', badge(page, face.tone), label, note);
    button.dataset['at'] = String(index);
    return make('li', undefined, button);
  });
  const title = make('h2', undefined, words('overlay.card.choose'));
  return [make('header', undefined, title, closeButton(page)), make('ul', 'list', ...items)];
}

/** Said of what was done, in a sentence. */
function doneText(deed: Deed, chip: Chip): string {
  switch (deed.type) {
    case 'acceptLead':
      return words('overlay.done.acceptLeadLong');
    case 'qualifyLead':
      return words('overlay.done.qualifyLeadLong');
    case 'giveBackLead':
      return chip.back
        ? words('overlay.done.giveBackLeadLong', [chip.back.label])
        : words('overlay.done.giveBackLead');
  }
}

/** Whole seconds of undo that are left. */
export function secondsLeft(until: number, now: number): number {
  return Math.max(1, Math.ceil((until - now) / 1000));
}

function header(page: Page, tone: string, chip: Chip): HTMLElement {
  const { make } = page;
  return make(
    'header',
    tone,
    badge(page, chip.contactLocked ? 'closed' : chip.stage.tone),
    make('h2', undefined, chip.stage.label),
    closeButton(page),
  );
}

function facts(page: Page, chip: Chip, now: number): HTMLElement {
  const { make } = page;
  const letter = letterNow(chip, now);
  const rows: readonly (readonly [string, string, boolean?] | null)[] = [
    [words('overlay.card.whose'), whoseText(chip)],
    letter === null ? null : [words('overlay.card.quadrant'), letter],
    chip.handedOverAt === null || chip.back !== null
      ? [words('overlay.card.since'), times.long(now - chip.since)]
      : [words('overlay.card.handedOver'), times.ago(now - chip.handedOverAt)],
    chip.due && [words(`overlay.card.${chip.due.of}`), spanOf(chip.due.at - now), chip.due.at < now],
    chip.back && [
      words('overlay.card.back'),
      words('overlay.card.backFor', [chip.back.label, times.ago(now - chip.back.at)]),
    ],
    chip.back?.wakeAt ? [words('overlay.card.wakes'), times.date(chip.back.wakeAt, now)] : null,
  ];
  return make(
    'dl',
    undefined,
    ...rows
      .filter((row) => row !== null)
      .flatMap(([name, value, late]) => [
        make('dt', undefined, name),
        make('dd', late === true ? 'late' : undefined, value),
      ]),
  );
}

function whoseText(chip: Chip): string {
  switch (chip.whose) {
    case 'yours':
      return words('overlay.card.yours');
    case 'colleague':
      return words('overlay.card.colleague', [chip.initials ?? '?']);
    case 'nobody':
      return words('overlay.card.nobody');
  }
}

function receiptOf(
  page: Page,
  { chip, doing }: CardState,
  { deed, until }: NonNullable<Doing['receipt']>,
  now: number,
): HTMLElement {
  const seconds = secondsLeft(until, now);
  const count = page.make('span', 'count', words('overlay.done.seconds', [String(seconds)]));
  // Read out once, not every second.
  count.ariaHidden = 'true';
  const undo = makeButton(page, 'undo', '', words('overlay.done.undo'), count);
  setBusy(undo, doing.busy && doing.running === 'undo');
  return page.make('div', 'receipt', page.make('span', undefined, doneText(deed, chip)), undo);
}

function actions(page: Page, { chip, doing }: CardState): HTMLElement {
  const running = doing.running === 'undo' ? null : (doing.running?.type ?? null);
  const busyAt = (type: Deed['type'], button: HTMLElement): HTMLElement => {
    setBusy(button, doing.busy && running === type);
    return button;
  };
  return page.make(
    'div',
    'actions',
    ...(chip.mayAccept
      ? [busyAt('acceptLead', makeButton(page, 'accept', 'primary', words('overlay.card.accept')))]
      : []),
    ...(chip.mayQualify
      ? [busyAt('qualifyLead', makeButton(page, 'qualify', 'primary', words('overlay.card.qualify')))]
      : []),
    ...(chip.giveBack.length > 0
      ? [busyAt('giveBackLead', makeButton(page, 'giveBack', '', words('overlay.card.giveBack')))]
      : []),
    makeButton(page, 'panel', 'plain', words('overlay.card.openPanel')),
  );
}

/** The plain reasons: one press gives back; one that asks something leads to the side panel. */
function reasons(page: Page, { chip, doing, chosen }: CardState): HTMLElement[] {
  const { make } = page;
  const title = make('p', 'why', words('overlay.reasons.title'));
  const items = chip.giveBack.map(({ plain, label, reason }) => {
    const text = reason === null ? words('overlay.reasons.asks', [label]) : label;
    const button = makeButton(page, 'reason', 'choice', make('span', undefined, text));
    button.dataset['plain'] = plain;
    button.title = reason === null ? words('overlay.reasons.asksTitle') : '';
    button.classList.toggle('chosen', plain === chosen);
    setBusy(button, doing.busy && plain === chosen);
    return make('li', undefined, button);
  });
  const list = make('ul', 'list', ...items);
  list.ariaLabel = words('overlay.reasons.title');
  const cancel = makeButton(page, 'facts', 'plain', words('overlay.reasons.cancel'));
  return [title, list, make('div', 'actions', cancel)];
}

function badge(page: Page, tone: Chip['stage']['tone'] | 'several' | 'stranger'): HTMLElement {
  return page.make('span', `badge tone-${tone}`, makeDrawing(page, tone));
}

function closeButton(page: Page): HTMLElement {
  const button = makeButton(page, 'close', 'icon', makeDrawing(page, 'close'));
  button.ariaLabel = words('overlay.card.close');
  button.title = words('overlay.card.close');
  return button;
}

function makeButton(
  page: Page,
  does: string,
  className: string,
  ...children: (Node | string)[]
): HTMLElement {
  const button = page.make('button', className, ...children);
  button.dataset['do'] = does;
  return button;
}

function setBusy(button: HTMLElement, busy: boolean): void {
  if (busy) button.ariaBusy = 'true';
}
