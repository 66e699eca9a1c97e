import type { ChipView } from '@/lib/overlay/chip-view';
import type { HandlingOptions } from '@/lib/overlay/handling-door';
import type { Subject } from '@/lib/overlay/places';
import { words } from '@/lib/words';
import { choiceContent, leadContent, secondsLeft, type CardState } from './card-content';
import { createCardShell } from './card-shell';
import type { Deeds } from './deeds';
import { refusalText } from './refusal-text';
import type { Steadiness } from './steadiness';
import type { Trust } from './trust';

/** The small card beside a chip; one at a time. */
export type Card = {
  /** Opens on what the chip stands for, or closes where it is open there already. */
  readonly open: (view: ChipView, subject: Subject, byKey: boolean) => void;
  /** What is known of the chip's subject has changed. */
  readonly refresh: (view: ChipView, subject: Subject) => void;
  /** @returns true where it was open */
  readonly close: () => boolean;
  /** The chip is gone: so is what the card spoke of. */
  readonly closeOn: (view: ChipView) => void;
  readonly takeKey: (event: KeyboardEvent, host: EventTarget) => boolean;
};

type Options = HandlingOptions & {
  readonly deeds: Deeds;
  readonly steadiness: Steadiness;
  readonly trust: Trust;
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

  const draw = (): void => {
    if (opened === null) return;
    stopCounting();
    const chip = chipOf(opened);
    if (chip !== null) {
      const doing = deeds.of(chip.leadId);
      shell.fill(leadContent(page, { chip, doing, step: opened.step, chosen: opened.chosen }, now()));
      shell.say(doing.refused && refusalText(doing.refused.refusal, now()), 'alert');
      if (doing.busy) shell.say(words('overlay.card.busy'), 'status');
      if (doing.receipt !== null) count(doing.receipt.until);
    } else shell.fill(choiceContent(page, opened.subject.leads, now()));
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
    const [main] = opened.view.buttons();
    const leadId = chipOf(opened)?.leadId;
    opened = null;
    stopCounting();
    if (shell.hide()) main?.focus({ preventScroll: true });
    main?.setAttribute('aria-expanded', 'false');
    if (leadId !== undefined) deeds.forgetRefusal(leadId);
    return true;
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
    if (does === 'choose') {
      const leadId = opened.subject.leads[Number(button.dataset['at'])]?.chip.leadId ?? null;
      return change({ leadId }, 'first');
    }
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
    if (does === 'reason' && reason?.reason) {
      opened.chosen = reason.plain;
      run(deeds.carryOut({ type: 'giveBackLead', leadId, reason: reason.reason }));
    }
  };

  return {
    close,
    open: (view, subject, byKey) => {
      const again = opened?.view === view;
      close();
      if (again) return;
      opened = { view, subject, leadId: null, step: 'facts', chosen: null };
      view.buttons()[0]?.setAttribute('aria-expanded', 'true');
      shell.show(view.host.element, byKey, draw);
    },
    refresh: (view, subject) => {
      if (opened?.view !== view) return;
      opened.subject = subject;
      const chip = chipOf(opened);
      // Given back: the list has served.
      if (chip !== null && deeds.of(chip.leadId).receipt?.deed.type === 'giveBackLead') opened.step = 'facts';
      draw();
    },
    closeOn: (view) => {
      if (opened?.view === view) close();
    },
    takeKey: (event, host) => opened !== null && shell.takeKey(event, host),
  };
}

function chipOf({ subject: { leads }, leadId }: Open) {
  const lead = leads.length === 1 ? leads[0] : leads.find(({ chip }) => chip.leadId === leadId);
  return lead?.chip ?? null;
}
