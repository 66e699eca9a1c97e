import type { Command } from '@/lib/funnel/command';
import { foldLead } from '@/lib/funnel/log/fold';
import { identityKeys } from '@/lib/funnel/person/identity';
import { logOf } from '@/lib/store/log-of';
import type { ActionContext } from './context';

/** Identity keys of the people that a command names: whether they opted out is asked before it is carried out. */
export function keysNamedBy(command: Command): readonly string[] {
  if (command.type === 'addLead') return identityKeys(command.person);
  if (command.type === 'tagPeople') return command.rows.flatMap((row) => identityKeys(row.person));
  if (command.type === 'identifyLead') return identityKeys(command);
  if (command.type !== 'editLead') return [];
  const { emails = [], profiles = [], records = [] } = command.changes;
  return identityKeys({ emails, profiles, records });
}

/** Identity keys of those who opted out and are about to be erased: hidden already, hashed in a few seconds. */
export async function leavingKeys({ db, definitions }: ActionContext): Promise<readonly string[]> {
  const leaving = await db.erasures.toCollection().primaryKeys();
  const leads = await Promise.all(
    leaving.map(async (id) => foldLead(await logOf(db, id), definitions, id).lead),
  );
  return leads.flatMap((lead) => (lead?.contactLocked === true ? identityKeys(lead) : []));
}

/** Whether one of these keys is that of a lead who opted out and is still kept. */
export async function isLockedLead({ db }: ActionContext, keys: readonly string[]): Promise<boolean> {
  const found = await Promise.all(keys.map(async (key) => db.leads.where('keys').equals(key).toArray()));
  return found.flat().some(({ lead }) => lead.contactLocked);
}
