import type { ExportChoices, SeparatorName } from '@/components/keep/export-choices';
import { peopleByName } from '@/components/keep/people-by-name';
import { toldEvents } from '@/components/keep/told-events';
import { userName, type People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow } from '@/lib/funnel/log/lead';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { archiveToExport } from '@/lib/queries/keep/archive-to-export';
import { eventsToExport } from '@/lib/queries/keep/events-to-export';
import { leadsToExport } from '@/lib/queries/keep/leads-to-export';
import type { useDoor } from '@/lib/queries/use-door';
import { writeArchive } from '@/lib/transfer/archive/write';
import type { Separator } from '@/lib/transfer/export/csv-cell';
import { eventsCsv } from '@/lib/transfer/export/events-csv';
import { leadsCsv, type Naming } from '@/lib/transfer/export/leads-csv';
import { textFile } from '@/lib/transfer/export/text-file';
import { vcards } from '@/lib/transfer/export/vcards';
import { words } from '@/lib/words';

type Door = NonNullable<ReturnType<ReturnType<typeof useDoor>>>;
type Content = ReadableStream<Uint8Array<ArrayBuffer>>;

/** What is asked for, and by what names it is told. */
export type Exporting = {
  readonly choices: ExportChoices;
  readonly people: People;
  /** The one in force. */
  readonly definition: FunnelDefinition;
  readonly scoring: ScoringRules;
  /** Wall time in ms. */
  readonly now: number;
};

const separators: Readonly<Record<SeparatorName, Separator>> = { comma: ',', semicolon: ';', tab: '\t' };

/** What a file is called, and of which media type it is. */
export function fileOf(
  { kind, separator }: ExportChoices,
  now: number,
): { readonly name: string; readonly type: string } {
  const day = new Date(now).toLocaleDateString('sv');
  if (kind === 'cards') return { name: `stageside-contacts-${day}.vcf`, type: 'text/vcard' };
  if (kind === 'archive') return { name: `stageside-${day}.ndjson.gz`, type: 'application/gzip' };
  return separator === 'tab'
    ? { name: `stageside-${kind}-${day}.tsv`, type: 'text/tab-separated-values' }
    : { name: `stageside-${kind}-${day}.csv`, type: 'text/csv' };
}

/**
 * Begins to write what was asked for, as it is read from the store.
 * @param onDone hears how much was written, of how much where that is known only now: leads, or rows of an archive
 */
export async function exportFile(
  db: Door,
  asked: Exporting,
  onDone: (done: number, all?: number) => void,
): Promise<Content> {
  const { choices, now } = asked;
  const table = { separator: separators[choices.separator], hasMark: choices.hasMark };
  if (choices.kind === 'archive') {
    const { source, schemaVersion } = await archiveToExport(db);
    const all = Object.values(source.counts).reduce((sum, count) => sum + count, 0);
    return writeArchive(source, { schemaVersion, exportedAt: now, onRows: (done) => onDone(done, all) });
  }
  if (choices.kind === 'events') {
    const { definitions, pages } = await eventsToExport(db);
    const telling = {
      ...asked,
      people: peopleByName(asked.people),
      definitions,
      kinds: asked.scoring.kinds,
    };
    const told = mapped(counted(pages, onDone), (page) =>
      page.flatMap(({ lead, entries }) => toldEvents(lead, entries, telling)),
    );
    return textFile(
      eventsCsv(told, {
        ...table,
        heading: (column) => words(`keep.eventColumn.${column}`),
      }),
    );
  }
  const reading = await leadsToExport(db, asked.definition, now);
  const pages = counted(reading.pages, onDone);
  const naming = namingOf(asked, reading.programmes);
  return textFile(
    choices.kind === 'leads'
      ? leadsCsv(pages, { ...table, naming, heading: (column) => words(`keep.column.${column}`) })
      : vcards(pages, { version: choices.version, ...categories(asked) }),
  );
}

function namingOf({ definition, people, now }: Exporting, programmes: ReadonlyMap<string, string>): Naming {
  return {
    definition,
    userOf: (id) => userName(peopleByName(people), id),
    programmeOf: (id) => programmes.get(id) ?? id,
    roleOf: (role) => words(`score.role.${role}`),
    now,
  };
}

function categories({
  choices,
  definition,
  now,
}: Exporting): Pick<Parameters<typeof vcards>[1], 'categoriesOf'> {
  if (!choices.hasStage) return {};
  return {
    categoriesOf: (lead) => {
      const stage = stageNow(definition, lead, now);
      return definition.stages.flatMap(({ id, label }) => (id === stage ? [label] : []));
    },
  };
}

async function* mapped<From, To>(
  pages: AsyncIterable<From>,
  map: (page: From) => readonly To[],
): AsyncGenerator<readonly To[]> {
  for await (const page of pages) yield map(page);
}

/** Tells of each page that was written, once the next one is asked for. */
async function* counted<Item>(
  pages: AsyncIterable<readonly Item[]>,
  onDone: (done: number) => void,
): AsyncGenerator<readonly Item[]> {
  let done = 0;
  for await (const page of pages) {
    yield page;
    done += page.length;
    onDone(done);
  }
}
