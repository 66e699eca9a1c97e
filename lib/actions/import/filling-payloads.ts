import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { KnownDeed } from '@/lib/funnel/import/prepared-row';
import type { Payload } from '@/lib/funnel/log/event';
import { namesGained } from '@/lib/funnel/log/identified';
import type { Lead } from '@/lib/funnel/log/lead';
import { identityKeys } from '@/lib/funnel/person/identity';
import type { Person, PersonChange } from '@/lib/funnel/person/person';
import { activityPayload, tagsOf } from './tell-past';
import type { Telling } from './telling';

/** More addresses, profiles or records than this nobody keeps. */
const mostNames = 50;

/**
 * What a row says of somebody who is a lead already and the lead does not say yet. `merge`: it gets what it lacks.
 * `update`: what the row says replaces what the lead says; of addresses, profiles and records the row's come first and none
 * is lost, for they are what somebody is recognised by. Stage, history and owner are never touched.
 * @param person the row's, as it is kept
 * @returns empty where the lead says all of it already
 */
export function fillingPayloads(
  lead: Lead,
  person: Person,
  row: ImportedLead,
  deed: Extract<KnownDeed, 'merge' | 'update'>,
  { now, newId, programmeOf }: Pick<Telling, 'now' | 'newId' | 'programmeOf'>,
): readonly Payload[] {
  const isUpdate = deed === 'update';
  const gained = namesGained(lead, person);
  const isGaining = Object.values(gained).some((names) => names.length > 0);
  const changes: PersonChange = {
    ...changedDetails(lead, person, isUpdate),
    ...(isUpdate ? changedLists(lead, person) : {}),
  };
  const tags = tagsOf(row).filter((tag) => !lead.tags.includes(tag));
  const activities = newActivities(lead, row, now);
  const programmes = new Set((row.programmes ?? []).map((named) => programmeOf(named)));
  const notes = (row.notes ?? []).filter((text) => !lead.notes.some((note) => note.text === text));
  return [
    ...(isGaining && !isUpdate ? [{ kind: 'identified' as const, ...gained }] : []),
    ...(Object.keys(changes).length === 0 ? [] : [{ kind: 'edited' as const, changes }]),
    ...(tags.length === 0 ? [] : [{ kind: 'tagged' as const, add: tags, remove: [] }]),
    ...[...programmes]
      .filter((id) => !lead.programmes.includes(id))
      .map((programme) => ({ kind: 'enrolled' as const, programme, isIn: true })),
    ...activities.map((activity) => activityPayload(activity, now, programmeOf)),
    ...notes.map((text) => ({ kind: 'noted' as const, noteId: newId(), text })),
  ];
}

function changedDetails(lead: Lead, person: Person, isUpdate: boolean): PersonChange {
  const fields = ['name', 'company', 'title', 'phone', 'buyingRole', 'dealValue'] as const;
  const changed = fields.filter((field) => {
    if (person[field] === undefined) return false;
    return (
      lead[field] === null || (isUpdate && JSON.stringify(lead[field]) !== JSON.stringify(person[field]))
    );
  });
  return Object.fromEntries(changed.map((field) => [field, person[field]])) as PersonChange;
}

function changedLists(lead: Lead, person: Person): PersonChange {
  const changed = (['emails', 'profiles', 'records'] as const).flatMap((field) => {
    const none = { emails: [], profiles: [], records: [] };
    const own = { ...none, [field]: person[field] };
    const binding = namesGained(own, { ...none, [field]: lead[field] })[field];
    const others = lead[field].filter(
      (name) =>
        binding.includes(name) ||
        (identityKeys({ ...none, [field]: [name] }).length === 0 && !person[field].includes(name)),
    );
    const wished = [...person[field], ...others].slice(0, mostNames);
    const isSame = person[field].length === 0 || JSON.stringify(wished) === JSON.stringify(lead[field]);
    return isSame ? [] : [[field, wished] as const];
  });
  return Object.fromEntries(changed);
}

/** What they did that the lead does not tell of yet, oldest first: a file that is imported twice counts once. */
function newActivities(lead: Lead, { activities = [] }: ImportedLead, now: number): typeof activities {
  const isTold = (activity: string, at: number): boolean =>
    lead.activityTimes.some((each) => each.activity === activity && each.times.includes(at));
  return activities
    .filter(({ activity, occurredAt }) => !isTold(activity, Math.min(occurredAt, now)))
    .toSorted((a, b) => a.occurredAt - b.occurredAt);
}
