import { wallOf } from './clock';
import { isMigration, type LeadEvent } from './event';

/**
 * When somebody last did something with a lead, or the lead did something that somebody recorded: for retention. What
 * nobody did of this lead does not renew it: a change of the funnel, a segment that hands over by itself, and whatever an
 * import says of somebody who is known. What an import tells of the past counts when it happened.
 * @returns wall time in ms
 */
export function touchedAt(log: readonly LeadEvent[]): number {
  return log.reduce((latest, event) => Math.max(latest, touchOf(event) ?? 0), 0);
}

function touchOf(event: LeadEvent): number | null {
  if (isMigration(event) || event.opId.startsWith('segment ')) return null;
  if (!isOfImport(event)) return wallOf(event.at);
  if (event.kind === 'activity') return event.occurredAt;
  return saidAnew.has(event.kind) || (event.kind === 'qualified' && event.through !== undefined)
    ? null
    : wallOf(event.at);
}

/** As the parts of an import name their commands; see `opIdOfPart`. */
function isOfImport({ batch, opId }: LeadEvent): boolean {
  return batch !== undefined && opId.startsWith(`${batch}/`);
}

/** What an import says of somebody is said at the time of the import, whenever it was true. */
const saidAnew: ReadonlySet<LeadEvent['kind']> = new Set([
  'edited',
  'identified',
  'tagged',
  'noted',
  'enrolled',
]);
