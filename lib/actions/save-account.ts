import type { CommandOf } from '@/lib/funnel/command';
import { companyDomain } from '@/lib/funnel/person/company-domain';
import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import { blankAccount } from '@/lib/funnel/team/account';
import type { TeamPayload } from '@/lib/funnel/team/team-event';
import type { ActionContext } from './context';
import { differing, said } from './said';

/** Keeps what is known of a company, once for all of its leads. A domain of free mailboxes is no company's. */
export async function saveAccount(
  { db }: ActionContext,
  { account, changes }: CommandOf<'saveAccount'>,
): Promise<Result<readonly TeamPayload[]>> {
  if (companyDomain([`somebody@${account}`]) !== account)
    return refused({ type: 'BadInput', path: 'account', problem: 'freeMail' });
  const known = (await db.accounts.get(account))?.value ?? blankAccount(account);
  const changed = differing(known, said(changes));
  return Object.keys(changed).length === 0
    ? refused({ type: 'AlreadyThere' })
    : accepted([{ kind: 'accountSet', subject: { type: 'account', id: account }, changes: changed }]);
}
