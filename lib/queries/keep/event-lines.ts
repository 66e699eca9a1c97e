import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import { wallOf } from '@/lib/funnel/log/clock';
import { compareEvents, type LeadEvent } from '@/lib/funnel/log/event';
import { foldLead } from '@/lib/funnel/log/fold';
import { nameOf } from '@/lib/funnel/person/name-of';
import type { Door } from '@/lib/store/reads/door';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { scanPageWithLogs, type LeadAndLog } from '@/lib/store/reads/scan';
import type { ExportedEvent } from '@/lib/transfer/export/events-csv';
import { isoTime } from '@/lib/transfer/export/iso-time';
import { words } from '@/lib/words';
import { tell, type Describe, type Names } from './describing';
import { namesOfLeads, otherOf } from './other-leads';

/** Leads whose logs are read at a time. */
const pageSize = 200;

/**
 * Everything that happened, lead by lead, each log in the order in which it counts, with those of the leads that became
 * part of it. Of people who are being erased nothing.
 * @param now wall time in ms, by which days are told
 */
export async function* eventLines(
  db: Door,
  names: Names,
  describe: Describe,
  now: number,
): AsyncGenerator<readonly ExportedEvent[]> {
  const definitions = await readDefinitions(db);
  for (let after: string | null = ''; after !== null;) {
    const page = await scanPageWithLogs(db, after, pageSize, () => true);
    yield (
      await Promise.all(
        page.people.map(async (each) => linesOf(aboutLead(each), { db, names, describe, definitions, now })),
      )
    ).flat();
    ({ after } = page);
  }
}

type Told = {
  readonly db: Door;
  readonly names: Names;
  readonly describe: Describe;
  readonly definitions: DefinitionByKey;
  readonly now: number;
  /** Who somebody is told apart from is somebody else, and not named to them. */
  readonly isForThem?: boolean;
};

/** Whose events are told, with all events that theirs rest on. */
type Whose = {
  readonly id: string;
  readonly madeOf: readonly string[];
  readonly name: string;
  readonly log: readonly LeadEvent[];
};

function aboutLead({ lead, log }: LeadAndLog): Whose {
  return { id: lead.id, madeOf: lead.madeOf, name: nameOf(lead) ?? lead.id, log: log ?? [] };
}

/** One lead's events in words, in the order in which they count, with those of the leads that are part of it. */
export async function linesOf(
  { id: leadId, madeOf, name, log }: Whose,
  { db, names, describe, definitions, now, isForThem = false }: Told,
): Promise<readonly ExportedEvent[]> {
  const own = new Set([leadId, ...madeOf]);
  const { undone, voids } = foldLead(log, definitions, leadId);
  const [isUndone, isVoid] = [new Set(undone), new Set(voids)];
  const eventById = new Map(log.map((event) => [event.id, event]));
  const undoOf = new Map(
    log.flatMap((event) => (event.kind === 'undone' && !isVoid.has(event.id) ? [[event.target, event]] : [])),
  );
  const effectOf = ({ id }: LeadEvent): string => {
    if (isVoid.has(id)) return words('keep.effect.void');
    return words(isUndone.has(id) ? 'keep.effect.undone' : 'keep.effect.counts');
  };
  const events = log.filter(({ subject }) => own.has(subject.id)).toSorted(compareEvents);
  const others = await namesOfLeads(
    db,
    events.map((event) => (isForThem && event.kind === 'toldApart' ? null : otherOf(event, own))),
    log,
  );
  const momentOf = ({ at }: LeadEvent): string => (isForThem ? exactly(wallOf(at)) : isoTime(wallOf(at)));
  const takenBackBy = (event: LeadEvent): ExportedEvent['takenBack'] => {
    const undo = undoOf.get(event.id);
    return undo ? { at: wallOf(undo.at), by: names.user(undo.actor.id) } : null;
  };
  return events.map((event) => {
    const target = event.kind === 'undone' ? eventById.get(event.target) : undefined;
    const told = tell(names, describe, event, now, {
      target,
      other: others.get(otherOf(event, own) ?? ''),
      isMergedAway: event.kind === 'mergedInto' && event.subject.id === leadId,
    });
    return {
      event,
      leadId,
      leadName: name,
      who: names.user(event.actor.id),
      role: event.actor.role,
      ...told,
      details: target
        ? [...told.details, words('keep.undid', [momentOf(target), names.user(target.actor.id)])]
        : told.details,
      effect: effectOf(event),
      takenBack: isUndone.has(event.id) ? takenBackBy(event) : null,
    };
  });
}

function exactly(at: number): string {
  return new Intl.DateTimeFormat(words('common.language'), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at);
}
