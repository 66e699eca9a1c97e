import { useEffect, useMemo, useState } from 'react';
import type { Door } from '@/lib/store/reads/door';
import { scanPage, type LeadAndAccount, type ScanPage } from '@/lib/store/reads/scan';
import { useConnection, useStoreState } from './use-connection';
import { useCounts } from './use-counts';

/** What a look at every lead is gathered into. */
export type Gathering<Value, Person = LeadAndAccount> = {
  readonly add: (people: readonly Person[]) => void;
  /** What was gathered so far. */
  readonly value: () => Value;
};

/** A look at every lead that goes on by itself, tells how far it is, can be stopped and goes on again. */
export type Scan<Value> = {
  readonly state: 'running' | 'done' | 'stopped';
  /** Leads that were looked at, and all that there are. */
  readonly seen: number;
  readonly all: number;
  /** Of the leads that were looked at; undefined before the first. */
  readonly value: Value | undefined;
  readonly stop: () => void;
  readonly goOn: () => void;
};

/** As many at a time as a screen can wait for. */
const pageSize = 1000;

/** Reads one page of the leads after an id, with what is to be gathered of each. */
export type ReadPage<Person> = (db: Door, after: string, limit: number) => Promise<ScanPage<Person>>;

type Progress<Value, Person> = {
  readonly begin: (() => Gathering<Value, Person>) | null;
  readonly gathering: Gathering<Value, Person> | null;
  /** Null: every lead was looked at. */
  readonly after: string | null;
  readonly seen: number;
  readonly value: Value | undefined;
};

/**
 * Looks at every lead, a page at a time, so that the screen stays usable.
 * @param begin gives a fresh gathering; another function is another question, for which the look begins anew; null:
 *   nothing is asked, and nobody looked at
 */
export function useScan<Value>(begin: (() => Gathering<Value>) | null): Scan<Value> {
  return useScanOf(begin, scanPage);
}

/**
 * The same where more than the lead is read of each.
 * @param read stays the same as long as `begin` does; what it gives late, after the look was stopped, is left out
 */
export function useScanOf<Value, Person>(
  begin: (() => Gathering<Value, Person>) | null,
  read: ReadPage<Person>,
): Scan<Value> {
  const connection = useConnection();
  const isReady = useStoreState().type === 'ready';
  const all = useCounts()?.leads ?? 0;
  const [kept, setKept] = useState<Progress<Value, Person> | null>(null);
  const [stopped, setStopped] = useState<(() => Gathering<Value, Person>) | null>(null);
  const fresh = useMemo<Progress<Value, Person>>(
    () => ({ begin, gathering: begin?.() ?? null, after: '', seen: 0, value: undefined }),
    [begin],
  );
  const progress = kept?.begin === begin ? kept : fresh;
  const isRunning = isReady && progress.gathering !== null && progress.after !== null && stopped !== begin;

  useEffect(() => {
    const state = connection.state();
    const { gathering, after, seen } = progress;
    if (!isRunning || gathering === null || after === null || state.type !== 'ready') return undefined;
    let isCurrent = true;
    const goOn = async (): Promise<void> => {
      const page = await read(state.db, after, pageSize);
      if (!isCurrent) return;
      gathering.add(page.people);
      setKept({
        ...progress,
        after: page.after,
        seen: seen + page.people.length,
        value: gathering.value(),
      });
    };
    goOn().catch((error: unknown) => connection.failed(state.db, error));
    return () => {
      isCurrent = false;
    };
  }, [connection, progress, read, isRunning]);

  return {
    state: progress.after === null ? 'done' : stopped !== null && stopped === begin ? 'stopped' : 'running',
    seen: progress.seen,
    all: Math.max(all, progress.seen),
    value: progress.value,
    stop: () => setStopped(() => begin),
    goOn: () => setStopped(null),
  };
}
