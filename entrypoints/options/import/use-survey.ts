import { useEffect } from 'react';
import type { ImportState } from './import-state';
import { surveyed } from './setup';

/** Looks through the whole file wherever its columns are mapped and that was not done yet. */
export function useSurvey(
  state: ImportState,
  setState: (next: (now: ImportState) => ImportState) => void,
): void {
  const setup =
    state.type === 'columns' &&
    !state.isRereading &&
    state.hitch?.type !== 'file' &&
    state.setup.survey === null
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
