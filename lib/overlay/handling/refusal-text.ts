import type { Refusal } from '@/lib/funnel/refusal';
import { times } from '@/lib/times';
import { words } from '@/lib/words';

/**
 * Why nothing was changed, and what to do, in words fit for a foreign page: no name, nothing that somebody typed.
 * @param now wall time in ms
 */
export function refusalText(refusal: Refusal, now: number): string {
  switch (refusal.type) {
    case 'AlreadyAccepted':
      return words('overlay.refusal.alreadyAccepted', [times.ago(now - refusal.at)]);
    case 'MoreAttemptsNeeded':
      return words('overlay.refusal.moreAttempts', [String(refusal.have), String(refusal.need)]);
    case 'StageNotAllowed':
    case 'AlreadyThere':
    case 'ReasonNotAllowed':
    case 'NoReturnToAnswer':
      return words('overlay.refusal.movedOn');
    case 'RoleMayNot':
      return words('overlay.refusal.role');
    case 'ReasonNeedsAnswer':
    case 'CriteriaNotMet':
    case 'DateInThePast':
    case 'DisputeNeedsNote':
    case 'UnknownJourneyStep':
    case 'BadInput':
    case 'MatchesEverybody':
    case 'DuplicateLead':
    case 'UnknownReferrer':
    case 'SameLead':
    case 'AlreadyMerged':
    case 'InventedLead':
      return words('overlay.refusal.askedInPanel');
    case 'ContactLocked':
      return words('overlay.refusal.locked');
    case 'LaterChangesDependOnIt':
      return words('overlay.refusal.laterChanges');
    case 'NothingToUndo':
      return words('overlay.refusal.nothingToUndo');
    case 'UnknownLead':
      return words('overlay.refusal.unknownLead');
    case 'OptedOut':
      return words('overlay.refusal.optedOut');
    case 'ErasureWaits':
    case 'NotAllowedHere':
      return words('overlay.refusal.notHere');
    case 'RestoreUnderWay':
      return words('overlay.refusal.restoreUnderWay');
    case 'StoreUnavailable':
      return words('overlay.refusal.store');
    case 'Unreachable':
      return words('overlay.refusal.unreachable');
  }
}
