import { wallOf } from '@/lib/funnel/log/clock';
import { compareEvents } from '@/lib/funnel/log/event';
import { usualScoring, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { blankAccount, type Account } from './account';
import { blankProgramme, type Programme } from './programme';
import { blankSegment, type Segment } from './segment';
import type { TeamEvent, TeamSubjectType } from './team-event';
import { blankVisits, countedAnew, periodOf, type Visits } from './visits';

/** What a subject's events fold to, by its type. */
export type TeamValue = {
  readonly account: Account;
  readonly programme: Programme;
  readonly segment: Segment;
  readonly scoring: ScoringRules;
  readonly visits: Visits;
};

export type TeamFold<Type extends TeamSubjectType> = {
  /** Null: removed, or nothing of it is left. */
  readonly value: TeamValue[Type] | null;
  /** Events that took effect, in order. */
  readonly effective: readonly TeamEvent[];
};

/**
 * Folds the whole log of one account, programme or segment, of how the team scores, or of a source's visits: what was said
 * last of each field, and of each period, counts.
 * @param events all of one subject, in any order
 */
export function foldTeam<Type extends TeamSubjectType>(
  type: Type,
  id: string,
  events: readonly TeamEvent[],
): TeamFold<Type> {
  const effective: TeamEvent[] = [];
  for (const event of events.toSorted(compareEvents)) {
    if (event.kind !== 'undone') effective.push(event);
    else if (isTeamUndoable(effective, event.target))
      effective.splice(
        effective.findIndex((each) => each.id === event.target),
        1,
      );
  }
  const blank = {
    account: blankAccount,
    programme: blankProgramme,
    segment: blankSegment,
    scoring: usualScoring,
    visits: blankVisits,
  }[type](id);
  let value: TeamValue[TeamSubjectType] | null = null;
  for (const event of effective) value = event.kind === 'removed' ? null : applied(value ?? blank, event);
  return { value: value as TeamValue[Type] | null, effective };
}

/** Whether an effective event may be undone: nothing said later rests on it or says the same thing anew. */
export function isTeamUndoable(effective: readonly TeamEvent[], target: string): boolean {
  const index = effective.findIndex((each) => each.id === target);
  const event = effective[index];
  if (!event) return false;
  const later = effective.slice(index + 1);
  // Without the first there is nothing that the others could be said of; of visits each count stands for itself.
  if (index === 0 && event.kind !== 'visitsCounted') return later.length === 0;
  const touched = new Set(aspectsOf(event));
  return !later.some((each) => aspectsOf(each).some((aspect) => touched.has(aspect) || aspect === 'all'));
}

function aspectsOf(event: TeamEvent): readonly string[] {
  switch (event.kind) {
    case 'accountSet':
    case 'programmeSet':
    case 'segmentSet':
    case 'scoringSet':
      return Object.keys(event.changes);
    case 'targetSet':
      return [`target ${event.account}`];
    case 'visitsCounted':
      return event.counts.map((each) => periodOf(each));
    case 'removed':
      return ['all'];
    case 'undone':
      return [];
  }
}

function applied(value: TeamValue[TeamSubjectType], event: TeamEvent): TeamValue[TeamSubjectType] {
  const at = wallOf(event.at);
  const said = { updatedAt: at, ...('by' in value ? { by: event.actor.id } : {}) };
  switch (event.kind) {
    case 'accountSet':
    case 'programmeSet':
    case 'segmentSet':
    case 'scoringSet':
      return { ...value, ...known(event.changes), ...said };
    case 'targetSet': {
      const { [event.account]: _before, ...others } = (value as Programme).targets;
      const { state } = event;
      return {
        ...(value as Programme),
        ...said,
        targets: state === null ? others : { ...others, [event.account]: { state, by: event.actor.id, at } },
      };
    }
    case 'visitsCounted':
      return { ...value, ...said, counts: countedAnew((value as Visits).counts, event.counts) };
    case 'removed':
    case 'undone':
      return value;
  }
}

/** What was really said: a field that is undefined was not. */
function known(changes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
