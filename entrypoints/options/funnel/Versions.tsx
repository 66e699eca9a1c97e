import type { ReactElement } from 'react';
import { VersionList, type VersionChange } from '@/components/funnel-editor/VersionList';
import { Section } from '@/components/options/Section';
import {
  definitionKey,
  type DefinitionByKey,
  type FunnelDefinition,
} from '@/lib/funnel/definition/definition';
import { useFunnelChanges } from '@/lib/queries/use-funnel-changes';
import { words } from '@/lib/words';
import type { FunnelChanging } from './use-funnel-change';

type Props = {
  /** The one in force. */
  readonly definition: FunnelDefinition;
  readonly stored: DefinitionByKey;
  readonly changing: Pick<FunnelChanging, 'isBusy' | 'undo'>;
  readonly onOpen: (definition: FunnelDefinition) => void;
};

/** How the funnel came to be what it is. */
export function Versions({ definition, stored, changing, onOpen }: Props): ReactElement {
  const made = useFunnelChanges() ?? [];
  const changes = made.flatMap((change, index): readonly VersionChange[] => {
    const from = stored.get(change.from);
    const to = stored.get(change.to);
    // Another one may have been chosen since, while there were no leads.
    const isNewest = index === made.length - 1 && change.to === definitionKey(definition);
    return from && to ? [{ ...change, from, to, canTakeBack: isNewest }] : [];
  });
  return (
    <Section
      id="editor-versions"
      title={words('funnelEditor.versions.title')}
      about={words('funnelEditor.versions.about')}
    >
      <VersionList
        changes={changes.toReversed()}
        isBusy={changing.isBusy}
        onTakeBack={(opId) => void changing.undo(opId)}
        onOpen={onOpen}
      />
    </Section>
  );
}
