import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { LeadEvent } from '@/lib/funnel/log/event';
import { foldPeople } from '@/lib/funnel/log/fold';
import { companyDomain } from '@/lib/funnel/person/company-domain';
import { scoringId, usualScoring } from '@/lib/funnel/scoring/rules';
import { foldTeam } from '@/lib/funnel/team/fold-team';
import type { TeamEvent } from '@/lib/funnel/team/team-event';
import { asksPast } from '@/lib/metrics/past/gather-past';
import { notLater } from '@/lib/metrics/past/not-later';
import { Pasts } from '@/lib/metrics/past/pasts';
import { accountThen } from '@/lib/queries/account-then';
import { tellPasts } from '@/lib/queries/gather-pasts';
import { schemaVersion } from '@/lib/store/database';
import type { Bytes } from '@/lib/transfer/archive/byte-stream';
import type { ArchiveProblem } from '@/lib/transfer/archive/format';
import { readArchive } from '@/lib/transfer/archive/read';

export { schemaVersion };

/** What an archive holds that figures follow from. */
type Content = {
  readonly definitions: Map<string, FunnelDefinition>;
  /** Key of the definition in force. */
  funnel: string | null;
  readonly events: Map<string, LeadEvent[]>;
  readonly team: Map<string, TeamEvent[]>;
  /** Leads that were hidden as they were about to be erased: the log still has them. */
  readonly hidden: Set<string>;
  /** Wall time in ms. */
  exportedAt: number;
};

/**
 * Packs the leads of an archive: its log is folded as the store does it, and their pasts are told as in the reports.
 * @param file packed by gzip or not
 */
export async function pastsOfArchive(
  file: ReadableStream<Bytes>,
): Promise<{ readonly pasts: Pasts; readonly exportedAt: number } | { readonly problem: ArchiveProblem }> {
  const content = await read(file);
  if ('problem' in content) return content;
  const definition = content.definitions.get(content.funnel ?? '');
  if (!definition) return { problem: { type: 'NotAnArchive' } };
  return { pasts: pack(definition, content), exportedAt: content.exportedAt };
}

async function read(file: ReadableStream<Bytes>): Promise<Content | { readonly problem: ArchiveProblem }> {
  const content: Content = {
    definitions: new Map(),
    funnel: null,
    events: new Map(),
    team: new Map(),
    hidden: new Set(),
    exportedAt: 0,
  };
  for await (const part of readArchive(file, { schemaVersion })) {
    if (part.type === 'problem') return part;
    if (part.type === 'header') content.exportedAt = part.header.exportedAt;
    if (part.type !== 'rows') continue;
    for (const row of part.rows) {
      if (row.t === 'definitions') content.definitions.set(row.r.key, row.r.definition);
      if (row.t === 'meta' && row.r.key === 'funnel') content.funnel = String(row.r.value);
      if (row.t === 'teamEvents')
        listedIn(content.team, `${row.r.subject.type} ${row.r.subject.id}`).push(row.r);
      if (row.t === 'erasures') content.hidden.add(row.r.leadId);
      if (row.t === 'events') listedIn(content.events, row.r.subject.id).push(row.r);
    }
  }
  return content;
}

function pack(definition: FunnelDefinition, content: Content): Pasts {
  const { definitions, events, team, hidden, exportedAt } = content;
  const pasts = new Pasts(definition);
  const rules =
    foldTeam('scoring', scoringId, team.get(`scoring ${scoringId}`) ?? []).value ?? usualScoring();
  const tell = tellPasts({ definition, definitions, rules, now: exportedAt });
  const companies = new Map(
    [...team].flatMap(([key, log]) =>
      key.startsWith('account ') ? [[key.slice('account '.length), log]] : [],
    ),
  );
  for (const log of logsOf(events)) {
    const { leads } = foldPeople(log, definitions satisfies DefinitionByKey);
    for (const lead of leads.values()) {
      if (hidden.has(lead.id)) continue;
      const account =
        companyDomain(lead.emails) === null ? null : accountThen(lead.emails, companies, exportedAt);
      const past = tell({ lead, account, log: asksPast(lead) ? log : null }, companies);
      pasts.put(notLater(past, lead.updatedAt, exportedAt));
    }
  }
  return pasts;
}

/** The logs of leads that were ever merged with one another together, of all others by themselves. */
function* logsOf(events: ReadonlyMap<string, readonly LeadEvent[]>): Generator<readonly LeadEvent[]> {
  const kin = new Map<string, Set<string>>();
  for (const log of events.values())
    for (const event of log) {
      if (event.kind !== 'mergedInto') continue;
      const both = new Set([
        ...(kin.get(event.subject.id) ?? [event.subject.id]),
        ...(kin.get(event.into) ?? [event.into]),
      ]);
      for (const id of both) kin.set(id, both);
    }
  const told = new Set<string>();
  for (const [id, log] of events) {
    if (told.has(id)) continue;
    const group = kin.get(id);
    if (!group) yield log;
    else {
      for (const each of group) told.add(each);
      yield [...group].flatMap((each) => events.get(each) ?? []);
    }
  }
}

function listedIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
