import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import { stageNow, stageSince, type Lead } from '@/lib/funnel/log/lead';
import { csvFile, type CsvChoices } from './csv-file';
import type { CsvValue } from './csv-cell';
import { isoTime } from './iso-time';

/** A lead as it is written into a file, with what it scores. Null: the team does not score. */
export type ExportedLead = {
  readonly lead: Lead;
  readonly score: {
    readonly fit: { readonly points: number };
    readonly interest: { readonly points: number };
    readonly quadrant: Quadrant | null;
  } | null;
};

/** By what names a file tells of the team, its funnel and its programmes. */
export type Naming = {
  readonly definition: FunnelDefinition;
  /** A user's name by their id. */
  readonly userOf: (id: string) => string;
  /** A programme's name by its id. */
  readonly programmeOf: (id: string) => string;
  /** What somebody's part in a purchase is called. */
  readonly roleOf: (role: NonNullable<Lead['buyingRole']>) => string;
  /** Wall time in ms as of which stages are told. */
  readonly now: number;
};

/** The columns in their order. Those that an import knows come under headings that it knows. */
export const leadColumns = [
  'name',
  'email',
  'moreEmails',
  'company',
  'title',
  'phone',
  'linkedin',
  'stage',
  'stageCode',
  'since',
  'owner',
  'source',
  'programmes',
  'tags',
  'addedAt',
  'acceptedAt',
  'dealAmount',
  'dealCurrency',
  'buyingRole',
  'fit',
  'interest',
  'quadrant',
  'optedOut',
  'id',
] as const;

export type LeadColumn = (typeof leadColumns)[number];

/**
 * Leads as a CSV file, one a record, a page of them at a time.
 * @param heading what a column is called in the file's first line
 * @returns pieces of text, each of whole records
 */
export function leadsCsv(
  pages: AsyncIterable<readonly ExportedLead[]>,
  {
    naming,
    heading,
    ...choices
  }: CsvChoices & {
    readonly naming: Naming;
    readonly heading: (column: LeadColumn) => string;
  },
): AsyncGenerator<string> {
  return csvFile(
    leadColumns.map((column) => heading(column)),
    records(pages, naming),
    choices,
  );
}

async function* records(
  pages: AsyncIterable<readonly ExportedLead[]>,
  naming: Naming,
): AsyncGenerator<readonly (readonly CsvValue[])[]> {
  for await (const page of pages)
    yield page.map((exported) => {
      const cells = cellsOf(exported, naming);
      return leadColumns.map((column) => cells[column]);
    });
}

function cellsOf({ lead, score }: ExportedLead, naming: Naming): Readonly<Record<LeadColumn, CsvValue>> {
  const { definition, now } = naming;
  const stage = definition.stages.find(({ id }) => id === stageNow(definition, lead, now));
  const { owner } = lead.position;
  return {
    name: lead.name,
    email: lead.emails[0] ?? null,
    moreEmails: listed(lead.emails.slice(1)),
    company: lead.company,
    title: lead.title,
    phone: lead.phone,
    linkedin: lead.profiles.length === 0 ? null : lead.profiles.join(' '),
    stage: stage?.label ?? null,
    stageCode: stage?.code ?? null,
    since: isoTime(stageSince(definition, lead, now)),
    owner: owner === null ? null : naming.userOf(owner),
    source: lead.source,
    programmes: listed(lead.programmes.map((id) => naming.programmeOf(id))),
    tags: listed(lead.tags),
    addedAt: isoTime(lead.addedAt),
    acceptedAt: lead.acceptedAt === null ? null : isoTime(lead.acceptedAt),
    dealAmount: lead.dealValue?.amount ?? null,
    dealCurrency: lead.dealValue?.currency ?? null,
    buyingRole: lead.buyingRole === null ? null : naming.roleOf(lead.buyingRole),
    fit: score?.fit.points ?? null,
    interest: score?.interest.points ?? null,
    quadrant: score?.quadrant ?? null,
    optedOut: lead.contactLocked,
    id: lead.id,
  };
}

/** Several in one cell, as imports read them. */
function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join('; ');
}
