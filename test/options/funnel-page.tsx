import { waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { FunnelChoice } from '@/entrypoints/options/FunnelChoice';
import { FunnelEditorView } from '@/entrypoints/options/funnel/FunnelEditorView';
import { firstSettings } from '@/lib/funnel/first-settings';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import { useDefinition } from '@/lib/queries/use-definition';
import { schemaVersion } from '@/lib/store/database';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { show } from '@/test/components/kit';
import { answerAs } from './background';
import type { UserEvent } from '@testing-library/user-event';

type Opened = { readonly store: TeamStore; readonly user: UserEvent };

/** The funnel's page over a real store, whose commands are carried out. */
export async function openEditor(
  definition?: FunnelDefinition,
): Promise<Opened & { readonly left: () => number }> {
  let left = 0;
  const opened = await openOver(await teamStore(definition), 'h1', (inForce) => (
    <FunnelEditorView settings={firstSettings('bo')} definition={inForce} onLeave={() => (left += 1)} />
  ));
  return { ...opened, left: () => left };
}

/** The funnel's section of the options over a real store with leads of the user's own. */
export async function openChoice(store: TeamStore): Promise<Opened> {
  return openOver(store, 'h2', (inForce) => (
    <FunnelChoice settings={firstSettings('bo')} definition={inForce} hasOwnLeads counts={undefined} />
  ));
}

async function openOver(
  store: TeamStore,
  sign: string,
  render: (definition: FunnelDefinition) => ReactElement,
): Promise<Opened> {
  answerAs({ command: async ({ opId, command }) => store.run(command, undefined, opId) });
  const ask = async () => Promise.resolve({ ok: true, name: store.db.name, version: schemaVersion } as const);
  const { user, container } = show(
    <StoreProvider space="main" ask={ask}>
      <Page render={render} />
    </StoreProvider>,
  );
  await waitFor(() => container.querySelector(sign) ?? Promise.reject(new Error('not open yet')));
  return { store, user };
}

function Page({
  render,
}: {
  readonly render: (definition: FunnelDefinition) => ReactElement;
}): ReactElement | null {
  const definition = useDefinition();
  return definition ? render(definition) : null;
}
