import type { TeamSubject } from '@/lib/funnel/team/team-event';
import type { Database } from '@/lib/store/database';
import { refoldTeam } from '@/lib/store/writes/append-team';

/** Events that are looked at, and subjects that are folded, at a time. */
const pageSize = 500;

/**
 * Makes accounts, programmes, segments, scoring and visits from their log. Whom segments propose stays, since when it
 * does; all segments are asked anew, who else they mean by now.
 */
export async function foldTeamAnew(db: Database): Promise<void> {
  const subjects = await subjectsOf(db);
  for (let at = 0; at < subjects.length; at += pageSize) {
    const some = subjects.slice(at, at + pageSize);
    await db.transaction('rw', db.tables, async () => {
      for (const subject of some) await foldSubject(db, subject);
    });
  }
}

/** Folding a segment forgets whom it proposes, as it may mean others. Here it means the same as before. */
async function foldSubject(db: Database, subject: TeamSubject): Promise<void> {
  if (subject.type !== 'segment') {
    await refoldTeam(db, [subject]);
    return;
  }
  const proposed = await db.suggestions
    .where('[segment+at]')
    .between([subject.id, -Infinity], [subject.id, Infinity])
    .toArray();
  await refoldTeam(db, [subject]);
  const row = await db.segments.get(subject.id);
  if (!row) return;
  await db.suggestions.bulkPut(proposed);
  await db.segments.put({ ...row, count: proposed.length });
}

async function subjectsOf(db: Database): Promise<readonly TeamSubject[]> {
  const found = new Map<string, TeamSubject>();
  let after = '';
  for (;;) {
    const events = await db.teamEvents.where('id').above(after).limit(pageSize).toArray();
    for (const { subject } of events) found.set(`${subject.type} ${subject.id}`, subject);
    const last = events.at(-1);
    if (!last || events.length < pageSize) return [...found.values()];
    after = last.id;
  }
}
