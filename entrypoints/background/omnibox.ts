import { browser, type Browser } from 'wxt/browser';
import type { Lead } from '@/lib/funnel/log/lead';
import { keepTyped } from '@/lib/messaging/typed-text';
import { leadsAskedFor } from '@/lib/store/reads/asked-for';
import { leadById } from '@/lib/store/reads/leads';
import { words } from '@/lib/words';
import { onlyOne, textToAsk } from './asked-leads';
import type { Spaces } from './spaces';
import { inOmnibox, lineOf } from './suggestion';

/** As many as browsers show, with room for the offer to add somebody. */
const shown = 5;

/** What is typed before whoever is to be added; the same in every language. */
const adding = /^\+\s*/u;

type Answer = {
  readonly suggest: (suggestions: Browser.omnibox.SuggestResult[]) => void;
  /** False once something else was typed, or nothing any more. */
  readonly isLatest: () => boolean;
};

/** Suggests the leads that a typed text asks for, and to add whoever is not there. */
export async function suggestFor(
  spaces: Spaces,
  typed: string,
  { suggest, isLatest }: Answer,
): Promise<void> {
  const text = textToAsk(typed.replace(adding, ''));
  const opened = await spaces.open('main');
  if (!opened.ok || text === '') return;
  const { db, definition } = opened.value;
  const [{ leads, more }, people] = await Promise.all([
    leadsAskedFor(db, text, shown),
    spaces.settings(opened.value),
  ]);
  if (!isLatest()) return;
  const known = { definition, people, now: Date.now() };
  const add = inOmnibox(words('reach.omnibox.add', [text]));
  const only = onlyOne(leads);
  const first =
    leads.length === 0
      ? add
      : only && !more
        ? lineOf(only, known)
        : inOmnibox(words('reach.omnibox.all', [text]));
  await browser.omnibox.setDefaultSuggestion({ description: first });
  suggest([
    ...(only && !more
      ? []
      : leads.map((lead) => ({ content: contentOf(lead), description: lineOf(lead, known) }))),
    ...(leads.length === 0 ? [] : [{ content: `+ ${text}`, description: add }]),
  ]);
}

/**
 * Opens what was chosen: the lead that the text asks for; several or nobody: the leads' page with all of them, or with
 * the form to add one.
 */
export async function openTyped(
  spaces: Spaces,
  typed: string,
  disposition: `${Browser.omnibox.OnInputEnteredDisposition}`,
): Promise<void> {
  const text = textToAsk(typed.replace(adding, ''));
  const opened = await spaces.open('main');
  const found = opened.ok && !adding.test(typed) ? await leadsAskedFor(opened.value.db, text, 2) : null;
  const chosen = opened.ok ? await leadById(opened.value.db, text) : null;
  const lead = chosen ?? (found && !found.more ? onlyOne(found.leads) : null);
  const isAnybody = found !== null && (found.more || found.leads.length > 0);
  const path = lead ? `lead/${lead.id}` : `${isAnybody ? 'typed' : 'add'}/${await keepTyped(text)}`;
  const url = browser.runtime.getURL(`/reports.html#leads/all/${path}`);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/** What stands in the address bar once a suggestion is walked to, and finds the lead again. */
function contentOf({ id, emails, profiles }: Lead): string {
  return emails[0] ?? profiles[0] ?? id;
}
