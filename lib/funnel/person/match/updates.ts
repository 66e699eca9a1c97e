import type { Lead } from '@/lib/funnel/log/lead';
import { foldCompany, foldName } from '@/lib/funnel/person/fold-name';
import type { Suggestion } from '@/lib/funnel/person/suggestion';
import type { Seen } from './seen';

/** A field that a page tells otherwise than the lead: another employer, say. */
export type FieldUpdate = {
  readonly field: 'company' | 'title';
  /** Null: nothing was known. */
  readonly from: string | null;
  readonly to: string;
  /** By what name a no to it is remembered. */
  readonly suggestion: Suggestion;
};

/**
 * What a page tells of a lead that is not known or no longer right: after a change of job, above all. For whom a key
 * binds; never carried out by itself.
 */
export function updatesOf(lead: Lead, seen: Seen): readonly FieldUpdate[] {
  const updates = [
    updateOf('company', lead.company, seen.company),
    updateOf('title', lead.title, seen.title),
  ];
  return updates
    .filter((update) => update !== null)
    .filter(({ suggestion }) => !lead.denied.includes(suggestion));
}

function updateOf(field: FieldUpdate['field'], from: string | null, to: string | null): FieldUpdate | null {
  const fold = field === 'company' ? foldCompany : foldWords;
  const [known, told] = [fold(from ?? ''), fold(to ?? '')];
  // "CTO at Acme, speaker" says nothing new of a CTO.
  const isSaid = known !== '' && ` ${told} `.includes(` ${known} `);
  if (to === null || told === '' || isSaid) return null;
  return { field, from, to: to.trim(), suggestion: `${field}:${told.slice(0, 400)}` };
}

/** In the order in which they stand: titles are no names. */
function foldWords(text: string): string {
  return text
    .split(/\s+/u)
    .map((word) => foldName(word))
    .filter((word) => word !== '')
    .join(' ');
}
