import type { LeadEvent } from './event';

/** Which lead each merged one became part of; that one may be part of another in turn. */
export type Into = ReadonlyMap<string, string>;

/** The lead that stands for a lead now: itself, or the one that it became part of. */
export function holderOf(into: Into, id: string): string {
  let holder = id;
  for (let next = into.get(holder); next !== undefined; next = into.get(holder)) holder = next;
  return holder;
}

/**
 * For each event the leads on whose past it builds: its own, and those that were one person with it by then.
 * @param effective effective events of some leads in order
 */
export function kinOf(effective: readonly LeadEvent[]): readonly ReadonlySet<string>[] {
  const into = new Map<string, string>();
  const members = new Map<string, ReadonlySet<string>>();
  const membersOf = (id: string): ReadonlySet<string> => {
    const known = members.get(id) ?? new Set([id]);
    members.set(id, known);
    return known;
  };
  return effective.map((event) => {
    const holder = holderOf(into, event.subject.id);
    if (event.kind !== 'mergedInto') return membersOf(holder);
    const heir = holderOf(into, event.into);
    const all = new Set([...membersOf(heir), ...membersOf(holder)]);
    into.set(holder, event.into);
    members.set(heir, all);
    return all;
  });
}
