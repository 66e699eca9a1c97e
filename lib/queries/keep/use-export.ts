import { useCallback, useEffect, useRef, useState } from 'react';
import { isDiskFull } from '@/lib/is-disk-full';
import { logProblem } from '@/lib/log';
import { readKept, writeKept } from '@/lib/messaging/keep/keep-state';
import { keptFiles } from '@/lib/store/backup/kept-files';
import type { Bytes } from '@/lib/transfer/archive/byte-stream';
import { useConnection } from '@/lib/queries/use-connection';
import type { ExportJob } from './export-job';

export type ExportState =
  | { readonly type: 'idle' }
  /** `all` null: nobody knows how many there are. */
  | { readonly type: 'running'; readonly name: string; readonly done: number; readonly all: number | null }
  | { readonly type: 'done'; readonly name: string; readonly isPlaced: boolean; readonly count: number }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly name: string; readonly isFull: boolean };

/** Where the user wants a file, as a browser that asks for it gives it. */
export type Place = Pick<FileSystemFileHandle, 'createWritable'>;

export type Export = {
  readonly state: ExportState;
  /** Makes a file and hands it over: to the place that was chosen, else to the browser's downloads. Nothing while another one is made. */
  readonly start: (job: ExportJob, place?: Place | null) => void;
  /** Ends what is being made; nothing of it stays. */
  readonly cancel: () => void;
};

/** How often a screen is told how far it is, in ms. */
const toldEvery = 100;

/**
 * Makes files of what is kept, of any size: each is written piece by piece into the origin's private files, and handed
 * over from there, so that it is never whole in memory.
 * @param save hands a file to the browser's downloads; stays the same over renders
 */
export function useExport(save: (name: string, file: Blob) => void): Export {
  const connection = useConnection();
  const [state, setState] = useState<ExportState>({ type: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const make = useCallback(
    async (job: ExportJob, place: Place | null, signal: AbortSignal): Promise<void> => {
      const store = connection.state();
      if (store.type !== 'ready') return;
      const { name } = job;
      const { db } = store;
      let told = 0;
      let count = 0;
      setState({ type: 'running', name, done: 0, all: null });
      const stream = await job.begin({
        db,
        schemaVersion: db.verno,
        now: Date.now(),
        onProgress: (done, all) => {
          const now = Date.now();
          count = done;
          if (signal.aborted || (Math.abs(now - told) < toldEvery && done !== all)) return;
          told = now;
          setState({ type: 'running', name, done, all });
        },
      });
      if (place) await endedBy(stream, signal).pipeTo(await place.createWritable(), { signal });
      else await download(job, endedBy(stream, signal), save);
      if (job.isBackup) {
        const saved = { at: Date.now(), leads: await db.leads.count(), name };
        await writeKept('file', { ...(await readKept('file')), saved });
      }
      setState({ type: 'done', name, isPlaced: place !== null, count });
    },
    [connection, save],
  );

  const start = useCallback(
    (job: ExportJob, place: Place | null = null): void => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      make(job, place, controller.signal)
        .catch((error: unknown) => {
          if (controller.signal.aborted) {
            setState({ type: 'stopped' });
            return;
          }
          logProblem('export', 'no file was made', error);
          setState({ type: 'failed', name: job.name, isFull: isDiskFull(error) });
        })
        .finally(() => {
          running.current = null;
        });
    },
    [make],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, start, cancel };
}

async function download(
  { name, type }: ExportJob,
  content: ReadableStream<Bytes>,
  save: (name: string, file: Blob) => void,
): Promise<void> {
  const files = keptFiles('outgoing');
  // What was handed over before is read by the browser by now, or is not wanted any more.
  await files.clear();
  await files.write(name, content);
  const file = await files.read(name);
  if (!file) throw new Error('the file is gone');
  save(name, new File([file], name, { type }));
}

/** The same bytes; they fail once nobody wants them any more. */
function endedBy(stream: ReadableStream<Bytes>, signal: AbortSignal): ReadableStream<Bytes> {
  const ending = new TransformStream<Bytes, Bytes>({
    transform: (chunk, controller) => {
      if (signal.aborted) controller.error(signal.reason);
      else controller.enqueue(chunk);
    },
  });
  return stream.pipeThrough(ending, { signal });
}
