import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { Person } from '@/lib/funnel/person/person';
import type { RowReading } from './read-row';

/** As much as one row of an import may carry: lib/messaging/command-schema.ts. */
const mostOfAList = 50;
const mostNotes = 20;

/** Two readings of the same person as one: what the later lacks is taken of the earlier. */
export function joinReadings(earlier: RowReading, later: RowReading): RowReading {
  return {
    problems: [],
    isPassedOver: false,
    stays: [...earlier.stays, ...later.stays],
    stageSaid: stageOfBoth(earlier, later),
    recordId: earlier.recordId ?? later.recordId,
    linkDropped: earlier.linkDropped || later.linkDropped,
    lead: leadOfBoth(earlier.lead, later.lead),
  };
}

/** With dates, the latest stage is the one that somebody is in; without, the one that stands last. */
function stageOfBoth(earlier: RowReading, later: RowReading): string | null {
  if (earlier.stays.length === 0 && later.stays.length === 0) return later.stageSaid ?? earlier.stageSaid;
  return null;
}

function leadOfBoth(earlier: ImportedLead, later: ImportedLead): ImportedLead {
  const tags = union(earlier.tags, later.tags, mostOfAList);
  const programmes = union(earlier.programmes, later.programmes, mostOfAList);
  const notes = union(earlier.notes, later.notes, mostNotes);
  const activities = [...(earlier.activities ?? []), ...(later.activities ?? [])];
  const added = [earlier.addedAt, later.addedAt].filter((at) => at !== undefined);
  return {
    ...earlier,
    ...later,
    person: personOfBoth(earlier.person, later.person),
    ...(tags.length === 0 ? {} : { tags }),
    ...(programmes.length === 0 ? {} : { programmes }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(activities.length === 0 ? {} : { activities }),
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
