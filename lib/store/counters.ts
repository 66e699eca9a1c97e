import type { LeadRow } from './rows';
import { readTurn, type Turn } from './turns';
import { whomOf } from './waiting';

export const dayLength = 86_400_000;

const within = 'within/';

/** The counter of all leads. */
export const leadsCounter = 'leads';

/** Leads of a stage before any turn. */
export function stageCounter(stage: string): string {
  return `stage/${stage}`;
}

/** Leads that turn from one stage to another by themselves on a UTC day. Days are five digits until the year 2243. */
function turnCounter({ from, to, at }: Turn): string {
  return `${turnsOnDay(at)}${from}/${to}`;
}

/** What the keys of all turns of a UTC day begin with; days sort as text. */
export function turnsOnDay(at: number): string {
  return `turn/${String(Math.floor(at / dayLength)).padStart(5, '0')}/`;
}

/** From and to of a turn counter's key. */
export function stagesOfTurn(key: string): Pick<Turn, 'from' | 'to'> {
  const [, , from = '', to = ''] = key.split('/');
  return { from, to };
}

/** Leads that wait for a side or a person, snoozed ones included. */
export function waitingCounter(whom: string): string {
  return `waiting/${whom}`;
}

/** Leads that somebody owns. */
export function ownerCounter(user: string): string {
  return `owner/${user}`;
}

/** Leads of a company, by its domain. The keys of all companies that have any are one range, in the order of domains. */
export function accountCounter(domain: string): string {
  return `account/${domain}`;
}

/** What the keys of all that is counted within a company begin with; `key` as it is counted over all leads. */
export function withinAccount(domain: string, key = ''): string {
  // A blank sorts before whatever a domain may hold.
  return `${within}${domain} ${key}`;
}

/** The company within which a key counts; null: over all leads. */
export function accountWithin(key: string): string | null {
  return key.startsWith(within) ? key.slice(within.length, key.indexOf(' ')) : null;
}

/** Leads that are in a programme. */
export function programmeCounter(id: string): string {
  return `programme/${id}`;
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
  const waiting = new Set(row.waiting.map((entry) => whomOf(entry)).filter((whom) => whom !== null));
  const standing = [
    stageCounter(row.stage),
    ...(row.owner === undefined ? [] : [ownerCounter(row.owner)]),
    ...row.turns.map((entry) => turnCounter(readTurn(entry))),
  ];
  const { account } = row;
  return [
    leadsCounter,
    ...standing,
    ...(account === undefined
      ? []
      : [accountCounter(account), ...standing.map((key) => withinAccount(account, key))]),
    ...row.programmes.map((id) => programmeCounter(id)),
    ...[...waiting].map((whom) => waitingCounter(whom)),
  ];
}
