import * as fc from 'fast-check';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { mergeFields, type MergeField } from '@/lib/funnel/log/event';
import { foldPeople } from '@/lib/funnel/log/fold';
import type { FoldedPeople } from '@/lib/funnel/log/folded';
import { deeds, play, type Deed } from '@/test/funnel/random-history';
import {
  dealStage,
  dealStageOnly,
  idOf,
  start,
  tellStory,
  type Story,
  type World,
} from '@/test/funnel/story';

/** Ids of the leads of whom these stories tell. */
export const ids = [idOf(0xf001), idOf(0xf002), idOf(0xf003)] as const;

/** Three leads in one log. */
export type ThreeLeads = {
  readonly stories: readonly Story[];
  readonly world: World;
  readonly folded: () => FoldedPeople;
};

export function threeLeads(definition: FunnelDefinition = dealStage): ThreeLeads {
  const world: World = { events: [], now: start };
  const stories = ids.map((id, index) => {
    const name = ['Ada Example', 'A. Example', 'Ada Exempel'][index] ?? '';
    const emails = [`${['ada', 'a', 'exempel'][index] ?? ''}@example.com`];
    const person = { name, emails, profiles: [], records: [] };
    return tellStory(definition, [{ kind: 'added', person, capturedFrom: 'hand' }], { world, id });
  });
  return { stories, world, folded: () => foldPeople(world.events, dealStageOnly) };
}

/** What is done to one of them, to all, or to two of them. */
export type Happening =
  | { readonly who: number; readonly deed: Deed }
  | { readonly merge: number; readonly into: number; readonly take: readonly MergeField[] }
  | { readonly takeBack: number };

const who = fc.nat(ids.length - 1);

/** Anything at all, merges and their undoing included, sensible or not. */
export const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .record({ who, some: deeds(dealStage, 1) })
        .map(({ some, ...more }): Happening => (some[0] ? { ...more, deed: some[0] } : { takeBack: 0 })),
    },
    {
      weight: 2,
      arbitrary: fc.record({ merge: who, into: who, take: fc.subarray([...mergeFields]) }),
    },
    { weight: 1, arbitrary: fc.record({ takeBack: fc.nat(3) }) },
  ),
  { maxLength: 25 },
);

/** Lets it all happen, whatever becomes of it. */
export function live(leads: ThreeLeads, history: readonly Happening[]): ThreeLeads {
  for (const each of history) {
    if ('deed' in each) play(leads.stories[each.who] as Story, [each.deed]);
    else if ('merge' in each)
      leads.stories[each.merge]?.write({
        kind: 'mergedInto',
        into: ids[each.into] ?? '',
        take: [...each.take],
      });
    else takeBackMerge(leads, each.takeBack);
  }
  return leads;
}

/** Undoes one of the merges in effect; the one before last, and so on. */
export function takeBackMerge({ stories, folded }: ThreeLeads, back: number): void {
  const merges = folded().effective.filter(({ kind }) => kind === 'mergedInto');
  const merge = merges.at(-1 - back);
  if (merge) stories[ids.findIndex((id) => id === merge.subject.id)]?.undo(merge);
}
