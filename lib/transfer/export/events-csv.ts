import { wallOf } from '@/lib/funnel/log/clock';
import type { LeadEvent } from '@/lib/funnel/log/event';
import { csvFile, type CsvChoices } from './csv-file';
import type { CsvValue } from './csv-cell';
import { isoTime } from './iso-time';

/** An event in words, with what became of it. */
export type ExportedEvent = {
  readonly event: LeadEvent;
  /** The lead whose history it is in: not the one of the event, where that became part of another. */
  readonly leadId: string;
  readonly leadName: string;
  readonly who: string;
  readonly role: string;
  readonly what: string;
  readonly details: readonly string[];
  /** Whether it counts, in words. */
  readonly effect: string;
  /** Who took it back and when, wall time in ms; null: it stands. */
  readonly takenBack: { readonly at: number; readonly by: string } | null;
};

/** The columns in their order. */
export const eventColumns = [
  'at',
  'occurredAt',
  'who',
  'role',
  'lead',
  'what',
  'details',
  'effect',
  'takenBackAt',
  'takenBackBy',
  'kind',
  'leadId',
  'eventId',
  'takesBack',
  'commandId',
  'batch',
] as const;

export type EventColumn = (typeof eventColumns)[number];

/**
 * Events as a CSV file, one a record.
 * @param heading what a column is called in the file's first line
 * @returns pieces of text, each of whole records
 */
export function eventsCsv(
  pages: AsyncIterable<readonly ExportedEvent[]>,
  { heading, ...choices }: CsvChoices & { readonly heading: (column: EventColumn) => string },
): AsyncGenerator<string> {
  return csvFile(
    eventColumns.map((column) => heading(column)),
    records(pages),
    choices,
  );
}

async function* records(
  pages: AsyncIterable<readonly ExportedEvent[]>,
): AsyncGenerator<readonly (readonly CsvValue[])[]> {
  for await (const page of pages)
    yield page.map((exported) => {
      const cells = cellsOf(exported);
      return eventColumns.map((column) => cells[column]);
    });
}

function cellsOf(exported: ExportedEvent): Readonly<Record<EventColumn, CsvValue>> {
  const { event, leadId, leadName, who, role, what, details, effect, takenBack } = exported;
  return {
    at: isoTime(wallOf(event.at)),
    occurredAt: event.kind === 'activity' ? isoTime(event.occurredAt) : null,
    who,
    role,
    lead: leadName,
    what,
    details: details.join('\n'),
    effect,
    takenBackAt: takenBack && isoTime(takenBack.at),
    takenBackBy: takenBack && takenBack.by,
    kind: event.kind,
    leadId,
    eventId: event.id,
    takesBack: event.kind === 'undone' ? event.target : null,
    commandId: event.opId,
    batch: event.batch ?? null,
  };
}
