// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { StrictMode, useMemo, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import type { Asked } from '@/lib/metrics/report/asked';
import { LeadChanges } from '@/lib/queries/lead-changes';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import { useFunnelReport, usePasts } from '@/lib/queries/use-funnel-report';
import { Database, schemaVersion } from '@/lib/store/database';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { dealStage, mia, sam } from '@/test/funnel/story';
import { until } from '@/test/until';

const basis = {
  definition: dealStage,
  definitions: new Map([[definitionKey(dealStage), dealStage]]),
  rules: usualScoring(),
  now: 0,
};

let store: TeamStore;

beforeEach(async () => {
  store = await teamStore();
});

afterEach(async () => {
  cleanup();
  store.db.close();
  await Database.delete(store.db.name);
});

/** What the report says, and whether it ever said nothing after it had said something. */
const told: string[] = [];

function Report(): ReactNode {
  const pasts = usePasts(basis);
  const at = pasts.value?.at ?? 0;
  const asked = useMemo(
    (): Asked => ({
      period: { from: null, to: null },
      only: {},
      // The story's clock stands still: as of then, each time that something was read again.
      asOf: at === 0 ? 0 : store.now(),
      withinDays: null,
      months: 'utc',
    }),
    [at],
  );
  const { state, seen, value } = useFunnelReport(pasts, asked);
  const stages = value?.funnel.stages.filter(({ now }) => now.count > 0) ?? [];
  const says = value
    ? [seen, state, ...stages.map(({ stage, now }) => `${stage} ${now.count}`)].join(' ')
    : 'nothing';
  told.push(says);
  return <output>{says}</output>;
}

function show(): void {
  told.length = 0;
  render(
    <StrictMode>
      <StoreProvider
        space="main"
        ask={async () => Promise.resolve({ ok: true, name: store.db.name, version: schemaVersion })}
      >
        <Report />
      </StoreProvider>
    </StrictMode>,
  );
}

async function untilSaid(text: string): Promise<void> {
  await until(() => expect(screen.getByRole('status').textContent).toBe(text));
}

describe('a report that stays open', () => {
  it('follows leads that come, change and go, by reading these alone', { timeout: 60_000 }, async () => {
    const [ada, ben] = [await store.add('Ada'), await store.add('Ben')];
    show();
    await untilSaid('2 done identified 2');
    await store.does({ type: 'qualifyLead', leadId: ada }, mia);
    await untilSaid('2 done identified 1 mql 1');
    await store.does({ type: 'acceptLead', leadId: ada }, sam);
    await store.add('Cem');
    await untilSaid('3 done identified 2 sal 1');
    await store.does({ type: 'mergeLeads', survivor: ada, merged: ben, keep: {} }, sam);
    await untilSaid('2 done identified 1 sal 1');
    const first = told.findIndex((text) => text !== 'nothing');
    expect(told.slice(first)).not.toContain('nothing');
    const whole = told.findIndex((text) => text.includes('done'));
    expect(told.slice(whole).filter((text) => !text.includes('done'))).toEqual([]);
  });
});

describe('what is heard of leads', () => {
  it('is whose rows and whose companies were written, until it is taken, and all of them where a table was emptied', async () => {
    const changes = new LeadChanges(store.db.name);
    const stop = changes.listen();
    const heard = vi.fn();
    const end = changes.subscribe(heard);
    const ada = await store.add('Ada');
    await until(() => expect(heard).toHaveBeenCalledWith());
    const first = changes.take();
    expect([...first.leads]).toEqual([ada]);
    expect(first.isAll).toBe(false);
    expect(changes.isSome).toBe(false);
    changes.putBack(first);
    expect([...changes.take().leads]).toEqual([ada]);
    await store.db.leads.clear();
    await until(() => expect(changes.isSome).toBe(true));
    expect(changes.take().isAll).toBe(true);
    end();
    stop();
    await store.db.settings.clear();
    expect(changes.isSome).toBe(false);
  });
});
