import { useEffect, useMemo, useState } from 'react';
import { asksPast } from '@/lib/metrics/past/gather-past';
import type { Door } from '@/lib/store/reads/door';
import { leadsOfAccounts, peopleById } from '@/lib/store/reads/people-by-id';
import { tellPeople, type Packed, type ReportBasis } from './gather-pasts';
import { LeadChanges, type Changed } from './lead-changes';
import { useConnection, useOpenDatabase } from './use-connection';
import { useLastKnown } from './use-live';

/** How long nothing has to change before leads are read again, and how long it is waited at most; in ms. */
const quiet = 1000;
const longest = 5000;
/** Leads that are read at once. */
const chunk = 500;

/**
 * Packed pasts with what changed since: leads that were written are read again, by their ids, a moment later. What was
 * known before stands until then.
 * @param seen what a look at all leads came to; undefined: nothing yet
 * @param isWhole the look is over; what changes before is read again then, as it may have been looked at before
 * @param onLost nobody knows what changed: all has to be looked at again
 */
export function useCaughtUp(
  basis: ReportBasis,
  seen: Packed | undefined,
  isWhole: boolean,
  onLost: () => void,
): Packed | undefined {
  const connection = useConnection();
  const open = useOpenDatabase();
  const name = useLastKnown(open?.name);
  const changes = useMemo(() => (name === undefined ? null : new LeadChanges(name)), [name]);
  const [caught, setCaught] = useState<{ readonly since: Packed; readonly now: Packed } | null>(null);
  const current = caught && caught.since === seen ? caught.now : seen;

  useEffect(() => changes?.listen(), [changes]);

  useEffect(() => {
    if (!changes || !open || !seen || !current || !isWhole) return undefined;
    let isCurrent = true;
    const since = seen;
    const catchUp = async (): Promise<void> => {
      const changed = changes.take();
      if (changed.isAll) {
        onLost();
        return;
      }
      try {
        const now = await readAgain(open, basis, current, changed);
        if (isCurrent) setCaught({ since, now });
        else changes.putBack(changed);
      } catch (error) {
        changes.putBack(changed);
        connection.failed(open, error);
      }
    };
    const stop = afterQuiet(changes, () => void catchUp());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [connection, changes, open, basis, seen, current, isWhole, onLost]);

  return current;
}

/** Runs something once, some quiet after changes. @returns ends it */
function afterQuiet(changes: LeadChanges, run: () => void): () => void {
  let first: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    first ??= performance.now();
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        unsubscribe();
        run();
      },
      Math.min(quiet, first + longest - performance.now()),
    );
  };
  const unsubscribe = changes.subscribe(wait);
  if (changes.isSome) wait();
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

async function readAgain(
  db: Door,
  basis: ReportBasis,
  { pasts, at: before }: Packed,
  { leads, accounts }: Changed,
): Promise<Packed> {
  // The clock may have been set back since: what was known before is known still.
  const now = Math.max(before, Date.now());
  const ids = [...new Set([...leads, ...(await leadsOfAccounts(db, [...accounts]))])];
  for (let first = 0; first < ids.length; first += chunk) {
    const asked = ids.slice(first, first + chunk);
    const told = await tellPeople({ ...basis, now }, db, await peopleById(db, asked, asksPast));
    for (const id of asked) pasts.remove(id);
    for (const past of told) pasts.put(past);
  }
  return { pasts: pasts.compacted(), at: Math.max(now, Date.now()) };
}
