import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { FunnelFile } from '@/components/options/FunnelFile';
import { FunnelProblems } from '@/components/options/FunnelProblems';
import { exactText } from '@/components/format/Moment';
import type { People } from '@/components/person/names';
import {
  definitionKey,
  type DefinitionByKey,
  type FunnelDefinition,
} from '@/lib/funnel/definition/definition';
import { useDefinitions } from '@/lib/queries/use-definitions';
import { useFunnelChanges } from '@/lib/queries/use-funnel-changes';
import { words } from '@/lib/words';
import { ChangePreview } from './funnel/ChangePreview';
import { useFunnelFile, type FunnelFiling } from './use-funnel-file';

type Props = {
  readonly settings: People;
  /** The one in force. */
  readonly definition: FunnelDefinition;
};

const noneYet: DefinitionByKey = new Map();

/** Exports the funnel, loads another one, and takes the last change back. */
export function FunnelFileSection({ settings, definition }: Props): ReactElement {
  const definitions = useDefinitions() ?? noneYet;
  const filing = useFunnelFile(definition, definitions);
  const { state, isBusy } = filing;
  return (
    <FunnelFile
      onExport={() => void filing.export()}
      onFile={(file) => void filing.choose(file)}
      isBusy={isBusy}
    >
      {state.type === 'said' && <output>{words(`options.funnelFile.${state.what}`)}</output>}
      {state.type === 'wrong' && <FunnelProblems name={state.name} problems={state.problems} />}
      <ChangePreview settings={settings} definition={definition} changing={filing} />
      {state.type !== 'preview' && (
        <LastChange definition={definition} definitions={definitions} filing={filing} />
      )}
    </FunnelFile>
  );
}

type LastChangeProps = Pick<Props, 'definition'> & {
  readonly definitions: DefinitionByKey;
  readonly filing: FunnelFiling;
};

/** What came into force last, for as long as it can be taken back. */
function LastChange({ definition, definitions, filing }: LastChangeProps): ReactElement | null {
  const change = useFunnelChanges()?.at(-1);
  const from = change && definitions.get(change.from);
  const to = change && definitions.get(change.to);
  // Another one may have been chosen since, while there were no leads.
  if (!from || !to || change.to !== definitionKey(definition)) return null;
  return (
    <div className="take-back">
      <output>{words('options.funnelFile.changed', [titleOf(to), exactText(change.at)])}</output>
      <Button small isPending={filing.isBusy} onPress={() => void filing.undo(change.opId)}>
        {words('options.funnelFile.undo', [titleOf(from)])}
      </Button>
    </div>
  );
}

function titleOf({ name, version }: FunnelDefinition): string {
  return `${name} ${version}`;
}
