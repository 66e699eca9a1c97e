import { identityKeys } from '@/lib/funnel/person/identity';
import { personSuggestion } from '@/lib/funnel/person/suggestion';
import { kinOf } from './kin';
import { isMigration, isStageEvent, type LeadEvent } from './event';

/**
 * Whether an effective event may still be undone: what it changed must be unchanged since, and nothing may rest on
 * it. A stage event is only undone while it is the head; a mention only while no stage event followed, which its
 * window may have allowed; adding a lead only while nothing else happened to it. A merge at any time: what happened
 * since stays with the lead that it happened to.
 * @param effective effective events in order, of a lead and of those that it was ever merged with
 * @param index the target's place in it; negative: not there (void, undone before, or unknown)
 */
export function isUndoable(effective: readonly LeadEvent[], index: number): boolean {
  const target = effective[index];
  if (target === undefined) return false;
  const kin = kinOf(effective);
  return !effective.some(
    (event, place) => place > index && isKin(kin[place], target) && restsOn(event, target),
  );
}

/**
 * What keeps the events of one command from being undone together: whatever came later and rests on one of them. Empty:
 * they can be.
 * @param effective as `isUndoable` takes them
 * @param targets ids of the command's events; at least one of them effective
 */
export function dependentsOf(
  effective: readonly LeadEvent[],
  targets: ReadonlySet<string>,
): readonly LeadEvent[] {
  const changed = effective.flatMap((event, index) => (targets.has(event.id) ? [{ event, index }] : []));
  const kin = kinOf(effective);
  return effective.filter(
    (later, place) =>
      !targets.has(later.id) &&
      changed.some(({ event, index }) => place > index && isKin(kin[place], event) && restsOn(later, event)),
  );
}

/** Whether a later event may build on an earlier one at all: both are of one person, or were by then. */
function isKin(kin: ReadonlySet<string> | undefined, earlier: LeadEvent): boolean {
  return kin?.has(earlier.subject.id) === true;
}

/** Whether a later event would not stand as it does without an earlier one. */
function restsOn(later: LeadEvent, earlier: LeadEvent): boolean {
  if (earlier.kind === 'added') return true;
  const touched = new Set([...aspectsOf(earlier), ...groundsOf(earlier)]);
  return [...aspectsOf(later), ...basisOf(later)].some((aspect) => touched.has(aspect));
}

/** What an event does not change but builds on: the window that allowed it, a list that was written over as it was. */
function basisOf(event: LeadEvent): readonly string[] {
  if (isStageEvent(event)) return ['window'];
  return event.kind === 'edited' ? Object.keys(event.changes).map((field) => `list ${field}`) : [];
}

/** What an event adds to that another one may write over, while further ones may add to it as well. */
function groundsOf(event: LeadEvent): readonly string[] {
  if (event.kind !== 'identified') return [];
  return (['emails', 'profiles', 'records'] as const)
    .filter((field) => event[field].length > 0)
    .map((field) => `list ${field}`);
}

/** What an event changes, as names that two events share where one depends on the other. */
function aspectsOf(event: LeadEvent): readonly string[] {
  // Another funnel settles nothing.
  if (isMigration(event)) return ['stage', 'last chance'];
  // Whatever moves a lead settles the return that it came back by, and ends the wait for an answer.
  if (isStageEvent(event)) return ['stage', 'return', 'last chance'];
  switch (event.kind) {
    case 'added':
      return ['lead'];
    case 'edited':
      return Object.keys(event.changes).map((field) => `field ${field}`);
    case 'identified':
      return identityKeys(event).flatMap((key) => [`key ${key}`, `suggestion ${personSuggestion(key)}`]);
    case 'suggestionDenied':
      return [`suggestion ${event.suggestion}`];
    case 'tagged':
      return [...event.add, ...event.remove].map((tag) => `tag ${tag}`);
    case 'noted':
      return [`note ${event.noteId}`];
    case 'activity':
      return [`activity ${event.id}`, ...(event.keepsActive ? ['window'] : [])];
    case 'enrolled':
      return [`programme ${event.programme}`];
    case 'snoozed':
      return ['snooze'];
    case 'bantAnswered':
      return Object.keys(event.answers).map((part) => `bant ${part}`);
    case 'journeySet':
      return ['journey'];
    case 'returnAnswered':
      return ['return'];
    case 'lastChanceTaken':
      return ['last chance'];
    case 'offerDismissed':
      return [`offer ${event.offer}`];
    case 'mergedInto':
      return [`merge ${event.subject.id}`];
    case 'toldApart':
      return [`apart ${event.other}`];
    case 'undone':
      return [];
  }
}
