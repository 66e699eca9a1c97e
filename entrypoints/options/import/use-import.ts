import { useCallback, useEffect, useRef, useState } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import { newOpId } from '@/lib/messaging/send';
import { useKeptColumns } from '@/lib/queries/use-kept-columns';
import { useKnowsPeople } from '@/lib/queries/use-known-people';
import type { CountedVisits } from '@/lib/transfer/files/plan';
import { mappingId, rememberChoices } from '@/lib/transfer/files/remembered';
import type { Check, Decisions } from './check';
import type { Hitch, ImportState } from './import-state';
import type { Reread } from './open-file';
import { ask } from './post';
import { saveVisits, undoVisits } from './save-visits';
import { fresh, surveyed, surveyKey, type Deeds, type Setup } from './setup';
import type { Staged } from './stage-file';
import { useSurroundings } from './use-surroundings';

/** One import from the file to the background, step by step. A step that is left behind is stopped. */
export type Import = {
  readonly state: ImportState;
  /** @param reread how it is to be read, where it was understood wrongly */
  readonly choose: (file: File, reread?: Reread) => void;
  /** Another decision about how the file is read; stays the same function. */
  readonly change: (change: (setup: Setup) => Setup) => void;
  /** Columns are no longer mapped as last time, now and later. */
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
      return { type: 'columns', setup: isOther ? { ...setup, survey: null } : setup, hitch: null };
    });
  }, []);

  /** Stops what still runs. @returns the signal of what begins */
  const begin = (): AbortSignal => {
    running.current.abort();
    running.current = new AbortController();
    return running.current.signal;
  };

  const open = async (file: File, reread: Reread, signal: AbortSignal): Promise<void> => {
    setState({ type: 'opening', name: file.name });
    const { openFile } = await import('./open-file');
    const around = { ...surroundings, now: Date.now() };
    const opened = await openFile(file, { around, reread, signal, keptOf });
    if (signal.aborted) return;
    if (opened.type === 'opened') setState({ type: 'columns', setup: opened.setup, hitch: null });
    else setState({ type: 'choosing', hitch: { type: 'file', problem: opened.problem } });
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
      setState({ type: 'columns', setup, hitch: { type: 'file', problem: checking.problem } });
      return;
    }
    const decisions: Decisions = { ...setup.deeds, byRow: new Map() };
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
    else setState({ type: 'columns', setup, hitch: { type: 'file', problem: counted.end.problem } });
  };

  const stage = async (
    { setup, check, decisions }: Readonly<{ setup: Setup; check: Check; decisions: Decisions }>,
    signal: AbortSignal,
  ): Promise<void> => {
    const id = newOpId();
    const of = check.ready;
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

  const record = async (setup: Setup, counted: CountedVisits): Promise<void> => {
    setState({ type: 'visits', setup, counted, saving: { type: 'busy' } });
    const saving = await saveVisits(counted.visits);
    setState({ type: 'visits', setup, counted, saving });
    if (saving.type === 'saved') await keep(setup, setup.deeds);
  };

  return {
    state,
    choose: (file, reread = {}) => void open(file, reread, begin()),
    change,
    forget: () => {
      if (state.type !== 'columns') return;
      const { file, around, plan } = state.setup;
      setState({ type: 'columns', setup: { ...fresh(plan), file, around }, hitch: null });
      const id = mappingId(plan);
      if (id !== null) void ask('keepColumns', { space: 'main', id, value: null });
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
        setState({
          type: 'columns',
          setup: state.type === 'checked' ? withDeeds(state.setup, state.decisions) : state.setup,
          hitch: state.type === 'checking' ? { type: 'stopped' } : null,
        });
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

/** Looks through the whole file wherever its columns are mapped and that was not done yet. */
function useSurvey(state: ImportState, setState: (next: (now: ImportState) => ImportState) => void): void {
  const setup =
    state.type === 'columns' && state.hitch?.type !== 'file' && state.setup.survey === null
      ? state.setup
      : null;
  useEffect(() => {
    if (setup === null) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    const survey = async (): Promise<void> => {
      const { surveyFile } = await import('@/lib/transfer/files/survey-file');
      const found = await surveyFile(setup.file, setup.plan, setup.choices, setup.around, { signal });
      if (signal.aborted) return;
      setState((now) => {
        if (now.type !== 'columns') return now;
        return found.ok
          ? { ...now, setup: surveyed(now.setup, found.survey) }
          : { ...now, hitch: { type: 'file', problem: found.problem } };
      });
    };
    void survey();
    return () => leaving.abort();
  }, [setup, setState]);
}

function withDeeds(setup: Setup, { known, twice }: Deeds): Setup {
  return { ...setup, deeds: { known, twice } };
}

async function keep(setup: Setup, deeds: Deeds): Promise<void> {
  const id = mappingId(setup.plan);
  const value = { choices: rememberChoices(setup.choices), deeds };
  // What was imported is on its way whether or not the columns are remembered.
  if (id !== null) await ask('keepColumns', { space: 'main', id, value });
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
