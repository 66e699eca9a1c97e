import { wallOf } from '@/lib/funnel/log/clock';
import { scoringId, type Learned } from '@/lib/funnel/scoring/rules';
import { foldTeam } from '@/lib/funnel/team/fold-team';
import type { Database } from '@/lib/store/database';

/** A scorecard that was in force at some time. */
export type LearnedVersion = {
  readonly learned: Learned;
  /** Wall time in ms at which it was put in force first, and by whom. */
  readonly since: number;
  readonly by: string;
};

/** Every scorecard that was ever put in force and not undone, the newest training first. */
export async function readLearnedVersions(db: Database): Promise<readonly LearnedVersion[]> {
  const log = await db.teamEvents.where('subject.id').equals(scoringId).toArray();
  const byTraining = new Map<number, LearnedVersion>();
  for (const event of foldTeam('scoring', scoringId, log).effective) {
    const learned = event.kind === 'scoringSet' ? event.changes.learned : null;
    if (!learned || byTraining.has(learned.trainedAt)) continue;
    byTraining.set(learned.trainedAt, { learned, since: wallOf(event.at), by: event.actor.id });
  }
  return [...byTraining.values()].toSorted((a, b) => b.learned.trainedAt - a.learned.trainedAt);
}
