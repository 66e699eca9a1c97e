import type { LeadEvent } from '@/lib/funnel/event';
import { compareEvents, isMigration } from '@/lib/funnel/event';
import { foldLead } from '@/lib/funnel/fold';
import { isUndoable } from '@/lib/funnel/undo';
import type { Database } from '@/lib/store/database';
import { readDefinitions } from './definitions';
import { programmeNames } from './programmes';

/** One line of a lead's history. */
export type HistoryEntry = {
  readonly event: LeadEvent;
  /** Without effect: it did not fit what went before. */
  readonly void: boolean;
  readonly undone: boolean;
  /** True while what it changed is unchanged since. */
  readonly undoable: boolean;
  /** What the programme that it names is called, or was when it was removed; absent: it names none. */
  readonly programme?: string;
};

/** A lead's whole log in the order in which it counts; empty for a lead that is gone. */
export async function historyOf(db: Database, leadId: string): Promise<readonly HistoryEntry[]> {
  const [lead, events, definitions, names] = await db.transaction(
    'r',
    [db.leads, db.events, db.definitions, db.programmes, db.teamEvents],
    async () => {
      const [row, log, known] = await Promise.all([
        db.leads.get(leadId),
        db.events.where('subject.id').equals(leadId).toArray(),
        readDefinitions(db),
      ]);
      const programmes = log.flatMap((event) => programmeIn(event) ?? []);
      return [row, log, known, await programmeNames(db, programmes)] as const;
    },
  );
  // An erasure hides the lead at once; its log is purged a little later.
  if (!lead) return [];
  const folded = foldLead(events, definitions);
  const voids = new Set(folded.voids);
  const undone = new Set(folded.undone);
  const places = new Map(folded.effective.map((event, index) => [event.id, index]));
  return events.toSorted(compareEvents).map((event) => ({
    event,
    ...nameIn(event, names),
    void: voids.has(event.id),
    undone: undone.has(event.id),
    // Taken back for all leads or none: not from one lead's history.
    undoable: !isMigration(event) && isUndoable(folded.effective, places.get(event.id) ?? -1),
  }));
}

function programmeIn(event: LeadEvent): string | undefined {
  return 'programme' in event ? event.programme : undefined;
}

/** An import, or an older sample, told a name where others tell an id. */
function nameIn(event: LeadEvent, names: ReadonlyMap<string, string>): Pick<HistoryEntry, 'programme'> {
  const programme = programmeIn(event);
  return programme === undefined ? {} : { programme: names.get(programme) ?? programme };
}
