import type { Outcome, Way } from '@/lib/funnel/definition/definition';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import type { GivenBack } from '@/lib/funnel/log/given-back';
import type { Lead } from '@/lib/funnel/log/lead';
import { RecordReader, RecordWriter } from './record-bytes';
import type { WordList } from './words';

/**
 * A lead as a chip needs it: where it stands, whose it is, its times. Everything else is blank: no name, no address, no
 * note leaves the database. Never to be shown as the lead itself, folded or written.
 */
export type Sketch = Lead;

const idLength = 16;

/** The record of a lead: its id, then what a chip shows of it. */
export function writeSketch(lead: Lead, words: WordList): Uint8Array<ArrayBuffer> {
  const record = new RecordWriter(words);
  const { position, followUp, givenBack } = lead;
  const stay = lead.stays.at(-1);
  record.text(lead.funnel);
  record.text(lead.stage);
  record.textOrNull(stay?.in ?? null);
  record.time(stay?.from ?? lead.addedAt);
  record.textOrNull(position.placed);
  record.textOrNull(position.step);
  record.textOrNull(position.outcome);
  record.textOrNull(position.owner);
  record.textOrNull(position.assignee);
  record.flag(position.parked);
  record.timeOrNull(position.activeUntil);
  record.timeOrNull(position.parkedUntil);
  record.timeOrNull(lead.acceptedAt);
  record.timeOrNull(lead.contactedAt);
  record.count(lead.attempts);
  record.flag(lead.contactLocked);
  record.timeOrNull(lead.wakeAt);
  record.timeOrNull(lead.qualified?.latestAt ?? null);
  record.flag(followUp !== null);
  if (followUp) {
    record.flag(followUp.of === 'contact');
    record.time(followUp.dueAt);
  }
  record.flag(givenBack !== null);
  if (givenBack) {
    record.text(givenBack.way);
    record.text(givenBack.reason);
    record.time(givenBack.at);
  }
  return record.finish(idToBytes(lead.id));
}

/** @param start where the record begins in `bytes` */
export function readSketch(bytes: Uint8Array, start: number, words: WordList): Sketch {
  const record = new RecordReader(words, bytes, start + idLength);
  const blank = blankLead(idAt(bytes, start), record.text());
  const stage = record.text();
  const inStage = record.textOrNull();
  const since = record.time();
  return {
    ...blank,
    stage,
    // The stay that the lead is in; those before it are left out.
    stays: inStage === null ? [] : [{ in: inStage, from: since, to: null, funnel: blank.funnel }],
    addedAt: since,
    position: {
      placed: record.textOrNull(),
      step: record.textOrNull(),
      outcome: record.textOrNull() as Outcome | null,
      owner: record.textOrNull(),
      assignee: record.textOrNull(),
      parked: record.flag(),
      activeUntil: record.timeOrNull(),
      parkedUntil: record.timeOrNull(),
    },
    acceptedAt: record.timeOrNull(),
    contactedAt: record.timeOrNull(),
    attempts: record.count(),
    contactLocked: record.flag(),
    wakeAt: record.timeOrNull(),
    qualified: readQualified(record),
    followUp: readFollowUp(record),
    givenBack: readGivenBack(record),
  };
}

/** The lead id of the record that begins at `start`. */
export function idAt(bytes: Uint8Array, start: number): string {
  let id = '';
  for (let index = 0; index < idLength; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) id += '-';
    id += hex[bytes[start + index] ?? 0];
  }
  return id;
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function idToBytes(id: string): readonly number[] {
  const digits = id.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/u.test(digits)) throw new RangeError('not the id of a lead');
  return Array.from({ length: idLength }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );
}

function readQualified(record: RecordReader): Lead['qualified'] {
  const latestAt = record.timeOrNull();
  return latestAt === null
    ? null
    : { firstAt: latestAt, latestAt, count: 1, by: '', whyNow: null, through: null };
}

function readFollowUp(record: RecordReader): Lead['followUp'] {
  if (!record.flag()) return null;
  const of = record.flag() ? 'contact' : 'acceptance';
  const dueAt = record.time();
  return { of, startedAt: dueAt, dueAt, hours: 0, working: false };
}

function readGivenBack(record: RecordReader): GivenBack | null {
  if (!record.flag()) return null;
  return {
    way: record.text() as Way,
    reason: record.text(),
    answer: null,
    at: record.time(),
    by: '',
    wakeAt: null,
    stands: 'settled',
    reply: null,
  };
}
