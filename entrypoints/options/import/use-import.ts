import { useEffect, useRef, useState } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { newOpId, send } from '@/lib/messaging/send';
import { findKnown, rowsToAdd, type KnowsKeys } from '@/lib/transfer/csv/duplicates';
import type { Encoding } from '@/lib/transfer/csv/encoding';
import { guessMapping } from '@/lib/transfer/csv/header';
import { readRows, type ImportChoices, type ImportReading } from '@/lib/transfer/csv/read-rows';
import { sendRows, type SendOutcome } from '@/lib/transfer/csv/send-rows';
import { normalStage } from '@/lib/funnel/definition/stage-named';
import { readTable, type FileProblem, type Table } from '@/lib/transfer/csv/table';
import { post } from './post';

/** Where an import stands. Nothing is written before `sending`. */
export type ImportState =
  | { readonly type: 'choosing'; readonly problem: FileProblem | null }
  | { readonly type: 'reading'; readonly name: string }
  | { readonly type: 'checking'; readonly check: Check }
  | { readonly type: 'sending'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly batch: string; readonly outcome: SendOutcome; readonly check: Check };

/** A file as it was understood, with what the user decided about it. */
export type Check = {
  readonly file: File;
  readonly table: Table;
  readonly choices: ImportChoices;
  /** Null while the rows are read anew. */
  readonly reading: ImportReading | null;
  /** Rows of people who are leads already; null while they are looked for. */
  readonly known: ReadonlySet<number> | null;
};

export type Import = {
  readonly state: ImportState;
  readonly duplicates: 'skip' | 'add';
  readonly choose: (file: File, encoding?: Encoding) => void;
  readonly decide: (choices: Partial<ImportChoices>) => void;
  readonly decideDuplicates: (duplicates: 'skip' | 'add') => void;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly reset: () => void;
};

const knows: KnowsKeys = async (people) => {
  const { chips } = await send('lookUp', { people });
  return chips.map((chip) => chip !== null);
};

/**
 * One import from file to undo: reads, lets the user decide, writes in chunks. A step that is left behind is stopped.
 * @param definition the funnel whose stages are meant
 */
export function useImport(definition: FunnelDefinition): Import {
  const [state, setState] = useState<ImportState>({ type: 'choosing', problem: null });
  const [duplicates, setDuplicates] = useState<'skip' | 'add'>('skip');
  const running = useRef(new AbortController());

  /** Stops what still runs; @returns the signal of what begins. */
  const begin = (): AbortSignal => {
    running.current.abort();
    running.current = new AbortController();
    return running.current.signal;
  };

  const examine = async (check: Check, signal: AbortSignal): Promise<void> => {
    setState({ type: 'checking', check });
    const reading = await readRows(check.table, definition, check.choices, signal);
    if (!reading || signal.aborted) return;
    setState({ type: 'checking', check: { ...check, reading } });
    const known = await findKnown(reading.ready, knows, signal);
    if (!signal.aborted) setState({ type: 'checking', check: { ...check, reading, known } });
  };

  const read = async (file: File, encoding: Encoding | undefined, signal: AbortSignal): Promise<void> => {
    const found = await readTable(file, { encoding, signal });
    if (signal.aborted) return;
    if (!found.ok) {
      setState({ type: 'choosing', problem: found.problem });
      return;
    }
    const { table } = found;
    const mapping = guessMapping(table.header, table.records);
    const choices: ImportChoices = { mapping, stageByName: new Map(), defaultSource: null };
    const first = await readRows(table, definition, choices, signal);
    const proposed = (first?.unknownStages ?? []).flatMap(({ name, proposed }) =>
      proposed === null ? [] : [[normalStage(name), proposed] as const],
    );
    const proposing = { ...choices, stageByName: new Map(proposed) };
    await examine({ file, table, choices: proposing, reading: null, known: null }, signal);
  };

  const start = async (check: Check, signal: AbortSignal): Promise<void> => {
    if (!check.reading || !check.known) return;
    const rows = rowsToAdd(check.reading.ready, check.known, duplicates);
    const batch = newOpId();
    setState({ type: 'sending', done: 0, total: rows.length });
    const outcome = await sendRows(rows, {
      batch,
      signal,
      onProgress: (done) => setState({ type: 'sending', done, total: rows.length }),
      command: post,
    });
    setState({ type: 'done', batch, outcome, check });
  };

  useEffect(() => () => running.current.abort(), []);

  return {
    state,
    duplicates,
    decideDuplicates: setDuplicates,
    choose: (file, encoding) => {
      setState({ type: 'reading', name: file.name });
      void read(file, encoding, begin());
    },
    decide: (choices) => {
      if (state.type !== 'checking') return;
      const check = { ...state.check, choices: { ...state.check.choices, ...choices }, known: null };
      void examine(check, begin());
    },
    start: () => {
      if (state.type === 'checking') void start(state.check, begin());
    },
    cancel: () => {
      running.current.abort();
      if (state.type === 'reading') setState({ type: 'choosing', problem: { type: 'Cancelled' } });
    },
    reset: () => {
      begin();
      setState({ type: 'choosing', problem: null });
    },
  };
}
