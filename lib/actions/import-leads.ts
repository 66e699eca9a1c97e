import type { CommandOf } from '@/lib/funnel/command';
import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { Payload } from '@/lib/funnel/log/event';
import { accepted, type Refusal } from '@/lib/funnel/refusal';
import { addingPayloads, takenBy } from './add-lead';
import type { ActionContext } from './context';
import { duplicateBy } from './duplicate';
import { activityPayload } from './import/tell-past';
import { leavingKeys } from './opted-out';
import type { LeadChange, Planned } from './plan';

/**
 * Adds one chunk of an import. Rows that cannot be taken are left out and named by their index in the chunk, with
 * the reason; the others are written with what they did before, all under the import's batch.
 */
export async function importLeads(
  context: ActionContext,
  command: CommandOf<'importLeads'>,
  optedOut: ReadonlySet<string>,
): Promise<Planned> {
  const changes: LeadChange[] = [];
  const left: { index: number; refusal: Refusal }[] = [];
  const leadIdByKey = new Map<string, string>();
  const out = new Set([...optedOut, ...(await leavingKeys(context))]);
  for (const [index, row] of command.rows.entries()) {
    const adding = addingPayloads(
      context,
      { ...row, owner: row.owner ?? null },
      { capturedFrom: 'import' },
      out,
    );
    if (!adding.ok) {
      left.push({ index, refusal: adding.refusal });
      continue;
    }
    const { keys, payloads } = adding.value;
    const inFile = row.evenIfDuplicate ? undefined : keys.find((key) => leadIdByKey.has(key));
    let taken: Refusal | null =
      inFile === undefined ? null : duplicateBy(inFile, leadIdByKey.get(inFile) ?? '');
    // Awaiting what reads nothing, row after row, would let the transaction end.
    if (taken === null && keys.length > 0) taken = await takenBy(context, keys, row.evenIfDuplicate);
    if (taken) {
      left.push({ index, refusal: taken });
      continue;
    }
    const leadId = context.newId();
    for (const key of keys) leadIdByKey.set(key, leadId);
    changes.push({ leadId, payloads: [...payloads, ...doneBefore(row, context.now)] });
  }
  return accepted({ changes, batch: command.batch, left });
}

/** What an imported person did, oldest first, as by its kind; what lies ahead is taken to be now, as when it is recorded. */
function doneBefore({ activities = [] }: ImportedLead, now: number): readonly Payload[] {
  return activities
    .toSorted((a, b) => a.occurredAt - b.occurredAt)
    .map((activity) => activityPayload(activity, now, (programme) => programme));
}
