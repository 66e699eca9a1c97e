import type { Lead } from '@/lib/funnel/log/lead';
import type { Duplicate } from './DuplicateList';

/** As many as a warning names. */
const most = 3;

/**
 * Leads that may be the person who is being added.
 * @param byKey leads with the same address or profile: certain
 * @param byName leads found by the name: possible, where the whole name is the same
 */
export function duplicatesOf(
  byKey: readonly (readonly Lead[])[] | undefined,
  byName: readonly Lead[] | undefined,
  name: string,
): readonly Duplicate[] {
  const certain = new Map((byKey ?? []).flat().map((lead) => [lead.id, lead]));
  const possible = (byName ?? []).filter((lead) => !certain.has(lead.id) && isSameName(lead.name, name));
  return [
    ...[...certain.values()].map((lead) => ({ lead, certain: true })),
    ...possible.map((lead) => ({ lead, certain: false })),
  ].slice(0, most);
}

function isSameName(a: string | null, b: string): boolean {
  const fold = (text: string): string => text.normalize('NFKC').trim().toLocaleLowerCase();
  return a !== null && b.trim() !== '' && fold(a) === fold(b);
}
