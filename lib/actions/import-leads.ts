import type { CommandOf } from '@/lib/funnel/command';
import { accepted, type Refusal } from '@/lib/funnel/refusal';
import { addingPayloads } from './add-lead';
import type { ActionContext } from './context';
import { duplicateOf } from './duplicate';
import type { LeadChange, Planned } from './plan';

/**
 * Adds one chunk of an import. Rows that cannot be taken are left out and named by their index in the chunk, with
 * the reason; the others are written, all under the import's batch.
 */
export async function importLeads(
  context: ActionContext,
  command: CommandOf<'importLeads'>,
  optedOut: ReadonlySet<string>,
): Promise<Planned> {
  const changes: LeadChange[] = [];
  const left: { index: number; refusal: Refusal }[] = [];
  const leadIdByKey = new Map<string, string>();
  for (const [index, row] of command.rows.entries()) {
    const adding = addingPayloads(context, { owner: null, ...row }, { capturedFrom: 'import' }, optedOut);
    if (!adding.ok) {
      left.push({ index, refusal: adding.refusal });
      continue;
    }
    const { keys, payloads } = adding.value;
    const inFile = keys.find((key) => leadIdByKey.has(key));
    const taken: Refusal | null = row.evenIfDuplicate
      ? null
      : inFile === undefined
        ? await duplicateOf(context, keys)
        : { type: 'DuplicateLead', leadId: leadIdByKey.get(inFile) ?? '', by: 'mail' };
    if (taken) {
      left.push({ index, refusal: taken });
      continue;
    }
    const leadId = context.newId();
    for (const key of keys) leadIdByKey.set(key, leadId);
    changes.push({ leadId, payloads });
  }
  return accepted({ changes, batch: command.batch, left });
}
