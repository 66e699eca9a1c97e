import type { CommandOf } from '@/lib/funnel/command';
import type { Payload } from '@/lib/funnel/log/event';
import { normalAddress } from '@/lib/funnel/person/address';
import { identityKeys } from '@/lib/funnel/person/identity';
import { journeyStep } from '@/lib/funnel/hand-off/journey';
import type { Lead } from '@/lib/funnel/log/lead';
import type { PersonChange } from '@/lib/funnel/person/person';
import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import type { ActionContext } from './context';
import { duplicateOf } from './duplicate';
import { leavingKeys } from './opted-out';
import { planFor, type Planned } from './plan';

/**
 * Changes what is known of the person. An address that is another lead's, or of somebody who opted out, is refused.
 * Only what really changes is written, so that undoing it reaches no further.
 */
export async function editLead(
  context: ActionContext,
  command: CommandOf<'editLead'>,
  optedOut: ReadonlySet<string>,
): Promise<Planned> {
  const row = await context.db.leads.get(command.leadId);
  if (!row) return refused({ type: 'UnknownLead' });
  const emails = command.changes.emails?.map((email) => normalAddress(email) ?? email);
  const wrong = emails?.find((email) => normalAddress(email) === null);
  if (wrong !== undefined) return refused({ type: 'BadInput', path: 'emails', problem: 'address' });
  const wished = { ...command.changes, ...(emails === undefined ? {} : { emails: [...new Set(emails)] }) };
  const changes = changesOf(row.lead, wished);
  if (Object.keys(changes).length === 0) return refused({ type: 'AlreadyThere' });
  const name = changes.name === undefined ? row.lead.name : changes.name;
  const keys = identityKeys({
    emails: changes.emails ?? row.lead.emails,
    profiles: changes.profiles ?? row.lead.profiles,
    records: changes.records ?? row.lead.records,
  });
  if (name === null && keys.length === 0)
    return refused({ type: 'BadInput', path: 'name', problem: 'nameless' });
  const gained = keys.filter((key) => !row.keys.includes(key));
  if (gained.length > 0) {
    const out = new Set([...optedOut, ...(await leavingKeys(context))]);
    if (gained.some((key) => out.has(key))) return refused({ type: 'OptedOut' });
  }
  const taken = await duplicateOf(context, gained, [command.leadId]);
  return taken ? refused(taken) : accepted(planFor(command.leadId, { kind: 'edited', changes }));
}

export async function tagLead(context: ActionContext, command: CommandOf<'tagLead'>): Promise<Planned> {
  return change(context, command.leadId, (lead) => {
    const add = command.add.map((tag) => tag.trim()).filter((tag) => tag !== '' && !lead.tags.includes(tag));
    const remove = command.remove.filter((tag) => lead.tags.includes(tag));
    return add.length + remove.length === 0
      ? refused({ type: 'AlreadyThere' })
      : accepted({ kind: 'tagged', add: [...new Set(add)], remove });
  });
}

export async function noteLead(context: ActionContext, command: CommandOf<'noteLead'>): Promise<Planned> {
  const text = command.text?.trim() ?? null;
  if (text === '') return refused({ type: 'BadInput', path: 'text', problem: 'empty' });
  return change(context, command.leadId, (lead) =>
    lead.notes.some((note) => note.id === command.noteId) || (command.noteId === undefined && text !== null)
      ? accepted({ kind: 'noted', noteId: command.noteId ?? context.newId(), text })
      : refused({ type: 'BadInput', path: 'noteId', problem: 'unknown' }),
  );
}

/** Turns an offered sub-step down, after this message or activity. */
export async function dismissOffer(
  context: ActionContext,
  command: CommandOf<'dismissOffer'>,
): Promise<Planned> {
  return change(context, command.leadId, ({ dismissedOffers }) =>
    dismissedOffers.includes(command.offer)
      ? refused({ type: 'AlreadyThere' })
      : accepted({ kind: 'offerDismissed', offer: command.offer }),
  );
}

export async function snoozeLead(context: ActionContext, command: CommandOf<'snoozeLead'>): Promise<Planned> {
  if (command.until !== null && command.until <= context.now) return refused({ type: 'DateInThePast' });
  return change(context, command.leadId, ({ snoozedUntil }) =>
    snoozedUntil === command.until
      ? refused({ type: 'AlreadyThere' })
      : accepted({ kind: 'snoozed', until: command.until }),
  );
}

export async function answerBant(context: ActionContext, command: CommandOf<'answerBant'>): Promise<Planned> {
  return change(context, command.leadId, () =>
    Object.keys(command.answers).length === 0
      ? refused({ type: 'AlreadyThere' })
      : accepted({ kind: 'bantAnswered', answers: command.answers }),
  );
}

/** Notes where the buyer is on their own journey: any jump is allowed, a step that the funnel does not know is not. */
export async function setJourney(context: ActionContext, command: CommandOf<'setJourney'>): Promise<Planned> {
  const { to } = command;
  if (to !== null && journeyStep(context.definition, to) === null)
    return refused({ type: 'UnknownJourneyStep', step: to });
  return change(context, command.leadId, ({ journey }) =>
    (journey?.step ?? null) === to ? refused({ type: 'AlreadyThere' }) : accepted({ kind: 'journeySet', to }),
  );
}

/** The part of the wished changes that the lead does not have yet. */
function changesOf(lead: Lead, wished: PersonChange): PersonChange {
  const fields = Object.keys(wished) as (keyof PersonChange)[];
  const changed = fields.filter(
    (field) => wished[field] !== undefined && JSON.stringify(wished[field]) !== JSON.stringify(lead[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, wished[field]]));
}

async function change(
  context: ActionContext,
  leadId: string,
  decide: (lead: Lead) => Result<Payload>,
): Promise<Planned> {
  const row = await context.db.leads.get(leadId);
  if (!row) return refused({ type: 'UnknownLead' });
  const decision = decide(row.lead);
  return decision.ok ? accepted(planFor(leadId, decision.value)) : decision;
}
