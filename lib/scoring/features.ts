import type { Lead } from '@/lib/funnel/log/lead';
import { companyDomain } from '@/lib/funnel/person/company-domain';
import { seniorityOf } from '@/lib/funnel/person/title';
import { functionOf } from '@/lib/funnel/person/title-function';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Account } from '@/lib/funnel/team/account';
import { fading, shownInterest, type Shown } from './interest';
import type { FeatureGroup } from './learning/feature-table';
import type { FeatureRow } from './learning/scorecard';

/** What is asked of who somebody is and where they came from; activities are columns of their own, one a kind. */
export const fixedColumns = [
  { id: 'industry', group: 'fit', kind: 'category' },
  { id: 'country', group: 'fit', kind: 'category' },
  { id: 'size', group: 'fit', kind: 'number' },
  { id: 'seniority', group: 'fit', kind: 'category' },
  { id: 'function', group: 'fit', kind: 'category' },
  { id: 'role', group: 'fit', kind: 'category' },
  { id: 'address', group: 'fit', kind: 'category' },
  { id: 'source', group: 'interest', kind: 'category' },
] as const satisfies readonly FeatureShape[];

export type FixedColumn = (typeof fixedColumns)[number]['id'];
/** A fixed column, or `did <kind>`; a scorecard may name columns that nobody knows any more. */
export type ColumnId = FixedColumn | (string & {});

/** A column before anything is in it. */
export type FeatureShape = {
  readonly id: string;
  readonly group: FeatureGroup;
  readonly kind: 'number' | 'category';
};

export type FeatureFacts = { readonly lead: Lead; readonly account: Account | null; readonly now: number };

const prefix = 'did ';

/** The columns of a team that counts these kinds. */
export function columnsOf({ kinds }: Pick<ScoringRules, 'kinds'>): readonly FeatureShape[] {
  const did = kinds
    .filter(({ isOn }) => isOn)
    .map(({ id }) => ({ id: columnOfKind(id), group: 'interest', kind: 'number' }) as const);
  return [...fixedColumns, ...did];
}

/** The column that counts a kind of activity. */
function columnOfKind(kind: string): string {
  return `${prefix}${kind}`;
}

/** The kind of activity that a column counts; null: it is about something else. */
export function kindOfColumn(column: ColumnId): string | null {
  return column.startsWith(prefix) ? column.slice(prefix.length) : null;
}

/**
 * What a scorecard may know of a lead at a moment: who they are, where they came from, and how often they did what, each
 * time counting half after its kind's half-life and no more often than its caps allow. Training and scoring ask this
 * same function. Nothing in it is decided by a rep, or known only once the deal is done: no stage, owner, tags, notes,
 * answers to qualifying questions, or programmes (SCORING.md section 1).
 */
export function featuresOf(rules: Pick<ScoringRules, 'kinds'>, facts: FeatureFacts): FeatureRow {
  return featuresWith(shownInterest(rules, facts.lead, facts.now), rules, facts);
}

/** The same where it was looked already what shows interest. */
export function featuresWith(
  shown: readonly Shown[],
  { kinds }: Pick<ScoringRules, 'kinds'>,
  { lead, account, now }: FeatureFacts,
): FeatureRow {
  const row: Record<string, number | string | null> = {
    industry: said(account?.industry),
    country: said(account?.country),
    size: account?.size ?? null,
    seniority: lead.title === null ? null : seniorityOf(lead.title),
    function: lead.title === null ? null : functionOf(lead.title),
    role: lead.buyingRole,
    address: lead.emails.length === 0 ? null : companyDomain(lead.emails) === null ? 'personal' : 'company',
    source: said(lead.source),
  } satisfies Record<FixedColumn, number | string | null>;
  for (const { id, isOn } of kinds) if (isOn) row[columnOfKind(id)] = 0;
  for (const { kind, at, state } of shown) {
    if (state !== 'counts') continue;
    const column = columnOfKind(kind.id);
    row[column] = Number(row[column] ?? 0) + fading(kind, now - at);
  }
  return row;
}

/** Free text as it is told apart: however it is written, it is the same answer. */
function said(text: string | null | undefined): string | null {
  const folded = text?.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/gu, ' ') ?? '';
  return folded === '' ? null : folded;
}
