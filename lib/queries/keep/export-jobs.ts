import { readForArchive } from '@/lib/store/reads/archive';
import { packArchive } from '@/lib/transfer/archive/archive-file';
import { archiveName, dayOf } from '@/lib/transfer/archive/file-name';
import type { CsvChoices } from '@/lib/transfer/export/csv-file';
import { eventsCsv } from '@/lib/transfer/export/events-csv';
import { leadsCsv } from '@/lib/transfer/export/leads-csv';
import { textFile } from '@/lib/transfer/export/text-file';
import { vcards, type CardChoices } from '@/lib/transfer/export/vcards';
import { words } from '@/lib/words';
import { readNames, type Describe } from './describing';
import { eventLines } from './event-lines';
import type { ExportJob, Exporting } from './export-job';
import { leadLines } from './lead-lines';

/**
 * Everything that Stageside keeps, to be restored from.
 * @param passphrase null: whoever has the file can read it
 */
export function archiveJob(now: number, passphrase: string | null): ExportJob {
  return {
    name: archiveName(now, passphrase !== null),
    type: passphrase === null ? 'application/gzip' : 'application/octet-stream',
    isBackup: true,
    begin: async ({ db, schemaVersion, onProgress }) => {
      const reading = await readForArchive(db);
      const { all } = reading;
      return packArchive(reading, {
        by: passphrase,
        schemaVersion,
        exportedAt: now,
        onRows: (done) => onProgress(done, all),
      });
    },
  };
}

/** Every lead, one a line. */
export function leadsJob(now: number, choices: CsvChoices): ExportJob {
  return {
    name: `leads-${dayOf(now)}.csv`,
    type: 'text/csv',
    begin: async ({ db, onProgress }) => {
      const names = await readNames(db);
      const { definition } = names;
      if (!definition) throw new Error('no funnel was chosen yet');
      const pages = counted(leadLines(db, names, now), await db.leads.count(), onProgress);
      return textFile(
        leadsCsv(pages, {
          ...choices,
          naming: {
            definition,
            userOf: names.user,
            programmeOf: names.programme,
            roleOf: (role) => words(`score.role.${role}`),
            now,
          },
          heading: (column) => words(`keep.column.${column}`),
        }),
      );
    },
  };
}

/** Everything that happened, one event a line, lead by lead. */
export function eventsJob(now: number, choices: CsvChoices, describe: Describe): ExportJob {
  return {
    name: `events-${dayOf(now)}.csv`,
    type: 'text/csv',
    begin: async ({ db, onProgress }) => {
      const lines = eventLines(db, await readNames(db), describe, now);
      const pages = counted(lines, await db.events.count(), onProgress);
      return textFile(
        eventsCsv(pages, { ...choices, heading: (column) => words(`keep.eventColumn.${column}`) }),
      );
    },
  };
}

/** Every lead as a card for an address book. */
export function cardsJob(now: number, choices: CardChoices): ExportJob {
  return {
    name: `leads-${dayOf(now)}.vcf`,
    type: 'text/vcard',
    begin: async ({ db, onProgress }) => {
      const leads = leadLines(db, await readNames(db), now);
      return textFile(vcards(counted(leads, await db.leads.count(), onProgress), choices));
    },
  };
}

async function* counted<Line>(
  pages: AsyncIterable<readonly Line[]>,
  all: number,
  onProgress: Exporting['onProgress'],
): AsyncGenerator<readonly Line[]> {
  let done = 0;
  for await (const page of pages) {
    yield page;
    done += page.length;
    onProgress(done, all);
  }
}
