import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { Person } from '@/lib/funnel/person/person';
import { mostNotes, mostOfAList } from './limits';
import type { RowReading } from './read-row';

/** Readings of the same person as one: what the later lacks is taken of the earlier. */
export type JoinedReadings = {
  /** Takes no longer, however many there were before: a column that says the same everywhere makes a file one person. */
  readonly add: (later: RowReading) => void;
  readonly whole: () => RowReading;
};

export function joinReadings(first: RowReading): JoinedReadings {
  let whole = first;
  let isAlone = true;
  const stays = [...first.stays];
  const activities = [...(first.lead.activities ?? [])];
  return {
    add(later) {
      isAlone = false;
      whole = {
        ...whole,
        stageSaid: later.stageSaid ?? whole.stageSaid,
        recordId: whole.recordId ?? later.recordId,
        linkDropped: whole.linkDropped || later.linkDropped,
        lead: leadOfBoth(whole.lead, later.lead),
      };
      stays.push(...later.stays);
      activities.push(...(later.lead.activities ?? []));
    },
    whole: () => ({
      ...whole,
      stays,
      // With dates, the latest stage is the one that somebody is in; without, the one that stands last.
      stageSaid: isAlone || stays.length === 0 ? whole.stageSaid : null,
      lead: { ...whole.lead, ...(activities.length === 0 ? {} : { activities }) },
    }),
  };
}

/** But for what they did. */
function leadOfBoth(earlier: ImportedLead, later: ImportedLead): ImportedLead {
  const tags = union(earlier.tags, later.tags, mostOfAList);
  const programmes = union(earlier.programmes, later.programmes, mostOfAList);
  const notes = union(earlier.notes, later.notes, mostNotes);
  const added = [earlier.addedAt, later.addedAt].filter((at) => at !== undefined);
  return {
    ...earlier,
    ...later,
    person: personOfBoth(earlier.person, later.person),
    ...(tags.length === 0 ? {} : { tags }),
    ...(programmes.length === 0 ? {} : { programmes }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(added.length === 0 ? {} : { addedAt: Math.min(...added) }),
  };
}

function personOfBoth(earlier: Person, later: Person): Person {
  return {
    ...earlier,
    ...later,
    emails: union(earlier.emails, later.emails, mostOfAList),
    profiles: union(earlier.profiles, later.profiles, mostOfAList),
    records: union(earlier.records, later.records, mostOfAList),
  };
}

function union(earlier: readonly string[] = [], later: readonly string[] = [], most: number): string[] {
  return [...new Set([...earlier, ...later])].slice(0, most);
}
