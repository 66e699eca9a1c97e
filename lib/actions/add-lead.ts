import type { CommandOf, ImportedLead } from '@/lib/funnel/command';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition';
import type { Payload } from '@/lib/funnel/event';
import { identityKeys, normalAddress } from '@/lib/funnel/identity';
import type { Person } from '@/lib/funnel/person';
import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import type { ActionContext } from './context';
import { duplicateOf } from './duplicate';
import { planFor, type Planned } from './plan';

/** Adds one person; a stage other than the first puts them straight there. */
export async function addLead(
  context: ActionContext,
  command: CommandOf<'addLead'>,
  optedOut: ReadonlySet<string>,
): Promise<Planned> {
  const payloads = addingPayloads(context, command, command, optedOut);
  if (!payloads.ok) return payloads;
  const taken = command.evenIfDuplicate ? null : await duplicateOf(context, payloads.value.keys);
  return taken ? refused(taken) : accepted(planFor(context.newId(), ...payloads.value.payloads));
}

type Adding = { readonly payloads: readonly Payload[]; readonly keys: readonly string[] };

/** The events that add one person, shared by adding and importing; nothing is read from the store. */
export function addingPayloads(
  context: ActionContext,
  row: ImportedLead,
  more: { readonly capturedFrom: string; readonly programme?: string | undefined },
  optedOut: ReadonlySet<string>,
): Result<Adding> {
  const person = tidy(row.person);
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
  };
  const tagged: readonly Payload[] = tags.length === 0 ? [] : [{ kind: 'tagged', add: tags, remove: [] }];
  return accepted({ payloads: [added, ...placed.value, ...tagged], keys });
}

function placing(context: ActionContext, row: ImportedLead): Result<readonly Payload[]> {
  const { definition } = context;
  if (row.stage === undefined || row.stage === definition.initial) return accepted([]);
  if (!definition.stages.some((stage) => stage.id === row.stage && !stage.retired))
    return refused({ type: 'BadInput', path: 'stage', problem: 'unknown' });
  return accepted([
    { kind: 'placed', stage: row.stage, owner: ownerOf(context, definition, row, row.stage) },
  ]);
}

/** Nobody named: whoever in sales adds a lead to one of sales' stages takes it on. */
function ownerOf(
  context: ActionContext,
  definition: FunnelDefinition,
  row: ImportedLead,
  stage: string,
): string | null {
  if (row.owner !== undefined) return row.owner;
  const sales = stageById(definition, stage).side === 'sales' && context.actor.role !== 'marketing';
  return sales ? context.actor.id : null;
}

function tidy(person: Person): Result<Person> {
  const emails = person.emails.map((email) => normalAddress(email));
  if (emails.includes(null)) return refused({ type: 'BadInput', path: 'emails', problem: 'address' });
  return accepted({ ...person, emails: [...new Set(emails.filter((email) => email !== null))] });
}
