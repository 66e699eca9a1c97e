import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ImportPart } from '@/components/import/ImportPart';
import { ProgressLine } from '@/components/import/ProgressLine';
import { words } from '@/lib/words';
import type { ImportState } from './import-state';

type Props = {
  readonly state: Extract<ImportState, { readonly type: 'staging' }>;
  readonly onStop: () => void;
};

/** The rows are put aside: until the last one is, nothing of them is a lead. */
export function StagingStep({ state: { rows }, onStop }: Props): ReactElement {
  return (
    <ImportPart title={words('import.staging.title')} about={words('import.staging.about')}>
      <ProgressLine
        label={words('import.staging.title')}
        done={rows.done}
        total={rows.of}
        text={words('import.staging.progress', [rows.done.toLocaleString(), rows.of.toLocaleString()])}
      />
      <div className="import-buttons">
        <Button onPress={onStop}>{words('import.stop')}</Button>
      </div>
    </ImportPart>
  );
}
