import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { FileDrop } from '@/components/import/FileDrop';
import { ImportFrame } from '@/components/import/ImportFrame';
import { ImportPart } from '@/components/import/ImportPart';
import { ProgressLine } from '@/components/import/ProgressLine';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import { words } from '@/lib/words';
import { fileProblemWords } from './import-words';
import { ImportCheck } from './ImportCheck';
import { ImportDone } from './ImportDone';
import type { Import } from './use-import';

type Props = {
  readonly settings: Settings;
  readonly definition: FunnelDefinition;
  readonly running: Import;
  /** @param count leads that were added and not taken back */
  readonly onLeave: (count: number) => void;
};

/** From a CSV file to leads: choose, check, add, and undo as one step. */
export function ImportView({ settings, definition, running, onLeave }: Props): ReactElement {
  const { state } = running;
  const leave = (count: number): void => {
    running.reset();
    onLeave(count);
  };
  return (
    <ImportFrame onLeave={() => leave(0)}>
      {state.type === 'choosing' && (
        <FileDrop
          onFile={(file) => running.choose(file)}
          problem={state.problem && fileProblemWords(state.problem)}
        />
      )}
      {state.type === 'reading' && (
        <ImportPart title={words('import.reading', [state.name])}>
          <div className="import-buttons">
            <Button onPress={running.cancel}>{words('import.cancel')}</Button>
          </div>
        </ImportPart>
      )}
      {state.type === 'checking' && (
        <ImportCheck check={state.check} running={running} definition={definition} />
      )}
      {state.type === 'sending' && (
        <ImportPart title={words('import.sending')}>
          <ProgressLine
            label={words('import.sending')}
            done={state.done}
            total={state.total}
            text={words('import.progress', [state.done.toLocaleString(), state.total.toLocaleString()])}
          />
          <div className="import-buttons">
            <Button onPress={running.cancel}>{words('import.cancel')}</Button>
          </div>
        </ImportPart>
      )}
      {state.type === 'done' && (
        <ImportDone
          done={state}
          definition={definition}
          people={settings}
          onMore={running.reset}
          onLeave={leave}
        />
      )}
    </ImportFrame>
  );
}
