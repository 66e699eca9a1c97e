// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import Papa from 'papaparse';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeEvent } from '@/components/history/describe-event';
import { readKept } from '@/lib/messaging/keep/keep-state';
import { archiveJob, cardsJob, eventsJob, leadsJob } from '@/lib/queries/keep/export-jobs';
import type { ExportJob } from '@/lib/queries/keep/export-job';
import { useExport } from '@/lib/queries/keep/use-export';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import { schemaVersion } from '@/lib/store/database';
import { chunksOf } from '@/lib/transfer/archive/byte-stream';
import { readArchive, type ArchivePart } from '@/lib/transfer/archive/read';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { mia, sam } from '@/test/funnel/story';
import { originFolder } from '@/test/background/origin-folder';

let store: TeamStore;
let ada: string;
let files: ReadonlyMap<string, Uint8Array>;

beforeEach(async () => {
  files = originFolder();
  store = await teamStore();
  ada = await store.add('Ada', { source: 'Fair' });
  await store.add('Ben');
  await store.does({ type: 'noteLead', leadId: ada, text: 'Knows Ben' });
  await store.does({ type: 'qualifyLead', leadId: ada });
});

afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await store.db.delete();
});

const told: (readonly [number, number | null])[] = [];

async function made(job: ExportJob): Promise<string> {
  told.length = 0;
  const stream = await job.begin({
    db: store.db,
    schemaVersion,
    now: store.now(),
    onProgress: (done, all) => told.push([done, all]),
  });
  const parts: Uint8Array[] = [];
  for await (const chunk of chunksOf(stream)) parts.push(chunk);
  return Buffer.concat(parts).toString('latin1');
}

const csv = { separator: ',', hasMark: false } as const;

describe('what is exported', () => {
  test('of leads is every one of them, with the stage of now', async () => {
    const [, first, second] = (await made(leadsJob(store.now(), csv))).split('\r\n');
    expect(first).toMatch(/^Ada,ada@example\.com,.*Marketing Qualified Lead,/u);
    expect(second).toMatch(/^Ben,/u);
    expect(told.at(-1)).toEqual([2, 2]);
  });

  test('of events is all that happened, but for people who are being erased', async () => {
    const all = await made(eventsJob(store.now(), csv, describeEvent));
    expect(all.split('\r\n').slice(1, -1)).toHaveLength(4);
    expect(all).toContain('Knows Ben');
    await store.does({ type: 'eraseLead', leadId: ada });
    const left = await made(eventsJob(store.now(), csv, describeEvent));
    expect(left.split('\r\n').slice(1, -1)).toHaveLength(1);
    expect(left).not.toContain('Knows Ben');
  });

  test('of events names what an undo took back: which, when, and by whom', async () => {
    const { opId } = await store.does({ type: 'noteLead', leadId: ada, text: 'Not so' }, mia);
    store.wait(60_000);
    await store.does({ type: 'undo', opId }, sam);
    const rows = Papa.parse<Record<string, string>>(await made(eventsJob(store.now(), csv, describeEvent)), {
      header: true,
      skipEmptyLines: true,
    }).data;
    const gone = rows.find(({ Details }) => Details === 'Not so');
    expect(gone).toMatchObject({
      Counts: 'No, it was taken back',
      'Taken back at': new Date(store.now()).toISOString(),
      'Taken back by': 'sam',
    });
    expect(rows.find(({ Kind }) => Kind === 'undone')).toMatchObject({
      'What happened': 'Took back: Wrote a note',
      Details: `Recorded at ${gone?.['Recorded at']} by mia`,
      'Takes back event ID': gone?.['Event ID'],
      'Taken back at': '',
    });
  });

  test('as cards is one for each', async () => {
    expect((await made(cardsJob(store.now(), { version: '4.0' }))).match(/BEGIN:VCARD/gu)).toHaveLength(2);
  });

  test('as an archive is read again, and protected where that is wanted', async () => {
    const stream = await archiveJob(store.now(), null).begin({
      db: store.db,
      schemaVersion,
      now: store.now(),
      onProgress: () => {},
    });
    let last: ArchivePart | undefined;
    for await (const part of readArchive(stream, { schemaVersion })) last = part;
    expect(last?.type).toBe('end');
    expect(await made(archiveJob(store.now(), 'secret'))).toMatch(/^STGSAES2/u);
  });
});

function Page({
  job,
  save,
}: {
  readonly job: ExportJob;
  readonly save: Parameters<typeof useExport>[0];
}): ReactElement {
  const { state, start, cancel } = useExport(save);
  return (
    <>
      <button type="button" onClick={() => start(job)} data-testid="start" aria-label="start" />
      <button type="button" onClick={cancel} data-testid="cancel" aria-label="cancel" />
      <output>{JSON.stringify(state)}</output>
    </>
  );
}

function show(job: ExportJob, save: Parameters<typeof useExport>[0]): void {
  render(
    <StoreProvider
      space="main"
      ask={async () => Promise.resolve({ ok: true, name: store.db.name, version: schemaVersion })}
    >
      <Page job={job} save={save} />
    </StoreProvider>,
  );
}

const state = (): unknown => JSON.parse(screen.getByRole('status').textContent ?? '');

/** Longer than a busy machine takes. */
const patience = { timeout: 20_000 };

/** Once the store is open. */
async function start(): Promise<void> {
  await vi.waitFor(async () => {
    await userEvent.click(screen.getByTestId('start'));
    expect(state()).not.toEqual({ type: 'idle' });
  }, patience);
}

describe('a page that exports', () => {
  test('hands the file over, and keeps in mind when everything was saved', async () => {
    const save = vi.fn();
    const job = { ...leadsJob(store.now(), csv), isBackup: true } as const;
    show(job, save);
    await start();
    await vi.waitFor(() => expect(state()).toMatchObject({ type: 'done', name: job.name }), patience);
    expect(save).toHaveBeenCalledWith(job.name, expect.any(File));
    expect(files.get(`outgoing/${job.name}`)?.length).toBeGreaterThan(100);
    expect((await readKept('file')).saved).toMatchObject({ leads: 2, name: job.name });
  });

  test('leaves nothing where it was cancelled', async () => {
    const save = vi.fn();
    const begin: ExportJob['begin'] = async ({ onProgress }) => {
      onProgress(1, null);
      return new ReadableStream({
        pull: async (controller) => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          controller.enqueue(new Uint8Array(10));
        },
      });
    };
    show({ name: 'endless.csv', type: 'text/csv', begin }, save);
    await start();
    await userEvent.click(screen.getByTestId('cancel'));
    await vi.waitFor(() => expect(state()).toEqual({ type: 'stopped' }), patience);
    expect(save).not.toHaveBeenCalled();
    expect([...files.keys()]).toEqual([]);
  });
});
