import { useCallback, type ReactElement } from 'react';
import { PersonRequests } from '@/components/live/keep/PersonRequests';
import { Section } from '@/components/options/Section';
import { useDesk } from '@/components/page/use-desk';
import { UndoBar } from '@/components/undo/UndoBar';
import type { Command } from '@/lib/funnel/command';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import { postCommand } from '@/lib/messaging/post-command';
import { useDefinitions } from '@/lib/queries/use-definitions';
import { useNow } from '@/lib/queries/use-now';
import { useScoring } from '@/lib/queries/use-scoring';
import { words } from '@/lib/words';

type Props = { readonly settings: Settings; readonly definition: FunnelDefinition };

/** Somebody asks what is kept of them, or wants to be erased: found, answered and erased in one place. */
export function RequestsSection({ settings, definition }: Props): ReactElement {
  const post = useCallback(async (command: Command) => postCommand('main', command), []);
  const desk = useDesk({
    definition,
    definitions: useDefinitions(),
    settings,
    scoring: useScoring(),
    now: useNow(60_000),
    isPractice: false,
    post,
  });
  return (
    <Section id="requests" title={words('keep.request.title')} about={words('keep.request.about')}>
      {desk && (
        <>
          <PersonRequests desk={desk} />
          <UndoBar {...desk.commands} definition={desk.definition} people={desk.people} />
        </>
      )}
    </Section>
  );
}
