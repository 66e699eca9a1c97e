import type { CommandOf } from '@/lib/funnel/command';
import { namesGained } from '@/lib/funnel/log/identified';
import { normalAddress } from '@/lib/funnel/person/address';
import { identityKeys } from '@/lib/funnel/person/identity';
import { personSuggestion } from '@/lib/funnel/person/suggestion';
import { accepted, refused } from '@/lib/funnel/refusal';
import type { ActionContext } from './context';
import { duplicateOf } from './duplicate';
import { leavingKeys } from './opted-out';
import { planFor, type Planned } from './plan';

/**
 * Adds addresses, profiles and records by which the same person is known elsewhere. Never one that another lead has:
 * then the two are to be merged. What binds nobody and what is known already is left out.
 */
export async function identifyLead(
  { db, ...context }: ActionContext,
  command: CommandOf<'identifyLead'>,
  optedOut: ReadonlySet<string>,
): Promise<Planned> {
  const row = await db.leads.get(command.leadId);
  if (!row) return refused({ type: 'UnknownLead' });
  const emails = command.emails.map((email) => normalAddress(email)).filter((email) => email !== null);
  const names = namesGained(row.lead, { ...command, emails });
  const gained = identityKeys(names);
  if (gained.length === 0) return refused({ type: 'AlreadyThere' });
  const out = new Set([...optedOut, ...(await leavingKeys({ db, ...context }))]);
  if (gained.some((key) => out.has(key))) return refused({ type: 'OptedOut' });
  const taken = await duplicateOf({ db, ...context }, gained, [command.leadId]);
  if (taken) return refused(taken);
  const seenOn = command.seenOn === undefined ? {} : { seenOn: command.seenOn };
  return accepted(planFor(command.leadId, { kind: 'identified', ...names, ...seenOn }));
}

/** Remembers a no to what a page suggested; what binds the lead already can only be taken from it. */
export async function denySuggestion(
  { db }: ActionContext,
  { leadId, suggestion, isDenied }: CommandOf<'denySuggestion'>,
): Promise<Planned> {
  const row = await db.leads.get(leadId);
  if (!row) return refused({ type: 'UnknownLead' });
  const isBound = row.keys.some((key) => personSuggestion(key) === suggestion);
  if (isBound || row.lead.denied.includes(suggestion) === isDenied) return refused({ type: 'AlreadyThere' });
  return accepted(planFor(leadId, { kind: 'suggestionDenied', suggestion, isDenied }));
}
