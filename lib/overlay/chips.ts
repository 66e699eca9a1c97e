import { words } from '@/lib/words';
import { createCard, type Card } from './card';
import { chipMaker, type ChipInput, type ChipKind, type ChipView } from './chip-view';
import type { Deeds, Doing } from './deeds';
import { leadFace, receiptFace, severalFace, strangerFace, type Face } from './face';
import type { Hosts } from './hosts';
import type { LeadBook } from './lead-book';
import type { Page } from './page';
import { themeAround } from './page-theme';
import { watchLosses } from './losses';
import { createPlaces, type Places, type Subject } from './places';
import type { Roving } from './roving';
import type { Steadiness } from './steadiness';
import type { Timers } from './timers';
import type { Trust } from './trust';

/** The chips on the page with the card that opens from them. */
export type Chips = {
  readonly places: Places;
  readonly card: Card;
  /** After a reading was taken in. */
  readonly settle: () => void;
  /** Time has passed: what says "3 h" may have to say "2 h". */
  readonly tick: () => void;
  /** What is going on with a lead has changed. */
  readonly update: (leadId: string) => void;
  /** A key in one of our hosts; true where it was used. */
  readonly takeKey: (event: KeyboardEvent, host: EventTarget) => boolean;
};

type Options = {
  readonly page: Page;
  readonly hosts: Hosts;
  readonly book: LeadBook;
  readonly deeds: Deeds;
  readonly roving: Roving;
  readonly steadiness: Steadiness;
  readonly trust: Trust;
  readonly timers: Timers;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly openPanel: (leadId: string | null, intent: 'show' | 'giveBack' | 'add') => Promise<boolean>;
  /** Lets work go on by itself; a failure of it is a bug and is logged. */
  readonly run: (work: Promise<unknown>) => void;
};

export function createChips(options: Options): Chips {
  const { page, hosts, deeds, roving, steadiness, trust, now } = options;
  const card = createCard(options);
  const inRows = new WeakSet<ChipView>();
  // One look at the page's colours for each reading, not one for each chip.
  let themed = false;

  const draw = (view: ChipView, subject: Subject, kind: ChipKind): void => {
    const doing = subject.type === 'lead' ? deeds.of(subject.chip.leadId) : null;
    const face = faceOf(subject, doing, kind, now());
    view.show(face, doing?.busy ?? false);
    if (face.act === null) steadiness.forget(view.host.element);
    else steadiness.watch(view.host.element);
    if (inRows.has(view)) roving.refresh(view);
    card.refresh(view, subject);
  };

  const act = async (view: ChipView, subject: Subject, event: MouseEvent): Promise<void> => {
    // The second half of a double click was meant for what stood here before.
    if (subject.type !== 'lead' || event.detail > 1) return;
    const { leadId } = subject.chip;
    const why = trust.judge({ host: view.host.element, box: view.host.element }, event);
    if (why === 'forged') return;
    // Covered or just moved: nothing is done at once, but it can be done in the card.
    if (why !== null) return card.open(view, subject, false);
    if (deeds.of(leadId).receipt === null) await deeds.carryOut({ type: 'acceptLead', leadId });
    else await deeds.undo(leadId);
    const subjectNow = places.subjectOf(view);
    if (deeds.of(leadId).refused !== null && subjectNow !== null) card.open(view, subjectNow, false);
  };

  const add = async (view: ChipView): Promise<void> => {
    if (!(await options.openPanel(null, 'add')))
      view.show({ ...strangerFace(), title: words('overlay.panel.closed') }, false);
  };

  const onInput = (view: ChipView, input: ChipInput): void => {
    const subject = places.subjectOf(view);
    if (subject === null || !input.event.isTrusted) return;
    if (input.on === 'press') trust.press({ host: view.host.element, box: view.host.element }, input.event);
    else if (input.on === 'act') options.run(act(view, subject, input.event));
    else if (subject.type === 'stranger') options.run(add(view));
    else card.toggle(view, subject, input.event.detail === 0);
  };

  const places = createPlaces({
    book: options.book,
    make: chipMaker(page, hosts),
    onInput,
    onDraw: draw,
    onMount: (view, anchor, fresh) => {
      if (!themed) hosts.setTheme(themeAround(anchor.parent));
      themed = true;
      losses.watch(anchor.parent);
      if (!fresh || anchor.kind !== 'row') return;
      inRows.add(view);
      roving.add(view);
    },
    onRemove: (view) => {
      card.closeOn(view);
      steadiness.forget(view.host.element);
      roving.remove(view);
    },
    now,
  });
  const losses = watchLosses(hosts, options.timers, options.signal, (lost) => places.restore(lost));

  return {
    places,
    card,
    settle: () => {
      themed = false;
      roving.settle();
    },
    tick: () => {
      const sample = places.sample();
      if (sample !== null) hosts.setTheme(themeAround(sample));
      places.draw('all');
    },
    update: (leadId) => places.draw({ leadId }),
    takeKey: (event, host) => card.takeKey(event, host) || (isBare(event) && roving.take(event.key, host)),
  };
}

/** In a row a lead can be accepted, and for ten seconds be given back its old state, without opening anything. */
function faceOf(subject: Subject, doing: Doing | null, kind: ChipKind, now: number): Face {
  if (subject.type === 'stranger') return strangerFace();
  if (subject.type === 'several') return severalFace(subject.leads.map(({ chip }) => chip));
  const face = leadFace(subject.chip, now);
  const receipt = doing?.receipt ?? null;
  if (receipt !== null) return receiptFace(face, words(doneWord(receipt.deed.type)));
  return kind === 'row' ? face : { ...face, act: null };
}

/** Keys with a modifier are the browser's or the system's. */
function isBare(event: KeyboardEvent): boolean {
  return !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

function doneWord(type: NonNullable<Doing['receipt']>['deed']['type']) {
  switch (type) {
    case 'acceptLead':
      return 'overlay.done.accepted';
    case 'giveBackLead':
      return 'overlay.done.givenBack';
    case 'qualifyLead':
      return 'overlay.done.qualified';
  }
}
