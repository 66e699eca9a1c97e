import type { LeadRow } from './rows';
import { whomOf } from './waiting';

const day = 86_400_000;

/** The counter of all leads. */
export const leadsCounter = 'leads';

/** Leads of a stage while their active window lasts. */
export function stageCounter(stage: string): string {
  return `stage/${stage}`;
}

/** Leads of a stage whose active window ends on one UTC day; days are five digits until the year 2243. */
export function activeCounter(stage: string, activeUntil: number): string {
  return `active/${stage}/${String(Math.floor(activeUntil / day)).padStart(5, '0')}`;
}

/** Leads that wait for a side or a person, snoozed ones included. */
export function waitingCounter(whom: string): string {
  return `waiting/${whom}`;
}

/**
 * What a change of one lead adds to the kept counters; written in the change's own transaction.
 * @param before null: the lead is new
 * @param after null: the lead is gone
 * @returns amount by counter key; counters that stay as they are are left out
 */
export function counterChanges(before: LeadRow | null, after: LeadRow | null): Map<string, number> {
  const changes = new Map<string, number>();
  const add = (row: LeadRow | null, amount: number): void => {
    for (const key of row === null ? [] : countersOf(row)) changes.set(key, (changes.get(key) ?? 0) + amount);
  };
  add(before, -1);
  add(after, 1);
  for (const [key, amount] of changes) if (amount === 0) changes.delete(key);
  return changes;
}

/** The counters in which a lead counts once. */
function countersOf(row: LeadRow): readonly string[] {
  const { activeUntil } = row.lead.position;
  const waiting = new Set(row.waiting.map((entry) => whomOf(entry)).filter((whom) => whom !== null));
  return [
    leadsCounter,
    stageCounter(row.stage),
    ...(activeUntil === null ? [] : [activeCounter(row.stage, activeUntil)]),
    ...[...waiting].map((whom) => waitingCounter(whom)),
  ];
}
