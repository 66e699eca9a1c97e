import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import type { PreparedRow } from '@/lib/funnel/import/prepared-row';
import { compareEvents, type LeadEvent } from '@/lib/funnel/log/event';
import { foldLead } from '@/lib/funnel/log/fold';
import { companyDomain } from '@/lib/funnel/person/company-domain';
import { identityKeys } from '@/lib/funnel/person/identity';
import type { Database } from '@/lib/store/database';
import { logOf } from '@/lib/store/log-of';
import type {
  AccountRow,
  EventRow,
  ImportRow,
  LeadRow,
  MergeRow,
  PairRow,
  SuggestionRow,
} from '@/lib/store/rows';
import { readDefinitions } from './definitions';

/** A row of a file that waits to be imported. */
export type StagedRow = { readonly import: string; readonly row: PreparedRow };

/** Every row of every table that tells of one person, as it is kept, by table. */
export type KeptRows = {
  /** None of somebody whose adding was taken back: their events are there still. */
  readonly leads: readonly LeadRow[];
  /** Their own and those of the leads that are part of theirs, in the order in which they count. */
  readonly events: readonly EventRow[];
  readonly merges: readonly MergeRow[];
  readonly pairs: readonly PairRow[];
  readonly suggestions: readonly SuggestionRow[];
  /** Their company, where something was said of it. */
  readonly accounts: readonly AccountRow[];
  readonly importParts: readonly StagedRow[];
  /** Imports that told of them, without the rows that were left out: these are of others. */
  readonly imports: readonly Omit<ImportRow, 'left'>[];
};

export type KeptOfPerson = {
  readonly rows: KeptRows;
  /** All events that theirs rest on: of leads that they were merged with for a while, too. */
  readonly log: readonly LeadEvent[];
  /** Leads whom they recommended. */
  readonly referred: number;
};

/**
 * All that is kept of one person.
 * @returns null: nothing is, or they are being erased
 */
export async function keptOfPerson(db: Database, leadId: string): Promise<KeptOfPerson | null> {
  return db.transaction('r', db.tables, async () => {
    if (await db.erasures.get(leadId)) return null;
    const [row, log, definitions] = await Promise.all([
      db.leads.get(leadId),
      logOf(db, leadId),
      readDefinitions(db),
    ]);
    if (log.length === 0) return null;
    const own = [leadId, ...(row?.lead.madeOf ?? [])];
    const isOwn = new Set(own);
    const events = log.filter((event) => isOwn.has(event.subject.id)).toSorted(compareEvents);
    const domain = row ? companyDomain(row.lead.emails) : null;
    const keys = row?.keys ?? formerKeys(log, definitions, leadId);
    const [merges, pairs, suggestions, account, importParts, imports, referred] = await Promise.all([
      db.merges.bulkGet(own),
      db.pairs.where('leads').equals(leadId).toArray(),
      db.suggestions.where('leadId').equals(leadId).toArray(),
      domain === null ? undefined : db.accounts.get(domain),
      stagedOf(db, keys),
      importsOf(db, events),
      db.leads.where('referrer').anyOf(own).count(),
    ]);
    return {
      rows: {
        leads: row ? [row] : [],
        events,
        merges: merges.filter((merge) => merge !== undefined),
        pairs,
        suggestions,
        accounts: account ? [account] : [],
        importParts,
        imports,
      },
      log,
      referred,
    };
  });
}

/** Keys of somebody who is no lead, as they were when they were one last. */
function formerKeys(
  log: readonly LeadEvent[],
  definitions: DefinitionByKey,
  leadId: string,
): readonly string[] {
  const told = log.filter(({ kind }) => kind !== 'undone');
  const { lead } = foldLead(told, definitions, leadId);
  return lead ? identityKeys(lead) : [];
}

/** Rows with any of these identity keys that wait to be imported. */
async function stagedOf(
  { importParts }: Pick<Database, 'importParts'>,
  keys: readonly string[],
): Promise<readonly StagedRow[]> {
  const asked = new Set(keys);
  const found: StagedRow[] = [];
  if (asked.size === 0) return found;
  await importParts.each(({ import: id, rows }) => {
    for (const row of JSON.parse(rows) as readonly PreparedRow[])
      if (identityKeys(row.lead.person).some((key) => asked.has(key))) found.push({ import: id, row });
  });
  return found;
}

async function importsOf(
  db: Database,
  events: readonly LeadEvent[],
): Promise<readonly Omit<ImportRow, 'left'>[]> {
  const batches = [...new Set(events.flatMap(({ batch }) => batch ?? []))];
  const rows = await db.imports.bulkGet(batches);
  return rows.flatMap((row) => {
    if (!row) return [];
    const { left: _ofOthers, ...journal } = row;
    return [journal];
  });
}
