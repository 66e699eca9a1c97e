import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import type { LeadEvent } from '@/lib/funnel/log/event';
import { compareEvents, isMigration } from '@/lib/funnel/log/event';
import { foldLead } from '@/lib/funnel/log/fold';
import type { Folded } from '@/lib/funnel/log/folded';
import type { HistoryEntry } from '@/lib/funnel/log/history-entry';
import type { Lead } from '@/lib/funnel/log/lead';
import { dependentsOf } from '@/lib/funnel/log/undo';
import { nameOf } from '@/lib/funnel/person/name-of';
import type { Database } from '@/lib/store/database';
import { logOf } from '@/lib/store/log-of';
import { readDefinitions } from './definitions';
import { readFunnelChanges } from './funnel-changes';
import { programmeNames } from './programmes';

/**
 * A lead's whole log in the order in which it counts, with those of the leads that are part of it; empty for a lead that
 * is gone. Merges that were taken back are told to both.
 */
export async function historyOf(db: Database, leadId: string): Promise<readonly HistoryEntry[]> {
  return db.transaction(
    'r',
    [db.leads, db.events, db.merges, db.definitions, db.programmes, db.teamEvents, db.imports, db.meta],
    async () => {
      const [row, log, definitions, changes] = await Promise.all([
        db.leads.get(leadId),
        logOf(db, leadId),
        readDefinitions(db),
        readFunnelChanges(db),
      ]);
      // An erasure hides the lead at once; its log is purged a little later.
      if (!row) return [];
      const folded = foldLead(log, definitions, leadId);
      const events = eventsToTell(log, row.lead);
      const others = await namesOf(db, log, definitions, events);
      const names = await programmeNames(
        db,
        events.flatMap((event) => programmeIn(event) ?? []),
      );
      const files = await filesOf(db, events);
      const undos = await undosOf(db, folded, { events: log, newestChange: changes.at(-1)?.opId ?? null });
      const voids = new Set(folded.voids);
      const undone = new Set(folded.undone);
      return events.toSorted(compareEvents).map((event) => ({
        event,
        ...nameIn(event, names),
        ...fileOf(event, files),
        ...(event.subject.id === leadId ? {} : { part: others.get(event.subject.id) ?? null }),
        ...otherIn(event, leadId, others),
        void: voids.has(event.id),
        undone: undone.has(event.id),
        ...(undos.get(event.id) ?? { undoable: false }),
      }));
    },
  );
}

/** Its own events and those of its parts, and what was said of merges with others that stand by themselves again. */
function eventsToTell(log: readonly LeadEvent[], { id, madeOf }: Lead): readonly LeadEvent[] {
  const own = new Set([id, ...madeOf]);
  const merges = new Set(
    log.flatMap((event) => (event.kind === 'mergedInto' && own.has(event.into) ? [event.id] : [])),
  );
  return log.filter(
    (event) =>
      own.has(event.subject.id) ||
      merges.has(event.id) ||
      (event.kind === 'undone' && merges.has(event.target)),
  );
}

/** By id what the leads are called that these events are of or name: as they are, or were when they were merged. */
async function namesOf(
  db: Database,
  log: readonly LeadEvent[],
  definitions: DefinitionByKey,
  events: readonly LeadEvent[],
): Promise<ReadonlyMap<string, string | null>> {
  const ids = new Set(events.flatMap((event) => [event.subject.id, ...otherOf(event)]));
  if (ids.size < 2) return new Map();
  const named = await Promise.all(
    [...ids].map(async (id) => {
      const own = log.filter(({ subject }) => subject.id === id);
      const lead = (await db.leads.get(id))?.lead ?? foldLead(own, definitions, id).lead;
      return [id, lead && nameOf(lead)] as const;
    }),
  );
  return new Map(named);
}

function otherOf(event: LeadEvent): readonly string[] {
  if (event.kind === 'mergedInto') return [event.into];
  return event.kind === 'toldApart' ? [event.other] : [];
}

/** Of a merge, the other one of the two is named, whichever of them is looked at. */
function otherIn(
  event: LeadEvent,
  leadId: string,
  names: ReadonlyMap<string, string | null>,
): Pick<HistoryEntry, 'other'> {
  const [named] = otherOf(event);
  if (named === undefined) return {};
  return { other: names.get(named === leadId ? event.subject.id : named) ?? null };
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

/** What files are called, by the batch of the import that told from them. */
async function filesOf(db: Database, events: readonly LeadEvent[]): Promise<ReadonlyMap<string, string>> {
  const batches = [...new Set(events.flatMap(({ batch }) => batch ?? []))];
  const imports = await db.imports.bulkGet(batches);
  return new Map(imports.flatMap((row) => (row ? [[row.id, row.name] as const] : [])));
}

function fileOf({ batch }: LeadEvent, files: ReadonlyMap<string, string>): Pick<HistoryEntry, 'file'> {
  const file = files.get(batch ?? '');
  return file === undefined ? {} : { file };
}

function programmeIn(event: LeadEvent): string | undefined {
  return 'programme' in event ? event.programme : undefined;
}

/** An import, or an older sample, told a name where others tell an id. */
function nameIn(event: LeadEvent, names: ReadonlyMap<string, string>): Pick<HistoryEntry, 'programme'> {
  const programme = programmeIn(event);
  return programme === undefined ? {} : { programme: names.get(programme) ?? programme };
}
