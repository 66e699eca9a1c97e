import { applyMerge } from '@/lib/funnel/log/apply-merge';
import type { CommandOf } from '@/lib/funnel/command';
import { mergeFields, type MergeField } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';

/** The left one and the right one, as they are shown. */
export type Two = readonly [Lead, Lead];
export type Side = 0 | 1;

/** What was chosen so far: whose standing goes on, and who is right about each field. */
export type MergeDraft = { readonly stays: Side; readonly right: Readonly<Record<MergeField, Side>> };

/** A draft in which the one that stays is right wherever it says anything. */
export function draftFor(two: Two, stays: Side): MergeDraft {
  const right = (field: MergeField): Side => (valueOf(two[stays], field) === null ? otherOf(stays) : stays);
  return {
    stays,
    right: Object.fromEntries(mergeFields.map((field) => [field, right(field)])) as MergeDraft['right'],
  };
}

/** What a lead says in a field, or null; of its addresses the one that is shown first. */
export function valueOf(lead: Lead, field: MergeField): string | null {
  return field === 'emails' ? (lead.emails[0] ?? null) : lead[field];
}

/** True where both say something, and not the same: only then is there anything to choose. */
export function isOpen(two: Two, field: MergeField): boolean {
  const [one, other] = two.map((lead) => valueOf(lead, field));
  return one !== null && other !== null && one !== other;
}

export function otherOf(side: Side): Side {
  return side === 0 ? 1 : 0;
}

export function commandOf(two: Two, { stays, right }: MergeDraft): CommandOf<'mergeLeads'> {
  const keep = mergeFields.map((field) => [field, right[field] === stays ? 'survivor' : 'merged'] as const);
  return {
    type: 'mergeLeads',
    survivor: two[stays].id,
    merged: two[otherOf(stays)].id,
    keep: Object.fromEntries(keep),
  };
}

/** The lead as it would be. */
export function mergedLead(two: Two, { stays, right }: MergeDraft): Lead {
  const take = mergeFields.filter((field) => right[field] !== stays);
  return applyMerge(two[stays], two[otherOf(stays)], { take });
}
