import type { CreateHandling, Handling } from '@/lib/overlay/handling-door';
import type { ChipInput, ChipView } from '@/lib/overlay/chip-view';
import type { Subject } from '@/lib/overlay/places';
import { words } from '@/lib/words';
import { moveAmongChips } from './arrow-keys';
import { createCard } from './card';
import { createDeeds } from './deeds';
import { watchSteadiness } from './steadiness';
import { createTrust } from './trust';

/** What chips do when somebody touches them: accept and undo in the row, the card, arrow keys. */
export const createHandling: CreateHandling = (options) => {
  const { page, signal, roving, subjectOf, redraw, refresh } = options;
  const steadiness = watchSteadiness(page, signal);
  const trust = createTrust(steadiness);
  const deeds = createDeeds({
    ...options,
    onChange: (leadId) => redraw({ leadId }),
    onDone: refresh,
  });
  const card = createCard({ ...options, deeds, steadiness, trust });

  const act = async (view: ChipView, subject: Subject, event: MouseEvent): Promise<void> => {
    const [lead, ...others] = subject.leads;
    // The second half of a double click was meant for what stood here before.
    if (lead === undefined || others.length > 0 || event.detail > 1) return;
    const { leadId } = lead.chip;
    const why = trust.judge(targetOf(view), event);
    if (why === 'forged') return;
    // Covered or just moved: nothing is done at once, but it can be done in the card.
    if (why !== null) return card.open(view, subject, false);
    if (deeds.of(leadId).receipt === null) await deeds.carryOut({ type: 'acceptLead', leadId });
    else await deeds.undo(leadId);
    const subjectNow = subjectOf(view);
    if (deeds.of(leadId).refused !== null && subjectNow !== null) card.open(view, subjectNow, false);
  };

  const handling: Handling = {
    close: card.close,
    faceOf: (face, { leads: [lead] }) => {
      const { receipt, busy } = deeds.of(lead?.chip.leadId ?? '');
      if (receipt === null) return { ...face, busy };
      const done = words(`overlay.done.${receipt.deed.type}`);
      return { ...face, text: done, spoken: done, time: null, late: false, act: 'undo', busy };
    },
    drawn: (view, subject, { act }) => {
      steadiness[act === null ? 'forget' : 'watch'](view.host.element);
      card.refresh(view, subject);
    },
    removed: (view) => {
      card.closeOn(view);
      steadiness.forget(view.host.element);
    },
    take: (view, subject, { on, event }: ChipInput) => {
      if (on === 'press') trust.press(targetOf(view), event as PointerEvent);
      if (on === 'act') options.run(act(view, subject, event as MouseEvent));
      if (on === 'main') card.open(view, subject, (event as MouseEvent).detail === 0);
    },
    takeKey: (event, host) => card.takeKey(event, host) || moveAmongChips(roving, event, host),
  };
  return handling;
};

function targetOf({ host: { element } }: ChipView) {
  return { host: element, box: element };
}
