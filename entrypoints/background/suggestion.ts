import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageById } from '@/lib/funnel/definition/definition';
import { stageNow, stageSince, type Lead } from '@/lib/funnel/log/lead';
import { nameOf } from '@/lib/funnel/person/name-of';
import type { Settings } from '@/lib/funnel/settings';
import { times } from '@/lib/times';
import { words } from '@/lib/words';

type Known = {
  readonly definition: FunnelDefinition;
  readonly people: Pick<Settings, 'me' | 'colleagues'>;
  /** Wall time in ms. */
  readonly now: number;
};

/** A lead in one line of the address bar: name and company, stage, whose it is and since when. */
export function lineOf(lead: Lead, { definition, people, now }: Known): string {
  const name = nameOf(lead) ?? words('common.nameless');
  const who = lead.company === null ? name : words('reach.omnibox.who', [name, lead.company]);
  const stage = stageById(definition, stageNow(definition, lead, now)).label;
  const age = times.short(now - stageSince(definition, lead, now));
  const standing = words('reach.omnibox.standing', [ownerOf(lead, people), age]);
  return inOmnibox(words('reach.omnibox.lead', [who, stage, standing]));
}

/**
 * A text as the address bar takes it. Chromium reads it as XML and refuses all suggestions for one wrong sign; Firefox
 * shows it as it is. https://developer.chrome.com/docs/extensions/reference/api/omnibox#type-SuggestResult
 */
export function inOmnibox(text: string, isXml = import.meta.env.BROWSER !== 'firefox'): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ');
  return isXml ? plain.replaceAll(/["&'<>]/gu, (sign) => `&#${sign.codePointAt(0)};`) : plain;
}

function ownerOf({ position: { owner } }: Lead, { me, colleagues }: Known['people']): string {
  if (owner === null) return words('reach.omnibox.nobody');
  if (owner === me.id) return words('common.you');
  const name = colleagues.find(({ id }) => id === owner)?.name.trim() ?? '';
  return name === '' ? words('common.someone') : name;
}
