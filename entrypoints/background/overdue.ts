import { browser } from 'wxt/browser';
import { countOverdue, mostOverdue, nextMoment } from '@/lib/store/reads/due';
import { words } from '@/lib/words';
import type { Spaces } from './spaces';

/** The alarm of the next moment at which a clock runs out or a lead wakes up. */
const dueAlarm = 'due';

/** All that is overdue is one notification: a newer one takes the place of the one before. */
const notification = 'overdue';
/** Until when whatever ran out was told, as wall time in ms; kept over restarts of worker and browser. */
const toldKey = 'overdueToldUntil';

/** Sets the alarm for the next moment at which something becomes due; asked after every change and at every start. */
export async function setDueAlarm(spaces: Spaces): Promise<void> {
  const opened = await spaces.open('main');
  if (!opened.ok) return;
  const next = await nextMoment(opened.value.db, Date.now());
  if (next === null) {
    await browser.alarms.clear(dueAlarm);
    return;
  }
  // A millisecond later it is over time.
  const when = next + 1;
  const known = await browser.alarms.get(dueAlarm);
  if (known?.scheduledTime !== when) await browser.alarms.create(dueAlarm, { when });
}

/**
 * Says that leads of this user became overdue since it was said last, where the user wants to know. How many, and never
 * who: the screen may be seen by anybody.
 */
export async function tellOverdue(spaces: Spaces): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const opened = await spaces.open('main');
  if (!opened.ok) return;
  const { db } = opened.value;
  const { me } = await spaces.settings(opened.value);
  const asked = { userId: me.id, role: me.role, now: Date.now() };
  const since = (await browser.storage.local.get(toldKey))[toldKey];
  const fresh = await countOverdue(db, typeof since === 'number' ? { ...asked, since } : asked);
  if (fresh > 0) await notify(await countOverdue(db, asked));
  await browser.storage.local.set({ [toldKey]: asked.now });
}

/** After a click on the notification: the popup with what is overdue, or, where it does not open, the same in a tab. */
export async function showOverdue(): Promise<void> {
  await browser.notifications.clear(notification);
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  }
}

async function notify(count: number): Promise<void> {
  await browser.notifications.create(notification, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title:
      count < mostOverdue
        ? words('common.overdue.title', count)
        : words('common.overdue.many', [mostOverdue - 1]),
    message: words('common.overdue.message'),
  });
}
