import { waitFor } from '@testing-library/react';
import { StrictMode, type ReactElement } from 'react';
import { FunnelEditorView } from '@/entrypoints/options/funnel/FunnelEditorView';
import { firstSettings } from '@/lib/funnel/first-settings';
import type { FunnelDefinition } from '@/lib/funnel/definition';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import { useDefinition } from '@/lib/queries/use-definition';
import { schemaVersion } from '@/lib/store/database';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { show } from '@/test/components/kit';
import { answerAs } from './background';
import type { UserEvent } from '@testing-library/user-event';

/** The funnel's page over a real store, whose commands are carried out. */
export async function openEditor(
  definition?: FunnelDefinition,
): Promise<{ readonly store: TeamStore; readonly user: UserEvent; readonly left: () => number }> {
  const store = await teamStore(definition);
  let left = 0;
  answerAs({ command: async ({ opId, command }) => store.run(command, undefined, opId) });
  const ask = async () => Promise.resolve({ ok: true, name: store.db.name, version: schemaVersion } as const);
  const { user, container } = show(
    <StrictMode>
      <StoreProvider space="main" ask={ask}>
        <Page onLeave={() => (left += 1)} />
      </StoreProvider>
    </StrictMode>,
  );
  await waitFor(() => container.querySelector('h1') ?? Promise.reject(new Error('not open yet')));
  return { store, user, left: () => left };
}

function Page({ onLeave }: { readonly onLeave: () => void }): ReactElement | null {
  const definition = useDefinition();
  return definition ? (
    <FunnelEditorView settings={firstSettings('bo')} definition={definition} onLeave={onLeave} />
  ) : null;
}
