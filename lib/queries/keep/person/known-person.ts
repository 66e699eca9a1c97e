import type { EventOf } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import { nameOf } from '@/lib/funnel/person/name-of';
import type { Account } from '@/lib/funnel/team/account';
import { readKept, type Kept } from '@/lib/messaging/keep/keep-state';
import { scoreOf, type Score } from '@/lib/scoring/score';
import { readNames, type Names } from '@/lib/queries/keep/describing';
import { linesOf } from '@/lib/queries/keep/event-lines';
import type { Door } from '@/lib/store/reads/door';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { keptOfPerson, type KeptOfPerson, type KeptRows } from '@/lib/store/reads/kept-of-person';
import { programmeNames } from '@/lib/store/reads/programmes';
import { scoreBasis } from '@/lib/store/reads/score-facts';
import { segmentsProposing } from '@/lib/store/reads/segments';
import type { ExportedEvent } from '@/lib/transfer/export/events-csv';
import type { Wording } from './wording';

/** One person with all that a file tells of them. */
export type KnownPerson = {
  readonly id: string;
  readonly called: string;
  /** Null: their adding was taken back, and their history is left. */
  readonly lead: Lead | null;
  readonly account: Account | null;
  readonly score: Score | null;
  readonly rows: KeptRows;
  readonly log: KeptOfPerson['log'];
  readonly referred: number;
  readonly history: readonly ExportedEvent[];
  /** Names of the segments that propose them. */
  readonly proposing: readonly { readonly name: string; readonly since: number }[];
  readonly programme: (id: string) => string;
  readonly names: Names;
  /** Copies that there are: backups in the browser, files outside it. */
  readonly copies: Pick<Kept, 'backup' | 'file'>;
  readonly wording: Wording;
  /** Wall time in ms. */
  readonly now: number;
};

/** @returns null: nothing is kept of anybody of that id, or they are being erased */
export async function readPerson(
  db: Door,
  { id, wording, now }: { readonly id: string; readonly wording: Wording; readonly now: number },
): Promise<KnownPerson | null> {
  const kept = await keptOfPerson(db, id);
  if (kept === null) return null;
  const { rows, log, referred } = kept;
  const [names, definitions, { rules, people }, segments, backup, file] = await Promise.all([
    readNames(db),
    readDefinitions(db),
    scoreBasis(db, [id]),
    segmentsProposing(db, id),
    readKept('backup'),
    readKept('file'),
  ]);
  const [known = null] = people;
  const lead = known?.lead ?? null;
  const account = known?.account ?? null;
  const definition = lead && names.definitionOf(lead.funnel);
  const former = await programmeNames(db, [
    ...log.flatMap((event) => ('programme' in event ? (event.programme ?? []) : [])),
    ...(lead?.programmes ?? []),
  ]);
  const programme = (each: string): string => former.get(each) ?? names.programme(each);
  const called = lead ? nameOf(lead) : formerName(rows.events);
  const since = new Map(rows.suggestions.map(({ segment, at }) => [segment, at]));
  return {
    id,
    called: called ?? id,
    lead,
    account,
    score:
      lead && definition
        ? scoreOf(rules, { definition, lead, account, now: Math.max(now, lead.updatedAt) })
        : null,
    rows,
    log,
    referred,
    history: await linesOf(
      { id, madeOf: lead?.madeOf ?? [], name: called ?? id, log },
      { db, names: { ...names, programme }, describe: wording.describe, definitions, now, isForThem: true },
    ),
    proposing: segments.map((segment) => ({ name: segment.name, since: since.get(segment.id) ?? 0 })),
    programme,
    names,
    copies: { backup, file },
    wording,
    now,
  };
}

/** What somebody was called when they were added. */
function formerName(events: KeptRows['events']): string | null {
  const added = events.find((event): event is EventOf<'added'> => event.kind === 'added');
  return added ? nameOf({ ...added.person, name: added.person.name ?? null }) : null;
}
