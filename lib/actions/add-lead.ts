import type { CommandOf } from '@/lib/funnel/command';
import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import { definitionKey } from '@/lib/funnel/definition/definition';
import type { Payload } from '@/lib/funnel/log/event';
import { normalAddress } from '@/lib/funnel/person/address';
import { identityKeys } from '@/lib/funnel/person/identity';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import type { Person } from '@/lib/funnel/person/person';
import { nowhere, windowFrom } from '@/lib/funnel/log/position';
import { accepted, refused, type Refusal, type Result } from '@/lib/funnel/refusal';
import { transition } from '@/lib/funnel/hand-off/transition';
import type { ActionContext } from './context';
import { duplicateOf } from './duplicate';
import { isLockedLead, leavingKeys } from './opted-out';
import { planFor, type Planned } from './plan';

/** Adds one person; a stage other than the first puts them straight there. */
export async function addLead(
  context: ActionContext,
  command: CommandOf<'addLead'>,
  optedOut: ReadonlySet<string>,
): Promise<Planned> {
  const out = new Set([...optedOut, ...(await leavingKeys(context))]);
  const adding = addingPayloads(context, command, command, out);
  if (!adding.ok) return adding;
  const { referredBy } = command;
  if (referredBy !== undefined && !(await context.db.leads.get(referredBy)))
    return refused({ type: 'UnknownReferrer' });
  const taken = await takenBy(context, adding.value.keys, command.evenIfDuplicate);
  return taken ? refused(taken) : accepted(planFor(context.newId(), ...adding.value.payloads));
}

/**
 * Why somebody with these keys is not added, or null. A second lead of the same person is the user's choice, unless
 * the first one opted out.
 */
export async function takenBy(
  context: ActionContext,
  keys: readonly string[],
  evenIfDuplicate = false,
): Promise<Refusal | null> {
  if (!evenIfDuplicate) return duplicateOf(context, keys);
  return (await isLockedLead(context, keys)) ? { type: 'OptedOut' } : null;
}

type Adding = { readonly payloads: readonly Payload[]; readonly keys: readonly string[] };

/** The events that add one person, shared by adding and importing; nothing is read from the store. */
export function addingPayloads(
  context: ActionContext,
  row: ImportedLead,
  more: Pick<CommandOf<'addLead'>, 'capturedFrom' | 'programme' | 'referredBy'>,
  optedOut: ReadonlySet<string>,
): Result<Adding> {
  const person = tidyPerson(row.person);
  if (!person.ok) return person;
  const keys = identityKeys(person.value);
  if (person.value.name === undefined && keys.length === 0)
    return refused({ type: 'BadInput', path: 'name', problem: 'nameless' });
  if (keys.some((key) => optedOut.has(key))) return refused({ type: 'OptedOut' });
  const placed = placing(context, row);
  if (!placed.ok) return placed;
  const tags = [...new Set((row.tags ?? []).map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  const added: Payload = {
    kind: 'added',
    person: person.value,
    capturedFrom: more.capturedFrom,
    ...(row.source === undefined ? {} : { source: row.source }),
    ...(more.programme === undefined ? {} : { programme: more.programme }),
    ...(more.referredBy === undefined ? {} : { referredBy: more.referredBy }),
  };
  const tagged: readonly Payload[] = tags.length === 0 ? [] : [{ kind: 'tagged', add: tags, remove: [] }];
  return accepted({ payloads: [added, ...placed.value, ...tagged], keys });
}

/** What puts a new lead straight into a stage: the funnel is asked as it is of any other. */
function placing(context: ActionContext, row: ImportedLead): Result<readonly Payload[]> {
  const { definition, now } = context;
  if (row.stage === undefined || row.stage === definition.initial) return accepted([]);
  const blank = blankLead('', definitionKey(definition));
  const fresh = { ...blank, position: { ...nowhere, activeUntil: windowFrom(definition, now) } };
  const owner = ownerOf(context, row, row.stage);
  const decision = transition(definition, fresh, { verb: 'place', stage: row.stage, owner }, context);
  return decision.ok ? accepted([decision.value]) : decision;
}

/** Nobody named: whoever in sales adds a lead to one of sales' stages takes it on. */
function ownerOf({ definition, actor }: ActionContext, row: ImportedLead, stageId: string): string | null {
  if (row.owner !== undefined) return row.owner;
  const stage = definition.stages.find((each) => each.id === stageId);
  return stage?.side === 'sales' && actor.role !== 'marketing' ? actor.id : null;
}

/** The person with addresses as they are kept, or which of them is none. */
export function tidyPerson(person: Person): Result<Person> {
  const emails = person.emails.map((email) => normalAddress(email));
  if (emails.includes(null)) return refused({ type: 'BadInput', path: 'emails', problem: 'address' });
  return accepted({ ...person, emails: [...new Set(emails.filter((email) => email !== null))] });
}
