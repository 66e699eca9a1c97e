import type { LeadEvent } from '@/lib/funnel/log/event';
import { compareEvents, isMigration } from '@/lib/funnel/log/event';
import { foldLead } from '@/lib/funnel/log/fold';
import type { Folded } from '@/lib/funnel/log/lead';
import { dependentsOf } from '@/lib/funnel/log/undo';
import type { Database } from '@/lib/store/database';
import { readDefinitions } from './definitions';
import { readFunnelChanges } from './funnel-changes';
import { programmeNames } from './programmes';

/** One line of a lead's history. */
export type HistoryEntry = {
  readonly event: LeadEvent;
  /** Without effect: it did not fit what went before. */
  readonly void: boolean;
  readonly undone: boolean;
  /** True while what its command changed is unchanged since; said by the last event of a command alone. */
  readonly undoable: boolean;
  /** Ids of what came later and rests on it, where that keeps its command from being undone. */
  readonly later?: readonly string[];
  /** True where undoing it takes back what was done to other leads as well. */
  readonly forOthers?: boolean;
  /** What the programme that it names is called, or was when it was removed; absent: it names none. */
  readonly programme?: string;
};

/** A lead's whole log in the order in which it counts; empty for a lead that is gone. */
export async function historyOf(db: Database, leadId: string): Promise<readonly HistoryEntry[]> {
  return db.transaction(
    'r',
    [db.leads, db.events, db.definitions, db.programmes, db.teamEvents, db.meta],
    async () => {
      const [lead, events, definitions, changes] = await Promise.all([
        db.leads.get(leadId),
        db.events.where('subject.id').equals(leadId).toArray(),
        readDefinitions(db),
        readFunnelChanges(db),
      ]);
      // An erasure hides the lead at once; its log is purged a little later.
      if (!lead) return [];
      const folded = foldLead(events, definitions);
      const names = await programmeNames(
        db,
        events.flatMap((event) => programmeIn(event) ?? []),
      );
      const undos = await undosOf(db, folded, { events, newestChange: changes.at(-1)?.opId ?? null });
      const voids = new Set(folded.voids);
      const undone = new Set(folded.undone);
      return events.toSorted(compareEvents).map((event) => ({
        event,
        ...nameIn(event, names),
        void: voids.has(event.id),
        undone: undone.has(event.id),
        ...(undos.get(event.id) ?? { undoable: false }),
      }));
    },
  );
}

type UndoOf = Pick<HistoryEntry, 'undoable' | 'later' | 'forOthers'>;

/** For the last effective event of each command, whether the command can be undone and what of it. */
async function undosOf(
  db: Database,
  { effective }: Folded,
  { events, newestChange }: { readonly events: readonly LeadEvent[]; readonly newestChange: string | null },
): Promise<ReadonlyMap<string, UndoOf>> {
  const byCommand = new Map<string, LeadEvent[]>();
  for (const event of effective) byCommand.set(event.opId, [...(byCommand.get(event.opId) ?? []), event]);
  const undos = await Promise.all(
    [...byCommand].map(async ([opId, told]): Promise<readonly [string, UndoOf]> => {
      const last = told.at(-1) as LeadEvent;
      const later = dependentsOf(effective, new Set(told.map(({ id }) => id)));
      if (later.length > 0) return [last.id, { undoable: false, later: later.map(({ id }) => id) }];
      // An older change of the funnel rests under the newer one, whatever became of this lead.
      if (isMigration(last) && last.batch !== newestChange) return [last.id, { undoable: false }];
      const own = events.filter((event) => event.opId === opId).length;
      const forOthers =
        last.batch !== undefined ||
        (await db.events
          .where('opId')
          .equals(opId)
          .limit(own + 1)
          .count()) > own;
      return [last.id, { undoable: true, ...(forOthers ? { forOthers } : {}) }];
    }),
  );
  return new Map(undos);
}

function programmeIn(event: LeadEvent): string | undefined {
  return 'programme' in event ? event.programme : undefined;
}

/** An import, or an older sample, told a name where others tell an id. */
function nameIn(event: LeadEvent, names: ReadonlyMap<string, string>): Pick<HistoryEntry, 'programme'> {
  const programme = programmeIn(event);
  return programme === undefined ? {} : { programme: names.get(programme) ?? programme };
}
