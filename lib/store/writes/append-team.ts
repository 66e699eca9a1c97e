import { tick, type Timestamp } from '@/lib/funnel/log/clock';
import { definitionKey } from '@/lib/funnel/definition/definition';
import type { Actor } from '@/lib/funnel/log/event';
import { asksScore } from '@/lib/funnel/team/filter';
import { foldTeam, type TeamFold } from '@/lib/funnel/team/fold-team';
import type { Account } from '@/lib/funnel/team/account';
import type { TeamEvent, TeamPayload, TeamSubject } from '@/lib/funnel/team/team-event';
import type { Database } from '@/lib/store/database';
import type { AccountRow } from '@/lib/store/rows';
import { searchTerms } from '@/lib/store/search-terms';
import { clockOf, deviceOf, type Stamp } from './append';

/**
 * Writes events of accounts, programmes, segments and scoring, folds their subjects anew and keeps the rows. Must run inside
 * `transact`. Their logs are short: each is read whole.
 */
export async function appendTeamEvents(
  db: Database,
  payloads: readonly TeamPayload[],
  stamp: Stamp,
): Promise<void> {
  const device = await deviceOf(db);
  let clock = await clockOf(db);
  for (const payload of payloads) {
    clock = tick(clock, stamp.now, device);
    await db.teamEvents.add(eventOf(payload, clock, stamp));
    await putTeam(db, payload.subject);
  }
  await db.meta.put({ key: 'clock', value: clock });
}

/** Something that was said of what both teams share before Stageside knew of it. `at`: wall time in ms. */
export type PastTeamEvent = { readonly at: number; readonly actor: Actor; readonly payload: TeamPayload };

/**
 * Writes what was said earlier, at the times at which it was; of subjects of which nothing is known yet. Must run
 * inside `transact`.
 */
export async function appendTeamHistory(
  db: Database,
  past: readonly PastTeamEvent[],
  stamp: Stamp,
): Promise<void> {
  const device = await deviceOf(db);
  let clock: Timestamp | null = null;
  for (const { at, actor, payload } of past.toSorted((a, b) => a.at - b.at)) {
    clock = tick(clock, at, device);
    await db.teamEvents.add(eventOf(payload, clock, { ...stamp, actor }));
    await putTeam(db, payload.subject);
  }
  const stored = await clockOf(db);
  // What is written next must sort after it.
  if (clock !== null && clock > (stored ?? '')) await db.meta.put({ key: 'clock', value: clock });
}

/** Takes subjects away with all that was ever said of them, as if they had never been. */
export async function forgetTeam(db: Database, subjects: readonly TeamSubject[]): Promise<void> {
  for (const subject of subjects) {
    await db.teamEvents.where('subject.id').equals(subject.id).delete();
    await putTeam(db, subject);
  }
}

/** Folds subjects anew whose events came into the log by another way. Must run inside `transact`. */
export async function refoldTeam(db: Database, subjects: readonly TeamSubject[]): Promise<void> {
  for (const subject of subjects) await putTeam(db, subject);
}

function eventOf(payload: TeamPayload, at: Timestamp, stamp: Stamp): TeamEvent {
  return {
    ...payload,
    id: stamp.newId(),
    v: 1,
    at,
    actor: stamp.actor,
    funnel: definitionKey(stamp.definition),
    ...(stamp.batch === undefined ? {} : { batch: stamp.batch }),
    opId: stamp.opId,
  };
}

/** The fold of a subject as its log says now. */
export async function readTeam<Subject extends TeamSubject>(
  db: Database,
  { type, id }: Subject,
): Promise<TeamFold<Subject['type']>> {
  return foldTeam<Subject['type']>(type, id, await db.teamEvents.where('subject.id').equals(id).toArray());
}

function accountRow(account: Account): AccountRow {
  return {
    id: account.id,
    ...(account.isTarget ? { target: 1 } : {}),
    terms: searchTerms({ name: account.name, emails: [], company: null }),
    value: account,
  };
}

async function putTeam(db: Database, subject: TeamSubject): Promise<void> {
  const { id } = subject;
  const { value } = await readTeam(db, subject);
  switch (subject.type) {
    case 'account': {
      const account = value as TeamFold<'account'>['value'];
      if (account === null) await db.accounts.delete(id);
      else await db.accounts.put(accountRow(account));
      return;
    }
    case 'programme': {
      const programme = value as TeamFold<'programme'>['value'];
      if (programme === null) await db.programmes.delete(id);
      else await db.programmes.put({ id, value: programme });
      return;
    }
    case 'scoring': {
      const scoring = value as TeamFold<'scoring'>['value'];
      if (scoring === null) await db.scoring.delete(id);
      else await db.scoring.put({ id, value: scoring });
      // Whoever scores otherwise may be meant by other segments.
      await askSegmentsAnew(db);
      return;
    }
    case 'visits': {
      const visits = value as TeamFold<'visits'>['value'];
      if (visits === null || visits.counts.length === 0) await db.visits.delete(id);
      else await db.visits.put({ id, value: visits });
      return;
    }
    case 'segment': {
      const segment = value as TeamFold<'segment'>['value'];
      // Whoever it proposed before is asked again: it may mean others now.
      await db.suggestions.where('[segment+at]').between([id, -Infinity], [id, Infinity]).delete();
      if (segment === null) await db.segments.delete(id);
      else await db.segments.put({ id, value: segment, count: 0, pendingAfter: '', askedAt: null });
    }
  }
}

async function askSegmentsAnew(db: Database): Promise<void> {
  for (const row of await db.segments.toArray())
    if (row.value.isOn && asksScore(row.value.filter)) await db.segments.put({ ...row, pendingAfter: '' });
}
