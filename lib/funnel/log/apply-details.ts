import { wallOf } from './clock';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { EventOf, LeadEvent, StageEvent } from './event';
import { travelled } from '@/lib/funnel/hand-off/journey';
import { touchedAt } from '@/lib/funnel/follow-up/follow-up-end';
import { reachedOutAt, type GivenBack } from './given-back';
import type { Lead } from './lead';
import type { Person, PersonChange } from '@/lib/funnel/person/person';
import { identified } from './identified';
import { windowFrom } from './position';

type DetailEvent = Exclude<LeadEvent, StageEvent | EventOf<'undone' | 'mergedInto'>>;

/** As many as a hand-off shows. */
export const activitiesShown = 3;
/** Older ones are long out of sight. */
export const offersRemembered = 20;

/** Of each kind of activity; nobody asks for more than so many. */
export const timesKept = 20;

/** The lead after an event that changes what is known of the person, not where they stand. */
export function applyDetails(
  lead: Lead,
  event: DetailEvent | EventOf<'undone'>,
  definition: FunnelDefinition,
): Lead {
  const at = wallOf(event.at);
  switch (event.kind) {
    case 'added':
      return {
        ...lead,
        ...personFields(event.person),
        source: event.source ?? null,
        referredBy: event.referredBy ?? null,
        programmes: event.programme === undefined ? [] : [event.programme],
        addedAt: at,
        addedBy: event.actor.id,
        capturedFrom: event.capturedFrom,
        position: { ...lead.position, activeUntil: activeAfter(lead, definition, at) },
      };
    case 'edited':
      return { ...lead, ...changedFields(lead, event.changes) };
    case 'identified':
      return identified(lead, event);
    case 'suggestionDenied': {
      const others = lead.denied.filter((each) => each !== event.suggestion);
      return { ...lead, denied: event.isDenied ? [...others, event.suggestion] : others };
    }
    case 'tagged':
      return {
        ...lead,
        tags: [...new Set([...lead.tags, ...event.add])].filter((tag) => !event.remove.includes(tag)),
      };
    case 'noted': {
      const others = lead.notes.filter((note) => note.id !== event.noteId);
      return {
        ...lead,
        notes:
          event.text === null
            ? others
            : [...others, { id: event.noteId, text: event.text, at, by: event.actor.id }],
      };
    }
    case 'activity':
      return applyActivity(lead, event, definition);
    case 'enrolled': {
      const others = lead.programmes.filter((id) => id !== event.programme);
      return { ...lead, programmes: event.isIn ? [...others, event.programme] : others };
    }
    case 'snoozed':
      return { ...lead, snoozedUntil: event.until };
    case 'lastChanceTaken':
      return {
        ...lead,
        lastChance: { id: event.lastChance, at, until: event.until, answeredAt: null },
      };
    case 'offerDismissed':
      return {
        ...lead,
        dismissedOffers: [
          ...lead.dismissedOffers.filter((offer) => offer !== event.offer),
          event.offer,
        ].slice(-offersRemembered),
      };
    case 'bantAnswered':
      return { ...lead, bant: { ...lead.bant, ...event.answers } };
    case 'journeySet':
      return { ...lead, ...travelled(lead, event) };
    case 'returnAnswered':
      return { ...lead, givenBack: lead.givenBack && answered(lead.givenBack, event) };
    case 'toldApart':
      return { ...lead, apartFrom: [...new Set([...lead.apartFrom, event.other])] };
    case 'undone':
      return lead;
  }
}

function answered(givenBack: GivenBack, event: EventOf<'returnAnswered'>): GivenBack {
  const { answer, note = null, actor } = event;
  return {
    ...givenBack,
    stands: answer === 'disputed' ? 'disputed' : 'settled',
    reply: { answer, note, at: wallOf(event.at), by: actor.id },
  };
}

function applyActivity(lead: Lead, event: EventOf<'activity'>, definition: FunnelDefinition): Lead {
  const { id, activity, direction, occurredAt, programme, held } = event;
  // Told late, of a time before the hand-off or the acceptance: no touch of this turn.
  const outbound = direction === 'out' && occurredAt >= (lead.qualified?.latestAt ?? occurredAt);
  const lastActivities = [
    ...lead.lastActivities,
    { id, activity, direction, held: held === true, at: occurredAt },
  ]
    .toSorted((a, b) => b.at - a.at)
    .slice(0, activitiesShown);
  const reachedOut = reachedOutAt({ ...lead, lastActivities });
  return {
    ...lead,
    lastActivities,
    activityTimes: timesWith(lead.activityTimes, event),
    // Whoever writes again before the date is due now. Nothing moves: the stage waits for somebody's click.
    wakeAt:
      reachedOut === null || lead.contactLocked
        ? lead.wakeAt
        : Math.min(lead.wakeAt ?? reachedOut, reachedOut),
    programmes:
      programme === undefined || lead.programmes.includes(programme)
        ? lead.programmes
        : [...lead.programmes, programme],
    attempts: outbound ? lead.attempts + 1 : lead.attempts,
    ...answers(lead, event, outbound),
    contactedAt: outbound ? Math.min(lead.contactedAt ?? occurredAt, occurredAt) : lead.contactedAt,
    ...(outbound ? touchedAt(definition, lead, Math.min(occurredAt, wallOf(event.at))) : {}),
    position: event.keepsActive
      ? { ...lead.position, activeUntil: activeAfter(lead, definition, occurredAt) }
      : lead.position,
  };
}

/** Most attempts without an answer that are told apart. */
const attemptsRemembered = 20;

/** Who was heard of, and which attempts are still without an answer; told late or not, the order of times counts. */
function answers(
  { heardAt, unanswered, lastChance }: Lead,
  { direction, held, occurredAt }: EventOf<'activity'>,
  isAttempt: boolean,
): Pick<Lead, 'heardAt' | 'unanswered' | 'lastChance'> {
  const isHeard = direction === 'in' || held === true;
  const latest = isHeard ? Math.max(heardAt ?? occurredAt, occurredAt) : heardAt;
  const attempts = isAttempt ? [...unanswered, occurredAt].toSorted((a, b) => a - b) : unanswered;
  const isAnswer = isHeard && lastChance !== null && occurredAt >= lastChance.at;
  return {
    heardAt: latest,
    unanswered: attempts.filter((at) => latest === null || at > latest).slice(-attemptsRemembered),
    lastChance: isAnswer
      ? { ...lastChance, answeredAt: Math.min(lastChance.answeredAt ?? occurredAt, occurredAt) }
      : lastChance,
  };
}

function timesWith(
  known: Lead['activityTimes'],
  { activity, direction, held: isHeld, occurredAt }: EventOf<'activity'>,
): Lead['activityTimes'] {
  const held = isHeld === true;
  const isSame = (each: Lead['activityTimes'][number]): boolean =>
    each.activity === activity && each.direction === direction && each.held === held;
  const before = known.find(isSame)?.times ?? [];
  const times = [...before, occurredAt].toSorted((a, b) => b - a).slice(0, timesKept);
  return [...known.filter((each) => !isSame(each)), { activity, direction, held, times }];
}

function activeAfter(lead: Lead, definition: FunnelDefinition, from: number): number | null {
  const until = windowFrom(definition, from);
  return until === null ? null : Math.max(lead.position.activeUntil ?? until, until);
}

function personFields(person: Person): Partial<Lead> {
  return {
    name: person.name ?? null,
    emails: person.emails,
    profiles: person.profiles,
    records: person.records,
    company: person.company ?? null,
    title: person.title ?? null,
    phone: person.phone ?? null,
    buyingRole: person.buyingRole ?? null,
    dealValue: person.dealValue ?? null,
  };
}

function changedFields(lead: Lead, changes: PersonChange): Partial<Lead> {
  return {
    name: changes.name === undefined ? lead.name : changes.name,
    emails: changes.emails ?? lead.emails,
    profiles: changes.profiles ?? lead.profiles,
    records: changes.records ?? lead.records,
    company: changes.company === undefined ? lead.company : changes.company,
    title: changes.title === undefined ? lead.title : changes.title,
    phone: changes.phone === undefined ? lead.phone : changes.phone,
    buyingRole: changes.buyingRole === undefined ? lead.buyingRole : changes.buyingRole,
    dealValue: changes.dealValue === undefined ? lead.dealValue : changes.dealValue,
  };
}
