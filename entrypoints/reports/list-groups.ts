import type { Desk } from '@/components/page/use-desk';
import { definitionKey, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { ListAsked } from '@/lib/queries/list-page';
import type { AllCounts } from '@/lib/queries/use-counts';
import type { useFunnelChanges } from '@/lib/queries/use-funnel-changes';
import type { useListCounts } from '@/lib/queries/use-list-counts';
import type { useSegments } from '@/lib/queries/use-segments';
import { words } from '@/lib/words';

/** All that the choice of lists depends on. */
export type Known = {
  readonly counts: AllCounts;
  readonly lists: NonNullable<ReturnType<typeof useListCounts>>;
  readonly desk: Desk;
  readonly segments: NonNullable<ReturnType<typeof useSegments>>;
  readonly changes: NonNullable<ReturnType<typeof useFunnelChanges>>;
  /** Wall time in ms; null: now. */
  readonly at: number | null;
};

type Group = { readonly title: string | null; readonly lists: readonly ListAsked[] };

/** The lists that are offered, those that belong together in one group. */
export function listGroups(known: Known): readonly Group[] {
  const { counts, at } = known;
  const stages = funnelAt(known)
    .stages.filter(({ id, retired }) => !retired || (at === null && (counts.stages[id] ?? 0) > 0))
    .map(({ id }) => ({ list: 'stage', stage: id }) as const);
  const all: Group = { title: null, lists: [{ list: 'all' }] };
  const byStage: Group = { title: words('reports.leads.group.stages'), lists: stages };
  if (at !== null) return [all, byStage];
  return [
    all,
    {
      title: words('reports.leads.group.yours'),
      lists: [{ list: 'waiting' }, { list: 'mine' }, { list: 'putOff' }],
    },
    {
      title: words('reports.leads.group.handOff'),
      lists: [{ list: 'cameBack' }, { list: 'withoutOwner' }],
    },
    ...proposals(known),
    byStage,
  ];
}

/** For marketing: whom the segments propose. */
function proposals({ desk, segments }: Known): readonly Group[] {
  const on = segments.filter(({ segment }) => segment.isOn);
  if (desk.role === 'sales' || on.length === 0) return [];
  const lists = on.map(({ segment }) => ({ list: 'segment', segment: segment.id }) as const);
  return [{ title: words('segment.proposals'), lists }];
}

/** A list's name; a stage's as the funnel calls it, or called it then. */
export function listName(asked: ListAsked, known: Known): string {
  if (asked.list === 'segment')
    return (
      known.segments.find(({ segment }) => segment.id === asked.segment)?.segment.name ??
      words('segment.title')
    );
  if (asked.list !== 'stage') return words(`reports.leads.list.${asked.list}`);
  return funnelAt(known).stages.find(({ id }) => id === asked.stage)?.label ?? asked.stage;
}

/** How many leads are in a list; null: not counted, as on any day but today. */
export function totalOf(asked: ListAsked, { counts, lists, segments, at }: Known): number | null {
  if (at !== null) return null;
  switch (asked.list) {
    case 'all':
      return counts.leads;
    case 'waiting':
      return counts.waiting;
    case 'stage':
      return counts.stages[asked.stage] ?? 0;
    case 'segment':
      return segments.find(({ segment }) => segment.id === asked.segment)?.count ?? 0;
    case 'mine':
    case 'putOff':
    case 'cameBack':
    case 'withoutOwner':
      return lists[asked.list];
  }
}

/** The funnel that was in force at the asked moment: the one from before the first change since. */
function funnelAt({ desk, changes, at }: Known): FunnelDefinition {
  const since = at === null ? undefined : changes.find((change) => change.at > at);
  if (since === undefined || since.from === definitionKey(desk.definition)) return desk.definition;
  return desk.definitions.get(since.from) ?? desk.definition;
}
