import { browser } from 'wxt/browser';
import type { Lead } from '@/lib/funnel/log/lead';
import { newOpId } from '@/lib/messaging/send';
import { topFrame } from '@/lib/messaging/tab-seen';
import { wishForPanel, type PanelWish } from '@/lib/messaging/tab-state';
import type { ShortcutId } from '@/lib/shortcuts';
import { leadsOfPeople } from '@/lib/store/reads/leads';
import { waitingFor } from '@/lib/store/reads/waiting';
import { spaceOfTab } from './asked-leads';
import { createHandlers } from './handlers';
import type { OpenSpace, Spaces } from './spaces';
import { seenIn } from './tabs';

type Wish = Omit<PanelWish, 'at'>;
type Tab = { readonly id: number; readonly url?: string | undefined };

/** Carries out what was pressed over a tab, and has the panel, which is open by then, show what came of it. */
export async function runShortcut(spaces: Spaces, shortcut: ShortcutId, tab: Tab): Promise<void> {
  if (shortcut === 'open-panel') return;
  const opened = await spaces.open(spaceOfTab(tab));
  // Where the store cannot be opened the panel says so.
  if (!opened.ok) return;
  const wish =
    shortcut === 'next-due'
      ? await nextDue(spaces, opened.value)
      : await onLeadOf(tab, opened.value, async (lead) =>
          shortcut === 'accept'
            ? accept(spaces, opened.value, lead)
            : { leadId: lead.id, intent: 'giveBack' },
        );
  await wishForPanel(tab.id, wish);
}

/** Acts on the one lead that the tab shows. None or several: on nobody, and says so. */
async function onLeadOf(tab: Tab, { db }: OpenSpace, act: (lead: Lead) => Promise<Wish>): Promise<Wish> {
  const seen = await seenIn(tab.id);
  const people = seen?.confirmed === true ? seen.people.map(({ keys }) => keys) : [];
  const found = (await leadsOfPeople(db, people)).flat();
  const [lead, ...others] = new Map(found.map((each) => [each.id, each])).values();
  if (!lead) return { leadId: null, intent: 'show', said: { type: 'nobody' } };
  return others.length > 0 ? { leadId: null, intent: 'show', said: { type: 'several' } } : act(lead);
}

async function accept(spaces: Spaces, { space }: OpenSpace, { id }: Lead): Promise<Wish> {
  const command = { type: 'acceptLead', leadId: id } as const;
  const url = new URL(browser.runtime.getURL('/sidepanel.html'));
  const reply = await createHandlers(spaces).command(
    { space, opId: newOpId(), command },
    { kind: 'page', url, tabId: null, frameId: topFrame, windowId: null },
  );
  return {
    leadId: id,
    intent: 'show',
    said: reply.ok
      ? { type: 'done', command, opId: reply.value.opId }
      : { type: 'refused', refusal: reply.refusal },
  };
}

async function nextDue(spaces: Spaces, space: OpenSpace): Promise<Wish> {
  const { me } = await spaces.settings(space);
  const asker = { userId: me.id, role: me.role, now: Date.now() };
  const [next] = await waitingFor(space.db, { ...asker, limit: 1 });
  return next
    ? { leadId: next.lead.id, intent: 'show' }
    : { leadId: null, intent: 'show', said: { type: 'nothingDue' } };
}
