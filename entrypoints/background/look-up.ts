import type { Settings } from '@/lib/funnel/settings';
import { buildChip } from '@/lib/messaging/build-chip';
import type { Chip } from '@/lib/messaging/chip';
import { leadsOfPeople } from '@/lib/store/reads/leads';
import type { OpenSpace } from './spaces';

/** Chips of the people on a page, in the order asked; null: no lead, or two different ones (then nobody is sure). */
export async function lookUp(
  space: OpenSpace,
  settings: Settings,
  people: readonly (readonly string[])[],
  now: number,
): Promise<readonly (Chip | null)[]> {
  const found = await leadsOfPeople(space.db, people);
  return found.map((leads) => {
    const [lead] = leads;
    return lead && leads.length === 1 ? buildChip(space.definition, lead, settings, now) : null;
  });
}
