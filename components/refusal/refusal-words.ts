import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Refusal } from '@/lib/funnel/refusal';
import { exactText } from '@/components/format/Moment';
import { userName, type People } from '@/components/person/names';
import { words } from '@/lib/words';
import { storeWords } from './store-words';

/**
 * A refusal in words: what happened, and what to do about it.
 * @param definition names stages and reasons; one that it does not know is named by its id
 */
export function refusalWords(refusal: Refusal, definition: FunnelDefinition, people: People): string {
  switch (refusal.type) {
    case 'StageNotAllowed':
      return words('refusal.stageNotAllowed', [labelIn(definition.stages, refusal.stage)]);
    case 'RoleMayNot':
      return words('refusal.roleMayNot', [
        words(`refusal.side.${refusal.needs}`),
        words(`refusal.side.${refusal.role}`),
      ]);
    case 'AlreadyAccepted':
      return refusal.by === people.me.id
        ? words('refusal.alreadyYours', [exactText(refusal.at)])
        : words('refusal.alreadyAccepted', [userName(people, refusal.by), exactText(refusal.at)]);
    case 'AlreadyThere':
      return words('refusal.alreadyThere');
    case 'ReasonNotAllowed':
      return words('refusal.reasonNotAllowed', [labelIn(definition.reasons, refusal.reason)]);
    case 'ReasonNeedsAnswer':
      return words(`refusal.reasonNeeds.${refusal.ask}`, [labelIn(definition.reasons, refusal.reason)]);
    case 'DateInThePast':
      return words('refusal.dateInThePast');
    case 'NoReturnToAnswer':
      return words('refusal.noReturnToAnswer');
    case 'DisputeNeedsNote':
      return words('refusal.disputeNeedsNote');
    case 'MoreAttemptsNeeded':
      return words('refusal.moreAttempts', [refusal.have, refusal.need]);
    case 'CriteriaNotMet':
      return words('refusal.criteriaNotMet', [fieldList(refusal.missing)]);
    case 'UnknownJourneyStep':
      return words('journey.unknownStep', [refusal.step]);
    case 'ContactLocked':
      return words('refusal.contactLocked');
    case 'LaterChangesDependOnIt':
      return words('refusal.laterChanges');
    case 'NothingToUndo':
      return words('refusal.nothingToUndo');
    case 'UnknownLead':
      return words('refusal.unknownLead');
    case 'UnknownReferrer':
      return words('referral.unknownReferrer');
    case 'DuplicateLead':
      return words(`refusal.duplicate.${refusal.by}`);
    case 'SameLead':
      return words('refusal.sameLead');
    case 'AlreadyMerged':
      return words('refusal.alreadyMerged');
    case 'InventedLead':
      return words('refusal.inventedLead');
    case 'OptedOut':
      return words('refusal.optedOut');
    case 'ErasureWaits':
      return words('refusal.erasureWaits');
    case 'MatchesEverybody':
      return refusal.leads === 0
        ? words('refusal.noRule')
        : words('refusal.matchesEverybody', [refusal.leads.toLocaleString()]);
    case 'BadInput':
      return badInputWords(refusal.path, refusal.problem);
    case 'NotAllowedHere':
      return words('refusal.notAllowedHere');
    case 'RestoreUnderWay':
      return words('refusal.restoreUnderWay');
    case 'StoreUnavailable':
      return storeWords(refusal.why);
    case 'Unreachable':
      return words('refusal.unreachable');
  }
}

function badInputWords(path: string, problem: string): string {
  if (problem === 'address') return words('refusal.bad.address');
  if (problem === 'nameless') return words('refusal.bad.nameless');
  if (problem === 'empty') return words('refusal.bad.empty');
  if (problem === 'taken') return words('refusal.bad.taken');
  if (path.startsWith('mapping')) return words('refusal.bad.mapping');
  if (path === 'programmeId') return words('refusal.bad.programme');
  if (problem === 'freeMail') return words('refusal.bad.freeMail');
  if (problem === 'backwards') return words('refusal.bad.backwards');
  if (path === 'segmentId') return words('refusal.bad.segment');
  if (path === 'stage') return words('refusal.bad.stage');
  return words('refusal.bad.other');
}

const fields = ['email', 'name', 'company', 'title', 'fit', 'interest', 'bant'] as const;

/** What a stage asks for, in words, in one line. */
export function fieldList(missing: readonly string[]): string {
  return fields
    .filter((field) => missing.includes(field))
    .map((field) => words(`refusal.field.${field}`))
    .join(', ');
}

function labelIn(named: readonly { readonly id: string; readonly label: string }[], id: string): string {
  return named.find((each) => each.id === id)?.label ?? id;
}
