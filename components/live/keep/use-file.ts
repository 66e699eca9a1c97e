import { useCallback, useEffect, useRef, useState } from 'react';
import { logProblem } from '@/lib/log';
import { pickPlace, writeFile } from './write-file';

/** How a file fares. */
export type FileState =
  | { readonly type: 'none' }
  /** `done` of `all`: what the file is counted in; `all` may turn out to be another number. */
  | { readonly type: 'writing'; readonly name: string; readonly done: number; readonly all: number }
  | {
      readonly type: 'written';
      readonly name: string;
      readonly done: number;
      readonly isChosenPlace: boolean;
    }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly isFull: boolean };

/** A file to write. */
export type FileToWrite = {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** How much there is of what is counted, as far as is known. */
  readonly all: number;
  /** Whether the user is asked where it goes, where the browser can. */
  readonly asksPlace: boolean;
  /** @param onDone hears how much of it was written, of how much where that was not known before */
  readonly begin: (
    onDone: (done: number, all?: number) => void,
  ) => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
};

export type FileWriting = {
  readonly state: FileState;
  /** Begins; to be called in the turn of a press. Nothing while another one is being written. */
  readonly write: (file: FileToWrite) => Promise<void>;
  readonly stop: () => void;
};

/** How often the screen hears how far it is, in ms. */
const toldEvery = 150;

/** Writes files one after the other and tells how each fares; leaving the page ends it. */
export function useFile(): FileWriting {
  const [state, setState] = useState<FileState>({ type: 'none' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const write = useCallback(async ({ name, type, all, asksPlace, begin }: FileToWrite): Promise<void> => {
    if (running.current) return;
    const stopping = new AbortController();
    running.current = stopping;
    let [done, told] = [0, 0];
    try {
      const target = asksPlace ? await pickPlace(name) : null;
      if (target === undefined) return;
      setState({ type: 'writing', name, done: 0, all });
      const content = await begin((count, known = all) => {
        done = count;
        if (Date.now() - told < toldEvery || stopping.signal.aborted) return;
        told = Date.now();
        setState({ type: 'writing', name, done, all: Math.max(known, done) });
      });
      await writeFile({ name, type, content }, target, stopping.signal);
      setState({ type: 'written', name, done, isChosenPlace: target !== null });
    } catch (error) {
      if (!stopping.signal.aborted) logProblem('pages', 'a file was not written', error);
      const isFull = error instanceof Error && error.name === 'QuotaExceededError';
      setState(stopping.signal.aborted ? { type: 'stopped' } : { type: 'failed', isFull });
    } finally {
      running.current = null;
    }
  }, []);
  return { state, write, stop: () => running.current?.abort() };
}
