import type { CommandOf } from '@/lib/funnel/command';
import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import { scoringId } from '@/lib/funnel/scoring/rules';
import type { TeamPayload } from '@/lib/funnel/team/team-event';
import { readScoring } from '@/lib/store/reads/scoring';
import type { ActionContext } from './context';
import { differing, said } from './said';

/** Changes how the team scores, in whole parts; only those that differ are written, so that undoing reaches no further. */
export async function saveScoring(
  { db }: ActionContext,
  { changes }: CommandOf<'saveScoring'>,
): Promise<Result<readonly TeamPayload[]>> {
  const changed = differing(await readScoring(db), said(changes));
  return Object.keys(changed).length === 0
    ? refused({ type: 'AlreadyThere' })
    : accepted([{ kind: 'scoringSet', subject: { type: 'scoring', id: scoringId }, changes: changed }]);
}
