import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ImportPart } from '@/components/import/ImportPart';
import { ProgressLine } from '@/components/import/ProgressLine';
import { words } from '@/lib/words';
import type { ImportState } from './import-state';

type Props = {
  readonly state: Extract<ImportState, { readonly type: 'checking' }>;
  readonly onStop: () => void;
};

/** Every row is looked at, and nothing written. */
export function WorkingStep({ state: { read, rows }, onStop }: Props): ReactElement {
  return (
    <ImportPart title={words('import.checking.title')} about={words('import.checking.about')}>
      <ProgressLine
        label={words('import.checking.title')}
        done={read.done}
        total={read.of}
        text={words('import.checking.progress', [rows.toLocaleString()])}
      />
      <div className="import-buttons">
        <Button onPress={onStop}>{words('import.stop')}</Button>
      </div>
    </ImportPart>
  );
}
