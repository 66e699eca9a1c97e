import { useCallback, useEffect, useRef, useState } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import { newOpId } from '@/lib/messaging/send';
import { useKeptColumns } from '@/lib/queries/use-kept-columns';
import { useKnowsPeople } from '@/lib/queries/use-known-people';
import type { CountedVisits } from '@/lib/transfer/files/plan';
import { mappingId } from '@/lib/transfer/files/remembered';
import type { Check, Decisions } from './check';
import type { Hitch, ImportState } from './import-state';
import { keptIn, keptOf as keepingOf } from './kept';
import type { Wish } from './open-file';
import { ask } from './post';
import { noDeeds } from './row-deeds';
import { saveVisits, undoVisits } from './save-visits';
import { fresh, surveyKey, type Deeds, type Setup } from './setup';
import type { Staged } from './stage-file';
import { useSurroundings } from './use-surroundings';
import { useSurvey } from './use-survey';

/** One import from the file to the background, step by step. A step that is left behind is stopped. */
export type Import = {
  readonly state: ImportState;
  readonly choose: (file: File) => void;
  /** The file is read otherwise than it was understood; it stays in sight meanwhile. */
  readonly reread: (wish: Wish) => void;
  /** Another decision about how the file is read; stays the same function. */
  readonly change: (change: (setup: Setup) => Setup) => void;
  /** What was decided about other files no longer holds, for this one and later. */
  readonly forget: () => void;
  /** Every row is looked at; nothing is stored. */
  readonly look: () => void;
  readonly decide: (decisions: Decisions) => void;
  readonly start: () => void;
  /** Takes counts of visits back that were kept just now. */
  readonly undo: () => void;
  /** To the columns again. */
  readonly back: () => void;
  readonly cancel: () => void;
  readonly reset: () => void;
};

/** @param definition the funnel whose stages are meant */
export function useImport(settings: Settings, definition: FunnelDefinition): Import {
  const [state, setState] = useState<ImportState>({ type: 'choosing', hitch: null });
  const running = useRef(new AbortController());
  const surroundings = useSurroundings(settings, definition);
  const knows = useKnowsPeople();
  const keptOf = useKeptColumns();

  useEffect(() => () => running.current.abort(), []);
  useSurvey(state, setState);

  const change = useCallback((change: (setup: Setup) => Setup) => {
    setState((now) => {
      if (now.type !== 'columns') return now;
      const setup = change(now.setup);
      const isOther = surveyKey(setup) !== surveyKey(now.setup);
      return columnsOf(isOther ? { ...setup, survey: null } : setup);
    });
  }, []);

  /** Stops what still runs. @returns the signal of what begins */
  const begin = (): AbortSignal => {
    running.current.abort();
    running.current = new AbortController();
    return running.current.signal;
  };

  const open = async (file: File, signal: AbortSignal): Promise<void> => {
    setState({ type: 'opening', name: file.name });
    const { openFile } = await import('./open-file');
    const around = { ...surroundings, now: Date.now() };
    const opened = await openFile(file, { around, wish: {}, signal, keptOf });
    if (signal.aborted) return;
    if (opened.type === 'opened') setState(columnsOf(opened.setup));
    else setState({ type: 'choosing', hitch: { type: 'file', problem: opened.problem } });
  };

  const reread = async (setup: Setup, wish: Wish, signal: AbortSignal): Promise<void> => {
    const { file, programme, deeds } = setup;
    setState({ ...columnsOf(setup), isRereading: true });
    const { openFile } = await import('./open-file');
    const around = { ...surroundings, now: Date.now() };
    const opened = await openFile(file, { around, wish, signal, keptOf });
    if (signal.aborted) return;
    if (opened.type === 'opened') {
      const isRemembered = opened.setup.remembered !== null;
      setState(columnsOf({ ...opened.setup, programme, ...(isRemembered ? {} : { deeds }) }));
    } else setState(columnsOf(setup, { type: 'reread', problem: opened.problem }));
  };

  const check = async (setup: Setup, signal: AbortSignal): Promise<void> => {
    setState({ type: 'checking', setup, read: { done: 0, of: setup.file.size }, rows: 0 });
    const { checkFile } = await import('./check-file');
    const checking = await checkFile(setup, {
      knows,
      signal,
      onProgress: (read, rows) => {
        if (!signal.aborted) setState({ type: 'checking', setup, read, rows });
      },
    });
    if (signal.aborted || checking.type === 'stopped') return;
    if (checking.type === 'problem') {
      setState(columnsOf(setup, { type: 'file', problem: checking.problem }));
      return;
    }
    const decisions: Decisions = {
      ...setup.deeds,
      alike: 'add',
      namesake: 'add',
      own: noDeeds(checking.check.rows.size),
    };
    setState({ type: 'checked', setup, check: checking.check, decisions, hitch: null });
  };

  const count = async (setup: Setup, signal: AbortSignal): Promise<void> => {
    setState({ type: 'checking', setup, read: { done: 0, of: setup.file.size }, rows: 0 });
    const { countVisits } = await import('@/lib/transfer/files/count-visits');
    const counted = await countVisits(setup.file, setup.plan, setup.choices, setup.around, {
      signal,
      onProgress: (done, of) => {
        if (!signal.aborted) setState({ type: 'checking', setup, read: { done, of }, rows: 0 });
      },
    });
    if (signal.aborted) return;
    if (counted.end.ok) setState({ type: 'visits', setup, counted, saving: { type: 'not', refusal: null } });
    else setState(columnsOf(setup, { type: 'file', problem: counted.end.problem }));
  };

  const stage = async (
    { setup, check, decisions }: Readonly<{ setup: Setup; check: Check; decisions: Decisions }>,
    signal: AbortSignal,
  ): Promise<void> => {
    const id = newOpId();
    const of = check.rows.size;
    setState({ type: 'staging', setup, check, decisions, rows: { done: 0, of } });
    const { stageFile } = await import('./stage-file');
    const staged = await stageFile(setup, check, decisions, {
      id,
      signal,
      onProgress: (done) => {
        if (!signal.aborted) setState({ type: 'staging', setup, check, decisions, rows: { done, of } });
      },
    });
    if (staged.type === 'confirmed') {
      setState({ type: 'begun', id, setup, check });
      await keep(setup, { known: decisions.known, twice: decisions.twice });
    } else setState({ type: 'checked', setup, check, decisions, hitch: hitchOf(staged) });
  };

  const keep = async (setup: Setup, deeds: Deeds): Promise<void> => {
    const id = mappingId(setup.plan);
    const before = id === null ? undefined : await keptOf(id);
    const kept = keepingOf(setup, deeds, id === null || !before ? null : keptIn({ ...before, id }));
    // What was imported is on its way whether or not the columns are remembered.
    if (kept !== null) await ask('keepColumns', { space: 'main', ...kept });
  };

  const record = async (setup: Setup, counted: CountedVisits): Promise<void> => {
    setState({ type: 'visits', setup, counted, saving: { type: 'busy' } });
    const saving = await saveVisits(counted.visits);
    setState({ type: 'visits', setup, counted, saving });
    if (saving.type === 'saved') await keep(setup, setup.deeds);
  };

  return {
    state,
    choose: (file) => void open(file, begin()),
    reread: (wish) => {
      if (state.type === 'columns') void reread(state.setup, wish, begin());
    },
    change,
    forget: () => {
      if (state.type !== 'columns') return;
      const { file, around, plan, wish, remembered } = state.setup;
      setState(columnsOf({ ...fresh(plan), file, around, wish: { ...wish, kept: undefined } }));
      if (remembered !== null) void ask('keepColumns', { space: 'main', id: remembered.id, value: null });
    },
    look: () => {
      if (state.type !== 'columns') return;
      const { setup } = state;
      void (setup.choices.rows === 'visits' ? count(setup, begin()) : check(setup, begin()));
    },
    decide: (decisions) => {
      if (state.type === 'checked') setState({ ...state, decisions, hitch: null });
    },
    start: () => {
      if (state.type === 'checked') void stage(state, begin());
      else if (state.type === 'visits') void record(state.setup, state.counted);
    },
    undo: () => {
      if (state.type !== 'visits' || state.saving.type !== 'saved') return;
      const { setup, counted, saving } = state;
      void undoVisits(saving.opIds).then((undone) =>
        setState({ type: 'visits', setup, counted, saving: undone }),
      );
    },
    back: () => {
      begin();
      if (state.type === 'checked' || state.type === 'checking' || state.type === 'visits')
        setState(
          columnsOf(
            state.type === 'checked' ? withDeeds(state.setup, state.decisions) : state.setup,
            state.type === 'checking' ? { type: 'stopped' } : null,
          ),
        );
    },
    cancel: () => {
      running.current.abort();
      if (state.type === 'opening') setState({ type: 'choosing', hitch: { type: 'stopped' } });
    },
    reset: () => {
      begin();
      setState({ type: 'choosing', hitch: null });
    },
  };
}

function columnsOf(
  setup: Setup,
  hitch: Hitch | null = null,
): Extract<ImportState, { readonly type: 'columns' }> {
  return { type: 'columns', setup, hitch, isRereading: false };
}

function withDeeds(setup: Setup, { known, twice }: Deeds): Setup {
  return { ...setup, deeds: { known, twice } };
}

function hitchOf(staged: Exclude<Staged, { readonly type: 'confirmed' }>): Hitch {
  switch (staged.type) {
    case 'stopped':
      return { type: 'stopped' };
    case 'problem':
      return { type: 'file', problem: staged.problem };
    case 'refused':
      return { type: 'background', refusal: staged.refusal };
  }
}
