import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Picker } from '@/components/field/Picker';
import { ImportPart } from '@/components/import/ImportPart';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { rowsToAdd } from '@/lib/transfer/csv/duplicates';
import { encodings } from '@/lib/transfer/csv/encoding';
import { words } from '@/lib/words';
import { delimiterName } from './import-words';
import { ImportColumns } from './ImportColumns';
import { ImportCounts } from './ImportCounts';
import { ImportDefaults } from './ImportDefaults';
import { ImportPreview } from './ImportPreview';
import { ImportRefused } from './ImportRefused';
import { ImportStages } from './ImportStages';
import type { Check, Import } from './use-import';

type Props = {
  readonly check: Check;
  readonly running: Import;
  readonly definition: FunnelDefinition;
};

/** Everything that can be known and decided before anything is stored. */
export function ImportCheck({ check, running, definition }: Props): ReactElement {
  const { table, file, choices, reading, known } = check;
  const toAdd = reading && known ? rowsToAdd(reading.ready, known, running.duplicates).length : null;
  const hasIdentity = choices.mapping.some(
    (field) => field !== null && ['email', 'name', 'firstName', 'lastName', 'profile'].includes(field),
  );
  return (
    <>
      <div className="file-line">
        <p className="file-name">
          <strong>
            <bdi>
              {words('import.file', [
                file.name,
                delimiterName(table.delimiter),
                table.encoding.toUpperCase(),
              ])}
            </bdi>
          </strong>
        </p>
        <Picker
          label={words('import.encoding')}
          value={table.encoding}
          choices={encodings.map((id) => ({ id, label: id.toUpperCase() }))}
          onChange={(encoding) => running.choose(file, encoding)}
        />
      </div>
      <ImportColumns check={check} onChange={(mapping) => running.decide({ mapping })} />
      {!hasIdentity && (
        <p className="file-problem" role="alert">
          {words('import.noIdentity')}
        </p>
      )}
      {reading && reading.unknownStages.length > 0 && (
        <ImportStages
          unknown={reading.unknownStages}
          stageByName={choices.stageByName}
          definition={definition}
          onChange={(stageByName) => running.decide({ stageByName })}
        />
      )}
      <ImportDefaults check={check} running={running} definition={definition} />
      {reading && (
        <ImportPart title={words('import.preview.title')}>
          <ImportCounts reading={reading} known={known} toAdd={toAdd} />
          <ImportPreview reading={reading} known={known} definition={definition} />
        </ImportPart>
      )}
      {reading && reading.refused.length > 0 && <ImportRefused table={table} refused={reading.refused} />}
      <div className="import-bar">
        <Button look="quiet" onPress={running.reset}>
          {words('import.another')}
        </Button>
        <Button look="primary" isDisabled={toAdd === null || toAdd === 0} onPress={running.start}>
          {toAdd === null
            ? words('import.counts.looking')
            : words('import.start', toAdd, [toAdd.toLocaleString()])}
        </Button>
      </div>
    </>
  );
}
