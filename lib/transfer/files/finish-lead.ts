import type { ImportedActivity, ImportedLead } from '@/lib/funnel/import/imported-lead';
import { mostActivities } from './limits';
import type { ImportChoices, Surroundings } from './plan';
import { historyOf } from './read-past';
import { defaultStage, type RowReading } from './read-row';

/**
 * What is stored of a reading: one lead, with its stages in order. Somebody who did more than a row may carry is followed
 * by further rows of the same person with the rest of it, oldest first.
 */
export function finishLead(
  reading: Pick<RowReading, 'lead' | 'stays' | 'stageSaid'>,
  choices: ImportChoices,
  around: Surroundings,
): readonly ImportedLead[] {
  const { activities = [], addedAt, ...lead } = reading.lead;
  const history = historyOf(reading.stays, around.definition);
  const stage = reading.stageSaid ?? history.at(-1)?.stage ?? defaultStage(choices, around);
  const began = earliest(addedAt, history[0]?.at);
  const [first = [], ...more] = inHundreds(activities);
  const { person } = lead;
  return [
    {
      ...lead,
      stage,
      ...(began === undefined ? {} : { addedAt: began }),
      ...(history.length === 0 ? {} : { history }),
      ...(first.length === 0 ? {} : { activities: first }),
    },
    ...more.map((activities) => ({ person, stage, activities })),
  ];
}

/** Nobody is in a stage before they are a lead. */
function earliest(addedAt: number | undefined, entered: number | undefined): number | undefined {
  if (addedAt === undefined || entered === undefined) return addedAt ?? entered;
  return Math.min(addedAt, entered);
}

function inHundreds(activities: readonly ImportedActivity[]): readonly (readonly ImportedActivity[])[] {
  if (activities.length <= mostActivities) return [activities];
  const sorted = activities.toSorted((a, b) => a.occurredAt - b.occurredAt);
  return Array.from({ length: Math.ceil(sorted.length / mostActivities) }, (_, index) =>
    sorted.slice(index * mostActivities, (index + 1) * mostActivities),
  );
}
