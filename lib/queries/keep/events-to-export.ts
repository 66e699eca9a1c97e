import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import { compareEvents, type LeadEvent } from '@/lib/funnel/log/event';
import { foldLead } from '@/lib/funnel/log/fold';
import type { Lead } from '@/lib/funnel/log/lead';
import { readDefinitions } from '@/lib/store/reads/definitions';
import type { Door } from '@/lib/store/reads/door';
import { programmeNames } from '@/lib/store/reads/programmes';
import { scanPageWithLogs } from '@/lib/store/reads/scan';

/** Leads whose logs are read at a time. */
const pageSize = 200;

/** A lead's log, with what became of each event. */
export type LoggedLead = {
  readonly lead: Lead;
  readonly entries: readonly {
    readonly event: LeadEvent;
    readonly void: boolean;
    readonly undone: boolean;
    /** What the programme that it names is called, or was; absent: it names none. */
    readonly programme?: string;
  }[];
};

/** What a file of events is made of. */
export type EventsToExport = {
  readonly definitions: DefinitionByKey;
  /** Leads in the order in which they were added, each with its events in the order in which they count. */
  readonly pages: AsyncGenerator<readonly LoggedLead[]>;
};

/** Begins to read every event of every lead. Never more than the logs of a page of leads are in memory. */
export async function eventsToExport(db: Door): Promise<EventsToExport> {
  const definitions = await readDefinitions(db);
  return { definitions, pages: pages(db, definitions) };
}

async function* pages(db: Door, definitions: DefinitionByKey): EventsToExport['pages'] {
  for (let after: string | null = ''; after !== null;) {
    const page: Awaited<ReturnType<typeof scanPageWithLogs>> = await scanPageWithLogs(
      db,
      after,
      pageSize,
      () => true,
    );
    const named = page.people.flatMap(({ log }) => (log ?? []).flatMap((event) => programmeIn(event) ?? []));
    const names = await programmeNames(db, named);
    yield page.people.map(({ lead, log }) => ({
      lead,
      entries: entriesOf(lead, log ?? [], definitions).map((entry) => {
        const programme = programmeIn(entry.event);
        return programme === undefined ? entry : { ...entry, programme: names.get(programme) ?? programme };
      }),
    }));
    ({ after } = page);
  }
}

/** Those of the lead itself and of what is part of it: others that it was once merged with tell theirs themselves. */
function entriesOf(
  lead: Lead,
  log: readonly LeadEvent[],
  definitions: DefinitionByKey,
): LoggedLead['entries'] {
  const own = new Set([lead.id, ...lead.madeOf]);
  const folded = foldLead(log, definitions, lead.id);
  const [voids, undone] = [new Set(folded.voids), new Set(folded.undone)];
  return log
    .filter(({ subject }) => own.has(subject.id))
    .toSorted(compareEvents)
    .map((event) => ({ event, void: voids.has(event.id), undone: undone.has(event.id) }));
}

function programmeIn(event: LeadEvent): string | undefined {
  return 'programme' in event ? event.programme : undefined;
}
