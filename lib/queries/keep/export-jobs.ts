import { scoreOf } from '@/lib/scoring/score';
import { readForArchive } from '@/lib/store/reads/archive';
import type { Door } from '@/lib/store/reads/door';
import { historyOf } from '@/lib/store/reads/history';
import { scoreBasis } from '@/lib/store/reads/score-facts';
import type { Bytes } from '@/lib/transfer/archive/byte-stream';
import { encrypt } from '@/lib/transfer/archive/encrypt';
import { writeArchive } from '@/lib/transfer/archive/write';
import type { CsvChoices } from '@/lib/transfer/export/csv-file';
import { eventsCsv } from '@/lib/transfer/export/events-csv';
import { leadsCsv } from '@/lib/transfer/export/leads-csv';
import { personHtml, personJson } from '@/lib/transfer/export/person-file';
import { textFile } from '@/lib/transfer/export/text-file';
import { vcards, type CardChoices } from '@/lib/transfer/export/vcards';
import { words } from '@/lib/words';
import { readNames, tell, type Describe } from './describing';
import { eventLines } from './event-lines';
import { leadLines } from './lead-lines';

/** What an export is made with. */
export type Exporting = {
  readonly db: Door;
  /** Version of the store's tables, as `storeReady` told. */
  readonly schemaVersion: number;
  /** Wall time in ms. */
  readonly now: number;
  /** Hears how many of `all` are written: leads, events or rows; null: nobody knows how many there are. */
  readonly onProgress: (done: number, all: number | null) => void;
};

/** A file to be made. `type`: by which the browser knows what it is. */
export type ExportJob = {
  readonly name: string;
  readonly type: string;
  /** The whole store, which counts as a backup outside the browser. */
  readonly isBackup?: true;
  readonly begin: (exporting: Exporting) => Promise<ReadableStream<Bytes>>;
};

/**
 * Everything that Stageside keeps, to be restored from.
 * @param passphrase null: whoever has the file can read it
 */
export function archiveJob(now: number, passphrase: string | null): ExportJob {
  return {
    name: `stageside-${dayOf(now)}.${passphrase === null ? 'ndjson.gz' : 'stageside'}`,
    type: passphrase === null ? 'application/gzip' : 'application/octet-stream',
    isBackup: true,
    begin: async ({ db, schemaVersion, onProgress }) => {
      const reading = await readForArchive(db);
      const all = Object.values(reading.counts).reduce((sum, count) => sum + count, 0);
      const file = writeArchive(reading, {
        schemaVersion,
        exportedAt: now,
        onRows: (done) => onProgress(done, all),
      });
      return passphrase === null ? file : encrypt(file, passphrase);
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

/** All that is kept of one person, for the person: to be read (`html`), or for another program (`json`). */
export function personJob(leadId: string, now: number, as: 'json' | 'html', describe: Describe): ExportJob {
  return {
    name: `person-${dayOf(now)}.${as}`,
    type: as === 'json' ? 'application/json' : 'text/html',
    begin: async ({ db }) => {
      const [names, history, { rules, people }] = await Promise.all([
        readNames(db),
        historyOf(db, leadId),
        scoreBasis(db, [leadId]),
      ]);
      const [known] = people;
      if (!known) throw new Error('nobody of that id');
      const { lead, account } = known;
      const definition = names.definitionOf(lead.funnel);
      const file = {
        lead,
        account,
        events: history.map(({ event }) => ({
          event,
          ...tell(names, describe, event, now),
          by: names.user(event.actor.id),
        })),
        stage: definition?.stages.find(({ id }) => id === lead.stage)?.label ?? lead.stage,
        owner: lead.position.owner === null ? null : names.user(lead.position.owner),
        addedBy: names.user(lead.addedBy),
        score:
          definition && scoreOf(rules, { definition, lead, account, now: Math.max(now, lead.updatedAt) }),
        exportedAt: now,
      };
      const text = as === 'json' ? personJson(file) : personHtml(file);
      return textFile(only(text));
    },
  };
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
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

/** Day of a moment as files are named by it. */
function dayOf(at: number): string {
  const day = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
