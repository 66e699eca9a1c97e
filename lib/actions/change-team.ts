import type { Command, CommandOf } from '@/lib/funnel/command';
import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import { isTeamUndoable } from '@/lib/funnel/team/fold-team';
import type { TeamPayload } from '@/lib/funnel/team/team-event';
import type { RowChange } from '@/lib/store/writes/append';
import { appendTeamEvents, readTeam } from '@/lib/store/writes/append-team';
import type { ActionContext } from './context';
import { matchSegments, segmentsInForce } from './match-segments';
import { removeProgramme, saveProgramme, setTarget } from './save-programme';
import { saveAccount } from './save-account';
import { saveScoring } from './save-scoring';
import { removeSegment, saveSegment } from './save-segment';
import { saveVisits } from './save-visits';

const teamCommands = [
  'saveSegment',
  'removeSegment',
  'saveProgramme',
  'removeProgramme',
  'setTarget',
  'saveAccount',
  'saveScoring',
  'saveVisits',
] as const satisfies readonly Command['type'][];
export type TeamCommand = CommandOf<(typeof teamCommands)[number]>;

/** Whether a command changes what both teams share instead of a lead. */
export function isTeamCommand(command: Command): command is TeamCommand {
  return (teamCommands as readonly string[]).includes(command.type);
}

/**
 * Plans and writes a change of an account, a programme, a segment or the scoring; must run inside `transact`.
 * @returns the rows of leads that changed with it: those of an account whom a segment hands over now
 */
export async function changeTeam(
  context: ActionContext,
  opId: string,
  command: TeamCommand,
): Promise<Result<readonly RowChange[]>> {
  const planned = await plan(context, command);
  if (!planned.ok) return planned;
  await appendTeamEvents(context.db, planned.value, { ...context, opId });
  return accepted(await askOfAccounts(context, planned.value, { opId }));
}

/**
 * Takes back what a command wrote of what both teams share; must run inside `transact`.
 * @returns null: it wrote nothing of the kind
 */
export async function undoTeam(
  context: ActionContext,
  opId: string,
  { opId: target, batch }: CommandOf<'undo'>,
): Promise<Result<readonly RowChange[]> | null> {
  const { db } = context;
  const events =
    batch === undefined
      ? await db.teamEvents
          .where('opId')
          .equals(target ?? '')
          .toArray()
      : await db.teamEvents.where('batch').equals(batch).toArray();
  const undoing: TeamPayload[] = [];
  for (const event of events.filter(({ kind }) => kind !== 'undone').toReversed()) {
    const { effective } = await readTeam(db, event.subject);
    const gone = new Set(undoing.flatMap((each) => (each.kind === 'undone' ? [each.target] : [])));
    if (!effective.some(({ id }) => id === event.id)) continue;
    if (
      !isTeamUndoable(
        effective.filter(({ id }) => !gone.has(id)),
        event.id,
      )
    )
      return refused({ type: 'LaterChangesDependOnIt' });
    undoing.push({ kind: 'undone', subject: event.subject, target: event.id });
  }
  if (undoing.length === 0) return events.length === 0 ? null : refused({ type: 'NothingToUndo' });
  await appendTeamEvents(db, undoing, { ...context, opId });
  return accepted(await askOfAccounts(context, undoing, null));
}

/** What is known of a company decides whom a segment means. */
async function askOfAccounts(
  context: ActionContext,
  payloads: readonly TeamPayload[],
  under: { readonly opId: string } | null,
): Promise<readonly RowChange[]> {
  const segments = await segmentsInForce(context);
  const rows: RowChange[] = [];
  for (const { subject } of segments.length === 0 ? [] : payloads) {
    if (subject.type !== 'account') continue;
    const leads = await context.db.leads.where('account').equals(subject.id).toArray();
    rows.push(...(await matchSegments(context, segments, leads, under)));
  }
  return rows;
}

async function plan(context: ActionContext, command: TeamCommand): Promise<Result<readonly TeamPayload[]>> {
  switch (command.type) {
    case 'saveSegment':
      return saveSegment(context, command);
    case 'removeSegment':
      return removeSegment(context, command);
    case 'saveProgramme':
      return saveProgramme(context, command);
    case 'removeProgramme':
      return removeProgramme(context, command);
    case 'setTarget':
      return setTarget(context, command);
    case 'saveAccount':
      return saveAccount(context, command);
    case 'saveScoring':
      return saveScoring(context, command);
    case 'saveVisits':
      return saveVisits(context, command);
  }
}
