import { activityWords } from '@/components/lead/activity-words';
import { answerWords } from '@/components/lead/return-words';
import { bantWords } from '@/components/bant/bant-words';
import { journeyStepWords } from '@/components/journey/journey-words';
import type { NamedKinds } from '@/components/scoring/kind-words';
import { userNameWithin, type People } from '@/components/person/names';
import { mailOffer } from '@/lib/funnel/hand-off/mail-offer';
import { stepById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { EventOf, LeadEvent } from '@/lib/funnel/log/event';
import { siteName } from '@/components/person/site-name';
import { suggestionWords } from '@/components/person/suggestion-words';
import { amountText, onScreen, type Notation } from '@/lib/notation';
import { words } from '@/lib/words';

/** What an event says: one line, and what belongs under it. */
export type EventWords = { readonly what: string; readonly details: readonly string[] };

type Telling = {
  /** The definition under which it happened: stages, steps and reasons are called as they were then. */
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly now: number;
  /** What the programme that it names is called; absent: it names none. */
  readonly programme?: string | undefined;
  /** The team's kinds of activities, for the names of its own. */
  readonly kinds?: NamedKinds;
  /** What an undo took back, in words; null where that is not in the log. */
  readonly target: string | null;
  /** What the other lead is called that it names; null: nobody can tell. */
  readonly other?: string | null;
  /** Of a merge: the lead whose history it is became part of the other one. */
  readonly isMergedAway?: boolean;
  /** Absent: as on screen. */
  readonly notation?: Notation;
};

/** An event in words. */
export function describeEvent(event: LeadEvent, telling: Telling): EventWords {
  const { definition, people, programme, notation = onScreen } = telling;
  const { date } = notation;
  switch (event.kind) {
    case 'added':
      return said(words('history.added'), [
        event.source !== undefined && words('history.source', [event.source]),
        event.referredBy !== undefined && words('history.referred'),
        programme !== undefined && words('history.programme', [programme]),
        words('history.capturedFrom', [event.capturedFrom]),
      ]);
    case 'edited':
      return said(words('history.edited'), editedWords(event, notation));
    case 'identified':
      return said(identifiedWords(event), [
        [...event.emails, ...event.profiles, ...event.records].join(', '),
      ]);
    case 'suggestionDenied':
      return said(words(event.isDenied ? 'history.denied' : 'history.deniedNoMore'), [
        suggestionWords(event.suggestion),
      ]);
    case 'tagged':
      return said(words('history.tagged'), [
        event.add.length > 0 && words('history.tagsAdded', [event.add.join(', ')]),
        event.remove.length > 0 && words('history.tagsRemoved', [event.remove.join(', ')]),
      ]);
    case 'noted':
      return event.text === null
        ? said(words('history.noteRemoved'))
        : said(words('history.noted'), [event.text]);
    case 'activity':
      return said(activityWords(event, telling.kinds), [
        programme !== undefined && words('history.programme', [programme]),
        event.source !== undefined && words('history.source', [event.source]),
      ]);
    case 'enrolled':
      return said(
        words(event.isIn ? 'history.enrolled' : 'history.leftProgramme', [programme ?? event.programme]),
      );
    case 'snoozed':
      return event.until === null
        ? said(words('history.awake'))
        : said(words('history.snoozed', [date(event.until, telling.now)]));
    case 'lastChanceTaken':
      return said(words('lastChance.taken', [date(event.until, telling.now)]));
    case 'offerDismissed': {
      const [step = ''] = event.offer.split(':');
      if (step === mailOffer) return said(words('mailOffer.dismissed'));
      return said(words('stepOffer.dismissed', [stepById(definition, step)?.label ?? step]));
    }
    case 'bantAnswered':
      return said(words('history.bant'), bantWords(event.answers));
    case 'journeySet':
      return said(journeyWords(definition, event));
    case 'qualified':
      return said(handOverWords(definition), [throughWords(event), event.whyNow]);
    case 'accepted':
      return said(words('history.accepted'));
    case 'assigned':
      return event.to === null
        ? said(words('history.unassigned'))
        : said(words('history.assigned', [userNameWithin(people, event.to)]));
    case 'routed':
      return event.to === null
        ? said(words('history.unrouted'))
        : said(words('history.routed', [userNameWithin(people, event.to)]));
    case 'returned':
    case 'recycled':
    case 'disqualified':
      return said(words(`history.${event.kind}`, [labelIn(definition.reasons, event.reason)]), [
        answerWords(definition, event.reason, event.answer) ?? undefined,
        event.wakeAt !== undefined && words('history.wakes', [date(event.wakeAt, telling.now)]),
      ]);
    case 'returnAnswered':
      return said(words(`history.returnAnswered.${event.answer}`), [event.note]);
    case 'stepped':
      return said(words('history.stepped', [stepById(definition, event.to)?.label ?? event.to]));
    case 'outcomeSet':
      return said(words(`history.outcome.${event.outcome}`), [lostToWords(event)]);
    case 'reopened':
      return said(words('history.reopened'));
    case 'placed':
      if (event.migratedFrom !== undefined)
        return said(words('history.migrated', [labelIn(definition.stages, event.stage)]));
      return said(words('history.placed', [labelIn(definition.stages, event.stage)]), [
        event.owner !== null && words('history.owner', [userNameWithin(people, event.owner)]),
      ]);
    case 'mergedInto':
      return said(
        words(telling.isMergedAway === true ? 'history.mergedInto' : 'history.mergedWith', [
          otherWords(telling),
        ]),
      );
    case 'toldApart':
      return said(words('history.toldApart', [otherWords(telling)]));
    case 'undone':
      return said(
        telling.target === null ? words('history.undid') : words('history.undidThat', [telling.target]),
      );
  }
}

function otherWords({ other }: Telling): string {
  return other ?? words('history.otherLead');
}

function said(what: string, details: readonly (string | false | undefined)[] = []): EventWords {
  return {
    what,
    details: details.filter((detail) => typeof detail === 'string' && detail !== '') as string[],
  };
}

function editedWords({ changes }: EventOf<'edited'>, notation: Notation): readonly string[] {
  const fields = ['name', 'emails', 'profiles', 'records', 'company', 'title', 'phone'] as const;
  const { buyingRole, dealValue } = changes;
  return [
    ...fields
      .filter((field) => changes[field] !== undefined)
      .map((field) => setWords(words(`lead.field.${field}`), [changes[field] ?? []].flat().join(', '))),
    ...(buyingRole === undefined
      ? []
      : [
          setWords(
            words('segment.field.buyingRole'),
            buyingRole === null ? '' : words(`score.role.${buyingRole}`),
          ),
        ]),
    ...(dealValue === undefined
      ? []
      : [setWords(words('deal.name'), dealValue === null ? '' : amountText(dealValue, notation))]),
  ];
}

function setWords(label: string, value: string): string {
  return value === '' ? words('history.cleared', [label]) : words('history.set', [label, value]);
}

function identifiedWords({ seenOn }: EventOf<'identified'>): string {
  return seenOn === undefined ? words('history.identified') : words('history.learned', [siteName(seenOn)]);
}

function journeyWords(definition: FunnelDefinition, { to }: EventOf<'journeySet'>): string {
  return to === null
    ? words('history.journeyUnknown')
    : words('history.journey', [journeyStepWords(definition, to)]);
}

function lostToWords({ lostTo }: EventOf<'outcomeSet'>): string | undefined {
  if (lostTo === undefined) return undefined;
  return lostTo === 'status-quo'
    ? words('lead.notice.lostToStatusQuo')
    : words('lead.notice.lostTo', [lostTo]);
}

/** That a lead was handed over: into which stage by its short name, where there is but one for that. */
function handOverWords({ stages }: FunnelDefinition): string {
  const [only, ...others] = stages.filter((stage) => stage.kind === 'hand-off');
  if (others.length > 0) return words('history.handedOver');
  return words('history.qualified', [only?.code ?? words('history.sales')]);
}

/** What handed it over, where nobody did so by hand. */
function throughWords({ through }: EventOf<'qualified'>): string | undefined {
  if (through === undefined) return undefined;
  if (through.type === 'likeness') return words('history.through.likeness');
  if (through.type === 'segment') return words('history.through.segment', [through.name]);
  return through.name === undefined
    ? words('history.through.score')
    : words('history.through.scoreOf', [through.name]);
}

function labelIn(named: readonly { readonly id: string; readonly label: string }[], id: string): string {
  return named.find((each) => each.id === id)?.label ?? id;
}
