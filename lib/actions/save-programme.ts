import type { CommandOf } from '@/lib/funnel/command';
import { companyDomain } from '@/lib/funnel/person/company-domain';
import { accepted, refused, type Refusal, type Result } from '@/lib/funnel/refusal';
import { blankProgramme, type Programme } from '@/lib/funnel/team/programme';
import type { TeamPayload } from '@/lib/funnel/team/team-event';
import type { ActionContext } from './context';
import { differing, said } from './said';

type Planned = Result<readonly TeamPayload[]>;

const unknown: Refusal = { type: 'BadInput', path: 'programmeId', problem: 'unknown' };

/** Sets a programme up, or changes what is said of it. */
export async function saveProgramme(
  { db }: ActionContext,
  { programmeId, changes }: CommandOf<'saveProgramme'>,
): Promise<Planned> {
  const known = (await db.programmes.get(programmeId))?.value;
  const wished: Programme = { ...(known ?? blankProgramme(programmeId)), ...said(changes) };
  if (wished.name.trim() === '') return refused({ type: 'BadInput', path: 'name', problem: 'empty' });
  const { startsAt, endsAt } = wished;
  if (startsAt !== null && endsAt !== null && endsAt < startsAt)
    return refused({ type: 'BadInput', path: 'endsAt', problem: 'backwards' });
  const changed = known ? differing(known, said(changes)) : said(changes);
  return Object.keys(changed).length === 0
    ? refused({ type: 'AlreadyThere' })
    : accepted([{ kind: 'programmeSet', subject: { type: 'programme', id: programmeId }, changes: changed }]);
}

/** Leads that were in it keep that: history tells what it was called. */
export async function removeProgramme(
  { db }: ActionContext,
  { programmeId }: CommandOf<'removeProgramme'>,
): Promise<Planned> {
  return (await db.programmes.get(programmeId))
    ? accepted([{ kind: 'removed', subject: { type: 'programme', id: programmeId } }])
    : refused(unknown);
}

/** Anybody proposes an account; sales alone says yes or no to it (DOMAIN.md, section 4). */
export async function setTarget(
  { db, actor }: ActionContext,
  { programmeId, account, state }: CommandOf<'setTarget'>,
): Promise<Planned> {
  const known = (await db.programmes.get(programmeId))?.value;
  if (!known) return refused(unknown);
  if ((known.targets[account]?.state ?? null) === state) return refused({ type: 'AlreadyThere' });
  if (state !== null && companyDomain([`somebody@${account}`]) !== account)
    return refused({ type: 'BadInput', path: 'account', problem: 'freeMail' });
  const isDecided = state === 'approved' || state === 'declined';
  if (isDecided && actor.role === 'marketing')
    return refused({ type: 'RoleMayNot', role: actor.role, needs: 'sales' });
  return accepted([{ kind: 'targetSet', subject: { type: 'programme', id: programmeId }, account, state }]);
}
