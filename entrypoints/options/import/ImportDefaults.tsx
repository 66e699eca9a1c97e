import { useState, type ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { Picker } from '@/components/field/Picker';
import { TextInput } from '@/components/field/TextInput';
import { ImportPart } from '@/components/import/ImportPart';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import type { Check, Import } from './use-import';

type Props = {
  readonly check: Check;
  readonly running: Import;
  readonly definition: FunnelDefinition;
};

/** What holds for all rows: where they start, where they come from, and what becomes of people who are known. */
export function ImportDefaults({ check, running, definition }: Props): ReactElement {
  const { choices } = check;
  const [source, setSource] = useState(choices.defaultSource ?? '');
  const startable = definition.stages.filter((stage) => !stage.retired);
  return (
    <ImportPart title={words('import.defaults.title')}>
      <div className="import-defaults">
        <Picker
          label={words('import.defaults.stage')}
          value={choices.defaultStage ?? definition.initial}
          choices={startable.map(({ id, label }) => ({ id, label }))}
          onChange={(defaultStage) => running.decide({ defaultStage })}
        />
        <div
          onBlur={() => {
            const defaultSource = source.trim() === '' ? null : source.trim();
            if (defaultSource !== choices.defaultSource) running.decide({ defaultSource });
          }}
        >
          <TextInput
            label={words('import.defaults.source')}
            value={source}
            onChange={setSource}
            maxLength={200}
          />
        </div>
        <ChoiceList<'skip' | 'add'>
          label={words('import.defaults.duplicates')}
          value={running.duplicates}
          onChange={running.decideDuplicates}
          choices={[
            { id: 'skip', label: words('import.defaults.skip') },
            { id: 'add', label: words('import.defaults.add') },
          ]}
        />
      </div>
    </ImportPart>
  );
}
