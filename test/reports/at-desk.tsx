import type { ReactElement } from 'react';
import { useDesk, type Desk } from '@/components/page/use-desk';
import type { Command } from '@/lib/funnel/command';
import { postCommand } from '@/lib/messaging/post-command';
import { askStore } from '@/lib/queries/ask-store';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import { useDefinition } from '@/lib/queries/use-definition';
import { useDefinitions } from '@/lib/queries/use-definitions';
import { useNow } from '@/lib/queries/use-now';
import { useScoring } from '@/lib/queries/use-scoring';
import { useSettings } from '@/lib/queries/use-settings';

type Props = { readonly children: (desk: Desk) => ReactElement };

/** A part of a page by itself, with the desk of the open office: a whole page is slow to look through in jsdom. */
export function AtDesk(props: Props): ReactElement {
  return (
    <StoreProvider space="main" ask={askStore}>
      <Part {...props} />
    </StoreProvider>
  );
}

const post = async (command: Command) => postCommand('main', command);

function Part({ children }: Props): ReactElement | null {
  const desk = useDesk({
    definition: useDefinition(),
    definitions: useDefinitions(),
    settings: useSettings(),
    scoring: useScoring(),
    now: useNow(30_000),
    isPractice: false,
    post,
  });
  return desk && children(desk);
}
