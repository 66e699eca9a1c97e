// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StoreTrouble } from '@/lib/funnel/refusal';
import type { Reply } from '@/lib/messaging/protocol';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import { useStoreState } from '@/lib/queries/use-connection';
import { useCounts } from '@/lib/queries/use-counts';
import { useDefinition } from '@/lib/queries/use-definition';
import { useHistory, useLead, useLeadsByKeys } from '@/lib/queries/use-leads';
import { useNow } from '@/lib/queries/use-now';
import { useSearch } from '@/lib/queries/use-search';
import { useSettings } from '@/lib/queries/use-settings';
import { useWaiting } from '@/lib/queries/use-waiting';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { schemaVersion, type Database } from '@/lib/store/database';
import { deleteStore } from '@/lib/store/mark';
import { openStore } from '@/lib/store/open';
import { putRows } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';
import type { LeadRow } from '@/lib/store/rows';
import { dealStage, exampleRow, idOf } from '@/test/store/example';
import { mapMemory } from '@/test/store/memory';
import { until } from '@/test/until';

const memory = mapMemory();
let db: Database;
/** What the background is busy with before it answers. */
let busy: Promise<void> = Promise.resolve();

async function openBackground(): Promise<void> {
  const opened = await openStore({ space: 'main', memory });
  if (!opened.ok) throw new Error(opened.refusal);
  db = opened.value;
  await db.definitions.put({ key: definitionKey(dealStage), definition: dealStage });
  await db.meta.put({ key: 'funnel', value: definitionKey(dealStage) });
}

async function write(after: LeadRow, before: LeadRow | null = null): Promise<void> {
  await transact(db, async () => putRows(db, [{ before, after }]));
}

async function ready(): Promise<Reply<'storeReady'>> {
  await busy;
  return { ok: true, name: db.name, version: schemaVersion };
}

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  await openBackground();
});

afterEach(async () => {
  cleanup();
  db.close();
  await deleteStore('main', memory);
});

/** Shows what a hook says as text. */
function Says({ hook }: { readonly hook: () => unknown }): ReactNode {
  const value = hook();
  return <output>{value === undefined ? 'loading' : JSON.stringify(value)}</output>;
}

function show(hook: () => unknown, ask: () => Promise<Reply<'storeReady'>> = ready): void {
  render(
    <StrictMode>
      <StoreProvider space="main" ask={ask}>
        <Says hook={hook} />
      </StoreProvider>
    </StrictMode>,
  );
}

function said(): unknown {
  const text = screen.getByRole('status').textContent;
  return text === 'loading' ? text : (JSON.parse(text) as unknown);
}

async function untilSaid(expected: unknown): Promise<void> {
  await until(() => expect(said()).toEqual(expected));
}

const ann = exampleRow(1, { name: 'Ann Example', emails: ['ann@acme.example'] });
const handedOver = exampleRow(2, { name: 'Ben Example', position: { step: 'lead-in' } });

describe('hooks', () => {
  test('a lead is undefined while unknown, null where there is none, and follows every commit', async () => {
    show(() => useLead(ann.id)?.name);
    expect(said()).toBe('loading');
    await act(async () => write(ann));
    await untilSaid('Ann Example');
    await act(async () => write(exampleRow(1, { name: 'Ann Renamed' }), ann));
    await untilSaid('Ann Renamed');
  });

  test('no id is no lead', async () => {
    show(() => useLead(null));
    await untilSaid(null);
  });

  test('another id never shows the lead before', async () => {
    await write(ann);
    await write(handedOver);
    const names: unknown[] = [];
    const Lead = ({ id }: { readonly id: string }): ReactNode => {
      const name = useLead(id)?.name;
      names.push([id, name]);
      return <p>{name}</p>;
    };
    const page = (id: string): ReactNode => (
      <StoreProvider space="main" ask={ready}>
        <Lead id={id} />
      </StoreProvider>
    );
    const { rerender } = render(page(ann.id));
    await screen.findByText('Ann Example');
    rerender(page(handedOver.id));
    await screen.findByText('Ben Example');
    expect(names).not.toContainEqual([handedOver.id, 'Ann Example']);
  });

  test('leads by key, history, search, definition and settings', async () => {
    await write(ann);
    show(() => useLeadsByKeys(['mail:nobody@acme.example', 'mail:ann@acme.example'])?.map((l) => l.length));
    await untilSaid([0, 1]);
    cleanup();
    show(() => useHistory(ann.id));
    await untilSaid([]);
    cleanup();
    show(() => useSearch('exam')?.leads.map((lead) => lead.name));
    await untilSaid(['Ann Example']);
    cleanup();
    show(() => useDefinition()?.id);
    await untilSaid('deal-stage');
    cleanup();
    show(() => useSettings()?.me.role);
    await untilSaid('both');
  });

  test('counts and what waits follow a hand-off', async () => {
    show(() => {
      const counts = useCounts();
      const ids = useWaiting(5)?.map(({ lead }) => lead.id);
      return counts && ids && [counts.leads, counts.stages['mql'], counts.waiting, ids];
    });
    await untilSaid([0, 0, 0, []]);
    await act(async () => write(handedOver));
    await untilSaid([1, 1, 1, [idOf(2)]]);
  });

  test('a search keeps its last answer while the next letter is looked up', async () => {
    await write(ann);
    const seen: unknown[] = [];
    const Search = ({ text }: { readonly text: string }): ReactNode => {
      const found = useSearch(text);
      seen.push(found?.leads.length);
      return <p>{found ? `${found.leads.length} for ${text}` : 'nothing yet'}</p>;
    };
    const page = (text: string): ReactNode => (
      <StoreProvider space="main" ask={ready}>
        <Search text={text} />
      </StoreProvider>
    );
    const { rerender } = render(page('a'));
    await screen.findByText('1 for a');
    rerender(page('az'));
    await screen.findByText('0 for az');
    expect(seen.slice(seen.indexOf(1))).not.toContain(undefined);
  });

  test('the time goes on', async () => {
    show(() => useNow(20));
    const first = Number(said());
    await until(() => expect(Number(said())).toBeGreaterThan(first));
  });
});

describe('the store', () => {
  test('is asked for until it is open, and only a long wait is said', async () => {
    let answer: Reply<'storeReady'> = { ok: false, why: 'opening' };
    show(
      () => useStoreState(),
      async () => answer,
    );
    expect(said()).toEqual({ type: 'opening', long: false });
    await untilSaid({ type: 'opening', long: true });
    answer = await ready();
    await untilSaid({ type: 'ready' });
  });

  test.each<StoreTrouble>(['newer-version', 'damaged', 'lost', 'timed-out', 'full'])(
    'says that it is %s',
    async (why) => {
      show(
        () => useStoreState(),
        async () => ({ ok: false, why }),
      );
      await untilSaid({ type: 'trouble', why });
    },
  );

  test('can be tried again after the background could not be reached', async () => {
    let works = false;
    const ask = async (): Promise<Reply<'storeReady'>> => {
      if (!works) throw new Error('unreachable');
      return ready();
    };
    const Retry = (): ReactNode => {
      const state = useStoreState();
      return state.type === 'trouble' ? <button onClick={state.retry}>{state.why}</button> : state.type;
    };
    render(
      <StoreProvider space="main" ask={ask}>
        <Retry />
      </StoreProvider>,
    );
    const button = await screen.findByRole('button', { name: 'timed-out' });
    works = true;
    act(() => button.click());
    await screen.findByText('ready');
  });

  test('that is not there is not created', async () => {
    show(
      () => useStoreState(),
      async () => ({ ok: true, name: 'leads_g9', version: schemaVersion }),
    );
    await untilSaid({ type: 'trouble', why: 'lost' });
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain('leads_g9');
  });

  test('that was deleted and made anew is opened again; hooks keep what they knew and then follow', async () => {
    await write(ann);
    const shown: unknown[] = [];
    show(() => {
      const lead = useLead(ann.id);
      const name = lead === null ? 'nobody' : lead?.name;
      shown.push(name);
      return name;
    });
    await untilSaid('Ann Example');
    shown.length = 0;
    busy = deleteStore('main', memory).then(openBackground);
    await act(async () => busy);
    await untilSaid('nobody');
    await act(async () => write(exampleRow(1, { name: 'Ann Again' })));
    await untilSaid('Ann Again');
    expect(shown).not.toContain(undefined);
  });

  test('is closed when the page is done with it', async () => {
    show(() => useStoreState());
    await untilSaid({ type: 'ready' });
    cleanup();
    db.close();
    // A connection that was left open would block this for ever.
    await deleteStore('main', memory);
    expect(await indexedDB.databases()).toEqual([]);
  });
});
