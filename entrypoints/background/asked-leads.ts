import { browser } from 'wxt/browser';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Space } from '@/lib/messaging/space';
import type { PanelWish } from '@/lib/messaging/tab-state';
import { leadsAskedFor } from '@/lib/store/reads/asked-for';
import { parseCell } from '@/lib/transfer/csv/addresses';
import type { OpenSpace } from './spaces';

/** A selection may be a whole page; nobody is called as much. */
const longest = 500;

/**
 * A text as one would type it to find somebody: of `Mara Quist <mara@quist.example>` the address, of anything else the
 * text on one line.
 */
export function textToAsk(text: string): string {
  const line = text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longest);
  if (!line.includes('@')) return line;
  const cell = parseCell(line);
  const [only, ...others] = cell.ok ? cell.emails : [];
  return only !== undefined && others.length === 0 ? only : line;
}

/** What the panel shows for a text that somebody is looked up by: the lead; if there are several, which; else to add them. */
export async function wishFor({ db }: OpenSpace, asked: string): Promise<Omit<PanelWish, 'at'>> {
  const text = textToAsk(asked);
  const { leads, more } = await leadsAskedFor(db, text, 2);
  const only = onlyOne(leads);
  if (only && !more) return { leadId: only.id, intent: 'show' };
  return { leadId: null, intent: leads.length === 0 && !more ? 'add' : 'search', text };
}

export function onlyOne(leads: readonly Lead[]): Lead | null {
  return leads.length === 1 ? (leads[0] ?? null) : null;
}

/** The practice inbox has leads of its own; every other tab is about the real ones. */
export function spaceOfTab({ url }: { readonly url?: string | undefined }): Space {
  return url?.startsWith(browser.runtime.getURL('/practice.html')) === true ? 'practice' : 'main';
}
