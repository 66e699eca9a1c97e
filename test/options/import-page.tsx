import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { vi } from 'vitest';
import { ImportView } from '@/entrypoints/options/import/ImportView';
import { useImport } from '@/entrypoints/options/import/use-import';
import { beginUndo, cancelImport, confirmImport, stagePart } from '@/lib/actions/import/stage-import';
import { resumeImport } from '@/lib/actions/import/stop-import';
import { keepColumns } from '@/lib/actions/keep-columns';
import { firstSettings } from '@/lib/funnel/first-settings';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { accepted } from '@/lib/funnel/refusal';
import type { Settings } from '@/lib/funnel/settings';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import { useDefinition } from '@/lib/queries/use-definition';
import { schemaVersion } from '@/lib/store/database';
import { goOn } from '@/test/actions/import/importing';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { show } from '@/test/components/kit';
import { answerAs, requestsOf } from './background';

/** The import's page over a real store; the background applies what is confirmed when it is told to. */
export type ImportPage = {
  readonly store: TeamStore;
  readonly user: UserEvent;
  readonly choose: (content: string | Blob, name?: string) => Promise<void>;
  /** Goes to the check from the columns. */
  readonly check: () => Promise<void>;
  /** What the background does by itself. */
  readonly goOn: () => Promise<void>;
  readonly leads: () => Promise<readonly Lead[]>;
  readonly asked: ReturnType<typeof answerAs>;
  readonly onLeave: ReturnType<typeof vi.fn<(isBegun: boolean) => void>>;
};

const settings: Settings = {
  ...firstSettings('bo'),
  me: { id: 'bo', name: 'Bo Both', role: 'both', addresses: [] },
  colleagues: [{ id: 'sue', name: 'Sue Sales' }],
};

/** @param more answers that take the place of those of a background that works */
export async function openImport(
  more: Parameters<typeof answerAs>[0] = {},
  given?: TeamStore,
): Promise<ImportPage> {
  const store = given ?? (await teamStore());
  store.wait(Date.now() - store.now());
  const { db } = store;
  const asked = answerAs({
    stageImport: async (staging) => stagePart(db, { ...staging, now: Date.now() }),
    confirmImport: async (confirmed) => confirmImport(db, { ...confirmed, now: Date.now() }),
    cancelImport: async ({ id }) => cancelImport(db, id),
    undoImport: async ({ id }) => beginUndo(db, id),
    resumeImport: async ({ id }) => resumeImport(db, id),
    keepColumns: async (columns) => {
      await keepColumns(db, columns, Date.now());
      return accepted(null);
    },
    command: async ({ opId, command }) => store.run(command, undefined, opId),
    ...more,
  });
  const ask = async () => Promise.resolve({ ok: true, name: db.name, version: schemaVersion } as const);
  const onLeave = vi.fn<(isBegun: boolean) => void>();
  const { user, container } = show(
    <StoreProvider space="main" ask={ask}>
      <Page onLeave={onLeave} />
    </StoreProvider>,
  );
  await waitFor(() => container.querySelector('h1') ?? Promise.reject(new Error('not open yet')));
  return {
    store,
    user,
    asked,
    onLeave,
    choose: async (content, name = 'leads.csv') => {
      const input = container.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('no place for a file');
      await user.upload(input, new File([content], name));
    },
    check: async () => {
      await screen.findByText('Nothing is stored yet.');
      await user.click(screen.getByRole('button', { name: 'Check all rows' }));
    },
    goOn: async () => goOn(store),
    leads: async () => (await db.leads.toArray()).map(({ lead }) => lead),
  };
}

/** Texts of the cells of a table, by its name. */
export function cellsOf(name: string): readonly string[] {
  const region = within(screen.getByRole('region', { name }));
  return region.queryAllByRole('cell').map((cell) => cell.textContent);
}

/** What will happen, as it is told above everything else. */
export function tally(): readonly string[] {
  const list = screen.getByRole('list', { name: 'What will happen' });
  return within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
}

/** Rows that were handed to the background. */
export function staged(asked: ImportPage['asked']) {
  return requestsOf(asked, 'stageImport').flatMap(({ rows }) => rows);
}

function Page({ onLeave }: { readonly onLeave: (isBegun: boolean) => void }): ReactElement | null {
  const definition = useDefinition();
  return definition ? <Opened definition={definition} onLeave={onLeave} /> : null;
}

/** Whoever leaves the page and comes back finds it as it was: the import lives above it. */
function Opened({
  definition,
  onLeave,
}: {
  readonly definition: FunnelDefinition;
  readonly onLeave: (isBegun: boolean) => void;
}): ReactElement {
  const running = useImport(settings, definition);
  const [isHere, setHere] = useState(true);
  if (!isHere)
    return (
      <button type="button" onClick={() => setHere(true)}>
        {'come back'}
      </button>
    );
  return (
    <ImportView
      settings={settings}
      definition={definition}
      running={running}
      onLeave={(isBegun) => {
        onLeave(isBegun);
        setHere(false);
      }}
    />
  );
}
