import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { FileDrop } from '@/components/import/FileDrop';
import { ImportPart } from '@/components/import/ImportPart';
import { words } from '@/lib/words';
import type { ImportState } from './import-state';
import { hitchWords } from './import-words';
import type { Import } from './use-import';

type Props = {
  readonly state: Extract<ImportState, { readonly type: 'choosing' | 'opening' }>;
  readonly running: Import;
};

/** A file is chosen, and its beginning read. */
export function FileStep({ state, running }: Props): ReactElement {
  if (state.type === 'choosing')
    return <FileDrop onFile={running.choose} problem={state.hitch && hitchWords(state.hitch)} />;
  return (
    <ImportPart title={words('import.opening', [state.name])}>
      <div className="import-buttons">
        <Button onPress={running.cancel}>{words('import.cancel')}</Button>
      </div>
    </ImportPart>
  );
}
