import { useState, type ReactElement } from 'react';
import { canPickPlace, pickPlace } from '@/components/file/pick-place';
import { saveFile } from '@/components/file/save-file';
import { choicesIn, type ExportChoices } from '@/components/keep/export-choices';
import { ExportForm } from '@/components/keep/ExportForm';
import { FileLine } from '@/components/keep/FileLine';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { useExport } from '@/lib/queries/keep/use-export';
import { words } from '@/lib/words';
import { exportJob } from './export-job';

/** Where the choices are remembered, in this browser alone. */
const memory = 'export-choices';

/** Leads, events or contacts as a file. */
export function ExportSection({ definition }: { readonly definition: FunnelDefinition }): ReactElement {
  const [choices, setChoices] = useState(() => choicesIn(localStorage.getItem(memory)));
  /** What the file is counted in: that of the choice when it was begun. */
  const [written, setWritten] = useState<ExportChoices['kind']>('leads');
  const { state, start, cancel } = useExport(saveFile);
  const begin = async (): Promise<void> => {
    const job = exportJob(choices, definition, Date.now());
    const place = choices.asksPlace && canPickPlace() ? await pickPlace(job.name) : null;
    if (place === undefined) return;
    setWritten(choices.kind);
    start(job, place);
  };
  return (
    <ExportForm
      choices={choices}
      onChange={(next) => {
        setChoices(next);
        localStorage.setItem(memory, JSON.stringify(next));
      }}
      canAskPlace={canPickPlace()}
      isBusy={state.type === 'running'}
      onWrite={() => void begin()}
    >
      <FileLine state={state} countWords={(count) => countWords(written, count)} onStop={cancel} />
    </ExportForm>
  );
}

function countWords(kind: ExportChoices['kind'], count: number): string {
  const key = kind === 'events' ? 'keep.eventCount' : 'keep.leadCount';
  return words(key, count, [count.toLocaleString()]);
}
