import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { Person } from '@/lib/funnel/person/person';
import type { CsvRecord } from '@/lib/transfer/csv/records';
import { batchBuilder, endOf } from './batch';
import { tidy } from './cells';
import type { Column } from './column';
import { doubleFinder } from './doubles';
import { hashKey } from './key-table';
import { openRecords } from './open-records';
import { ownData, ownText } from './own-text';
import type {
  FilePlan,
  ImportChoices,
  PreparedBatch,
  ReadingEnd,
  ReadingOptions,
  Surroundings,
} from './plan';
import { rowReader, type RowReading } from './read-row';

/** Rows that are put together at a time. */
const rowsAtATime = 100_000;
/** As many stages as one row of an import may carry: lib/messaging/command-schema.ts. */
const mostStays = 200;
const mostOfAList = 50;
const mostNotes = 20;

/** What tells which rows belong together, the first that is filled in. */
const joining: readonly Column[] = ['recordId', 'email', 'profile', 'name', 'dealName'];

type Group = { readonly row: CsvRecord; reading: RowReading };

/**
 * Rows that tell one change or deed each, put together into leads. The rows of somebody may lie anywhere in the file: it
 * is read once for each hundred thousand of its rows, and each time only the rows of some people are kept, so that memory
 * does not grow with the file.
 */
export async function* joinRows(
  file: Blob,
  plan: FilePlan,
  choices: ImportChoices,
  around: Surroundings,
  options: ReadingOptions,
): AsyncGenerator<PreparedBatch, ReadingEnd> {
  const read = rowReader(plan, choices, around);
  const finish = doubleFinder(choices, around);
  const places = joining.map((column) => choices.mapping.indexOf(column)).filter((place) => place !== -1);
  const turns = Math.max(1, Math.ceil(plan.rowEstimate / rowsAtATime));
  const batch = batchBuilder();
  let rows = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    const groups = new Map<string, Group>();
    const stretches = openRecords(file, plan, {
      signal: options.signal,
      onProgress: (bytes, total) => options.onProgress?.(turn * total + bytes, turns * total),
    });
    for (;;) {
      const { done, value } = await stretches.next();
      if (done) {
        if (value) {
          yield* batch.rest();
          return endOf(value, rows);
        }
        break;
      }
      for (const record of value.records) {
        const key = keyOf(record, places);
        if (hashKey(key) % turns !== turn) continue;
        rows += 1;
        const reading = read(record);
        if (reading.isPassedOver) batch.passOver();
        else if (reading.problems.length > 0) batch.refuse({ ...record, problems: reading.problems });
        else {
          const own = ownData(reading);
          const group = groups.get(key);
          if (group) group.reading = together(group.reading, own);
          else groups.set(ownText(key), { row: ownData(record), reading: own });
        }
      }
      yield* batch.full(turn * file.size + value.bytesRead);
    }
    for (const { row, reading } of groups.values()) {
      if (reading.stays.length > mostStays)
        batch.refuse({ ...row, problems: [{ column: choices.mapping.indexOf('stage'), why: 'tooMany' }] });
      else for (const ready of finish(row.row, reading)) batch.add(ready, reading.linkDropped);
      yield* batch.full((turn + 1) * file.size);
    }
  }
  yield* batch.rest();
  return { ok: true, rows };
}

function keyOf({ row, cells }: CsvRecord, places: readonly number[]): string {
  for (const place of places) {
    const text = tidy(cells[place] ?? '');
    if (text !== '') return `${place}:${text.toLowerCase()}`;
  }
  return `row:${row}`;
}

/** Two readings of the same person: what the later lacks is taken of the earlier. */
function together(earlier: RowReading, later: RowReading): RowReading {
  return {
    problems: [],
    isPassedOver: false,
    stays: [...earlier.stays, ...later.stays],
    stageSaid: stageOfBoth(earlier, later),
    recordId: earlier.recordId ?? later.recordId,
    linkDropped: earlier.linkDropped || later.linkDropped,
    lead: leadOfBoth(earlier.lead, later.lead),
  };
}

/** With dates, the latest stage is the one that somebody is in; without, the one that stands last. */
function stageOfBoth(earlier: RowReading, later: RowReading): string | null {
  if (earlier.stays.length === 0 && later.stays.length === 0) return later.stageSaid ?? earlier.stageSaid;
  return null;
}

function leadOfBoth(earlier: ImportedLead, later: ImportedLead): ImportedLead {
  const tags = union(earlier.tags, later.tags, mostOfAList);
  const programmes = union(earlier.programmes, later.programmes, mostOfAList);
  const notes = union(earlier.notes, later.notes, mostNotes);
  const activities = [...(earlier.activities ?? []), ...(later.activities ?? [])];
  const added = [earlier.addedAt, later.addedAt].filter((at) => at !== undefined);
  return {
    ...earlier,
    ...later,
    person: personOfBoth(earlier.person, later.person),
    ...(tags.length === 0 ? {} : { tags }),
    ...(programmes.length === 0 ? {} : { programmes }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(activities.length === 0 ? {} : { activities }),
    ...(added.length === 0 ? {} : { addedAt: Math.min(...added) }),
  };
}

function personOfBoth(earlier: Person, later: Person): Person {
  return {
    ...earlier,
    ...later,
    emails: union(earlier.emails, later.emails, mostOfAList),
    profiles: union(earlier.profiles, later.profiles, mostOfAList),
    records: union(earlier.records, later.records, mostOfAList),
  };
}

function union(earlier: readonly string[] = [], later: readonly string[] = [], most: number): string[] {
  return [...new Set([...earlier, ...later])].slice(0, most);
}
