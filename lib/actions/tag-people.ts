import type { CommandOf } from '@/lib/funnel/command';
import type { PersonToTag } from '@/lib/funnel/commands/person-command';
import { namesGained } from '@/lib/funnel/log/identified';
import type { Payload } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import { identityKeys } from '@/lib/funnel/person/identity';
import { accepted, refused, type Refusal, type Result } from '@/lib/funnel/refusal';
import { addingPayloads, takenBy } from './add-lead';
import type { ActionContext } from './context';
import { duplicateBy, duplicateOf } from './duplicate';
import { leavingKeys } from './opted-out';
import type { LeadChange, Planned } from './plan';

type Asked = CommandOf<'tagPeople'>;

/**
 * Tags people of one page, each as the user saw it proposed: new ones are added, known ones get the tags, the programme
 * and the names that the page shows. One step under one batch; whoever may not be is left and named by their place.
 */
export async function tagPeople(
  context: ActionContext,
  opId: string,
  command: Asked,
  optedOut: ReadonlySet<string>,
): Promise<Planned> {
  const { db } = context;
  if (command.programme !== undefined && !(await db.programmes.get(command.programme)))
    return refused({ type: 'BadInput', path: 'programme', problem: 'unknown' });
  const out = new Set([...optedOut, ...(await leavingKeys(context))]);
  const changes: LeadChange[] = [];
  const left: { index: number; refusal: Refusal }[] = [];
  const leadIdByKey = new Map<string, string>();
  for (const [index, row] of command.rows.entries()) {
    const keys = identityKeys(row.person);
    const twice = keys.find((key) => leadIdByKey.has(key));
    const leadId = row.leadId ?? context.newId();
    const isTwice = changes.some((change) => change.leadId === leadId);
    const decision: Result<readonly Payload[]> =
      twice === undefined && !isTwice
        ? await payloadsFor(context, command, row, out)
        : refused(duplicateBy(twice ?? 'mail:', leadIdByKey.get(twice ?? '') ?? leadId));
    if (!decision.ok) {
      left.push({ index, refusal: decision.refusal });
      continue;
    }
    for (const key of keys) leadIdByKey.set(key, leadId);
    changes.push({ leadId, payloads: decision.value });
  }
  const [first] = left;
  return changes.length === 0 && first ? refused(first.refusal) : accepted({ changes, left, batch: opId });
}

async function payloadsFor(
  context: ActionContext,
  command: Asked,
  row: PersonToTag,
  out: ReadonlySet<string>,
): Promise<Result<readonly Payload[]>> {
  // Read for newcomers as well: awaiting what reads nothing, row after row, would let the transaction end.
  const known = await context.db.leads.get(row.leadId ?? '');
  if (row.leadId === null) return newcomer(context, command, row, out);
  return known ? tagged(context, command, row, known.lead, out) : refused({ type: 'UnknownLead' });
}

async function newcomer(
  context: ActionContext,
  { source, tags, programme, capturedFrom }: Asked,
  { person, stage }: PersonToTag,
  out: ReadonlySet<string>,
): Promise<Result<readonly Payload[]>> {
  const adding = addingPayloads(
    context,
    { person, source, stage, tags },
    { capturedFrom, ...(programme === undefined ? {} : { programme }) },
    out,
  );
  if (!adding.ok) return adding;
  const { keys, payloads } = adding.value;
  const taken = keys.length === 0 ? null : await takenBy(context, keys);
  return taken ? refused(taken) : accepted(payloads);
}

async function tagged(
  context: ActionContext,
  { tags, programme }: Asked,
  { person }: PersonToTag,
  lead: Lead,
  out: ReadonlySet<string>,
): Promise<Result<readonly Payload[]>> {
  const names = namesGained(lead, person);
  const gained = identityKeys(names);
  if (gained.some((key) => out.has(key))) return refused({ type: 'OptedOut' });
  const taken = gained.length === 0 ? null : await duplicateOf(context, gained, [lead.id]);
  if (taken) return refused(taken);
  if (lead.contactLocked) return refused({ type: 'ContactLocked' });
  const add = [...new Set(tags)].filter((tag) => !lead.tags.includes(tag));
  const payloads: readonly Payload[] = [
    ...(gained.length === 0 ? [] : [{ kind: 'identified' as const, ...names }]),
    ...(add.length === 0 ? [] : [{ kind: 'tagged' as const, add, remove: [] }]),
    ...(programme === undefined || lead.programmes.includes(programme)
      ? []
      : [{ kind: 'enrolled' as const, programme, isIn: true }]),
  ];
  return payloads.length === 0 ? refused({ type: 'AlreadyThere' }) : accepted(payloads);
}
