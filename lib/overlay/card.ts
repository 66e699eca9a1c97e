import { words } from '@/lib/words';
import { choiceContent, leadContent, secondsLeft, type CardState } from './card-content';
import { createCardShell } from './card-shell';
import type { ChipView } from './chip-view';
import type { Deeds } from './deeds';
import type { Hosts } from './hosts';
import type { Page } from './page';
import type { Subject } from './places';
import { refusalText } from './refusal-text';
import type { Steadiness } from './steadiness';
import type { Timers } from './timers';
import type { Trust } from './trust';

/** The small card beside a chip; one at a time. */
export type Card = {
  /** Opens on what the chip stands for, or closes where it is open there already. */
  readonly toggle: (view: ChipView, subject: Subject, byKey: boolean) => void;
  readonly open: (view: ChipView, subject: Subject, byKey: boolean) => void;
  /** What is known of the chip's subject has changed. */
  readonly refresh: (view: ChipView, subject: Subject) => void;
  /** Says something in the card, read out too. */
  readonly say: (text: string) => void;
  /** @returns true where it was open */
  readonly close: () => boolean;
  /** The chip is gone: so is what the card spoke of. */
  readonly closeOn: (view: ChipView) => void;
  readonly takeKey: (event: KeyboardEvent, host: EventTarget) => boolean;
};

type Options = {
  readonly page: Page;
  readonly hosts: Hosts;
  readonly steadiness: Steadiness;
  readonly trust: Trust;
  readonly deeds: Deeds;
  readonly timers: Timers;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly openPanel: (leadId: string, intent: 'show' | 'giveBack') => Promise<boolean>;
  readonly run: (work: Promise<unknown>) => void;
};

type Open = {
  readonly view: ChipView;
  subject: Subject;
  /** Of several leads, the one that was chosen. */
  leadId: string | null;
  step: CardState['step'];
  chosen: string | null;
};

export function createCard(options: Options): Card {
  const { page, deeds, now, timers, run } = options;
  let opened: Open | null = null;
  let stopCounting = (): void => {};
  const shell = createCardShell({
    ...options,
    onPress: (button, event) => press(button, event),
    onAway: () => close(),
  });

  const stateOf = (open: Open): CardState | null => {
    const chip = chipOf(open);
    return chip && { chip, doing: deeds.of(chip.leadId), step: open.step, chosen: open.chosen };
  };

  const draw = (): void => {
    if (opened === null) return;
    stopCounting();
    const state = stateOf(opened);
    if (state !== null) {
      const { doing } = state;
      shell.fill(leadContent(page, state, now()));
      shell.say(doing.refused && refusalText(doing.refused.refusal, now()), 'alert');
      if (doing.busy) shell.say(words('overlay.card.busy'), 'status');
      if (doing.receipt !== null) count(doing.receipt.until);
    } else if (opened.subject.type === 'several')
      shell.fill(choiceContent(page, opened.subject.leads, now()));
    else close();
  };

  const count = (until: number): void => {
    const tick = (): void => {
      shell.setCount(words('overlay.done.seconds', [String(secondsLeft(until, now()))]));
      stopCounting = timers.after(1000, tick);
    };
    stopCounting = timers.after((until - now()) % 1000 || 1000, tick);
  };

  const close = (): boolean => {
    if (opened === null) return false;
    const { view } = opened;
    const leadId = chipOf(opened)?.leadId;
    opened = null;
    stopCounting();
    if (shell.hide()) view.buttons()[0]?.focus({ preventScroll: true });
    view.buttons()[0]?.setAttribute('aria-expanded', 'false');
    if (leadId !== undefined) deeds.forgetRefusal(leadId);
    return true;
  };

  const open: Card['open'] = (view, subject, byKey) => {
    close();
    opened = { view, subject, leadId: null, step: 'facts', chosen: null };
    view.buttons()[0]?.setAttribute('aria-expanded', 'true');
    shell.show(view.host.element, byKey, draw);
  };

  const change = (changed: Partial<Open>, focus?: string): void => {
    if (opened === null) return;
    Object.assign(opened, changed);
    draw();
    shell.focus(focus);
  };

  const toPanel = async (leadId: string, intent: 'show' | 'giveBack'): Promise<void> => {
    if (await options.openPanel(leadId, intent)) close();
    else shell.say(words('overlay.panel.closed'), 'status');
  };

  const press = (button: HTMLElement, event: MouseEvent): void => {
    if (opened === null || !event.isTrusted) return;
    const does = button.dataset['do'];
    const chip = chipOf(opened);
    if (does === 'close') close();
    if (does === 'choose') return choose(opened, Number(button.dataset['at']));
    if (chip === null) return;
    const { leadId } = chip;
    const reason = chip.giveBack.find(({ plain }) => plain === button.dataset['plain']);
    if (does === 'panel') return run(toPanel(leadId, 'show'));
    if (does === 'giveBack') return change({ step: 'reasons', chosen: null }, 'reason');
    if (does === 'facts') return change({ step: 'facts' }, 'giveBack');
    if (does === 'reason' && reason?.reason === null) return run(toPanel(leadId, 'giveBack'));
    // The second half of a double click was meant for what stood here before.
    const why = event.detail > 1 ? 'moved' : shell.judge(event);
    if (why === 'hidden') shell.say(words('overlay.refusal.covered'), 'alert');
    if (why !== null) return;
    if (does === 'accept') run(deeds.carryOut({ type: 'acceptLead', leadId }));
    if (does === 'qualify') run(deeds.carryOut({ type: 'qualifyLead', leadId }));
    if (does === 'undo') run(deeds.undo(leadId));
    if (does === 'reason' && reason) {
      opened.chosen = reason.plain;
      run(deeds.carryOut({ type: 'giveBackLead', leadId, reason: reason.reason ?? '' }));
    }
  };

  const choose = (open: Open, at: number): void => {
    if (open.subject.type !== 'several') return;
    change({ leadId: open.subject.leads[at]?.chip.leadId ?? null }, 'first');
  };

  return {
    open,
    close,
    toggle: (view, subject, byKey) => {
      if (opened?.view === view) close();
      else open(view, subject, byKey);
    },
    refresh: (view, subject) => {
      if (opened?.view !== view) return;
      opened.subject = subject;
      const chip = chipOf(opened);
      // Given back: the list has served.
      if (chip !== null && deeds.of(chip.leadId).receipt?.deed.type === 'giveBackLead') opened.step = 'facts';
      draw();
    },
    say: (text) => shell.say(text, 'status'),
    closeOn: (view) => {
      if (opened?.view === view) close();
    },
    takeKey: (event, host) => opened !== null && shell.takeKey(event, host),
  };
}

function chipOf({ subject, leadId }: Open) {
  if (subject.type === 'lead') return subject.chip;
  if (subject.type === 'stranger') return null;
  return subject.leads.find(({ chip }) => chip.leadId === leadId)?.chip ?? null;
}
