import { browser } from 'wxt/browser';
import { newLabels, rememberSiteStages } from '@/lib/actions/remember-site-stages';
import { keysNamedBy } from '@/lib/actions/opted-out';
import { optedOutKeys } from '@/lib/actions/opted-out-keys';
import { runCommand } from '@/lib/actions/run-command';
import { learnable } from '@/lib/funnel/person/match/learnable';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { practiceAccount } from '@/lib/samples/practice-account';
import { leadsByKeys } from '@/lib/store/reads/leads';
import { digestFor } from '@/lib/store/digest';
import type { OpenSpace, Spaces } from './spaces';
import { announce } from './tabs';
import { refreshBadge } from './toolbar';

/**
 * What is kept of a page beside who is on it: names of a lead that it shows together, and stages of the site's own that
 * were not met before. At most one change of a lead for each page that a tab shows.
 */
export async function takeNote(spaces: Spaces, tabId: number, seen: PageSeen): Promise<void> {
  if (!seen.confirmed || seen.account === practiceAccount) return;
  const opened = await spaces.open('main');
  if (!opened.ok) return;
  await noteStages(spaces, opened.value, seen);
  await learn(spaces, opened.value, tabId, seen);
}

async function noteStages(
  spaces: Spaces,
  space: OpenSpace,
  { site, people, results = [] }: PageSeen,
): Promise<void> {
  const labels = [...people, ...results].flatMap(({ siteStage }) => siteStage?.trim().slice(0, 200) || []);
  const { siteStages } = await spaces.settings(space);
  if (newLabels(siteStages[site] ?? {}, labels).length === 0) return;
  await spaces.write(space, async () => rememberSiteStages(space.db, space.definition, site, labels));
  // Pages of ours follow the store by themselves; what a script shows does not depend on it.
}

async function learn(spaces: Spaces, space: OpenSpace, tabId: number, seen: PageSeen): Promise<void> {
  const { db } = space;
  const asked = learnable(seen.view, seen.people);
  if (asked === null) return;
  const [byMail = [], ...byOthers] = await Promise.all(
    [asked.mailKeys, ...asked.otherKeys.map((key) => [key])].map(async (keys) => leadsByKeys(db, keys)),
  );
  const leads = new Map([...byMail, ...byOthers.flat()].flat().map((lead) => [lead.id, lead]));
  const [lead] = leads.values();
  // Two leads, or none by the address: nobody can be sure. That they may be one is shown beside the page.
  if (!lead || leads.size !== 1 || !byMail.flat().some(({ id }) => id === lead.id)) return;
  const names = asked.namesFor(lead);
  if (names === null || !(await isFirstOfPage(tabId))) return;
  const context = await spaces.contextOf(space);
  const command = { type: 'identifyLead', leadId: lead.id, ...names, seenOn: seen.site } as const;
  const optedOut = await optedOutKeys(context, keysNamedBy(command), await digestFor(db));
  const { rows } = await spaces.write(
    space,
    async () => runCommand(context, context.newId(), command, optedOut),
    (ran) => ran.rows,
  );
  if (rows.length === 0) return;
  void announce({ type: 'leadsChanged' });
  void refreshBadge(spaces, tabId);
}

/** Whether nothing was learned yet from the page that a tab shows; from then on something was. */
async function isFirstOfPage(tabId: number): Promise<boolean> {
  const key = `learned:${tabId}`;
  const { url = '' } = await browser.tabs.get(tabId);
  if ((await browser.storage.session.get(key))[key] === url) return false;
  await browser.storage.session.set({ [key]: url });
  return true;
}
