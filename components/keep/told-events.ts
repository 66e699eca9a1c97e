import { describeEvent } from '@/components/history/describe-event';
import { leadName, userName, type People } from '@/components/person/names';
import type { NamedKinds } from '@/components/scoring/kind-words';
import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { LeadEvent } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';

/** By what events are told in words. */
export type Telling = {
  /** The one in force, for events of a funnel that is not known any more. */
  readonly definition: FunnelDefinition;
  readonly definitions: DefinitionByKey;
  readonly people: People;
  readonly kinds: NamedKinds;
  /** Wall time in ms. */
  readonly now: number;
};

/** An event as a history knows it. */
export type Entry = {
  readonly event: LeadEvent;
  readonly void: boolean;
  readonly undone: boolean;
  readonly programme?: string;
  readonly other?: string | null;
};

/** An event in words, for a file. */
export type ToldEvent = {
  readonly event: LeadEvent;
  readonly leadId: string;
  readonly leadName: string;
  readonly who: string;
  readonly role: string;
  readonly what: string;
  readonly details: readonly string[];
  readonly effect: string;
};

/** A lead's events in words, in the order in which they are given. */
export function toldEvents(
  lead: Lead,
  entries: readonly Entry[],
  { definition, definitions, people, kinds, now }: Telling,
): readonly ToldEvent[] {
  const byId = new Map(entries.map((entry) => [entry.event.id, entry]));
  const describe = ({ event, programme, other }: Entry, target: string | null) =>
    describeEvent(event, {
      definition: definitions.get(event.funnel) ?? definition,
      people,
      now,
      kinds,
      programme,
      target,
      other: other ?? null,
      isMergedAway: event.subject.id === lead.id,
    });
  return entries.map((entry) => {
    const { event } = entry;
    const target = event.kind === 'undone' ? byId.get(event.target) : undefined;
    return {
      event,
      leadId: lead.id,
      leadName: leadName(lead),
      who: userName(people, event.actor.id),
      role: words(`keep.role.${event.actor.role}`),
      ...describe(entry, target ? describe(target, null).what : null),
      effect: effectOf(entry),
    };
  });
}

function effectOf({ void: isVoid, undone }: Entry): string {
  if (undone) return words('history.undone');
  return isVoid ? words('history.void') : words('keep.counts');
}
