import { useState, type ReactElement } from 'react';
import { choicesIn, type ExportChoices } from '@/components/keep/export-choices';
import { ExportForm } from '@/components/keep/ExportForm';
import { FileLine } from '@/components/keep/FileLine';
import { useFile } from '@/components/live/keep/use-file';
import { canPickPlace } from '@/components/live/keep/write-file';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { useDoor } from '@/lib/queries/use-door';
import { useScoring } from '@/lib/queries/use-scoring';
import { words } from '@/lib/words';
import { exportFile, fileOf } from './export-file';

type Props = {
  readonly people: People;
  readonly definition: FunnelDefinition;
  /** How many there are. */
  readonly leads: number;
};

/** Where the choices are remembered, in this browser alone. */
const memory = 'export-choices';

/** Leads, events, contacts or all of it as a file. */
export function ExportSection({ people, definition, leads }: Props): ReactElement {
  const [choices, setChoices] = useState(() => choicesIn(localStorage.getItem(memory)));
  /** What the file is counted in: that of the choice when it was begun. */
  const [written, setWritten] = useState<ExportChoices['kind']>('leads');
  const { state, write, stop } = useFile();
  const scoring = useScoring();
  const door = useDoor();
  const begin = async (): Promise<void> => {
    const db = door();
    if (!db || !scoring) return;
    const now = Date.now();
    setWritten(choices.kind);
    await write({
      ...fileOf(choices, now),
      all: choices.kind === 'archive' ? 0 : leads,
      asksPlace: choices.asksPlace && canPickPlace(),
      begin: async (onDone) => exportFile(db, { choices, people, definition, scoring, now }, onDone),
    });
  };
  return (
    <ExportForm
      choices={choices}
      onChange={(next) => {
        setChoices(next);
        localStorage.setItem(memory, JSON.stringify(next));
      }}
      canAskPlace={canPickPlace()}
      isBusy={state.type === 'writing'}
      onWrite={() => void begin()}
    >
      <FileLine state={state} countWords={(count) => countWords(written, count)} onStop={stop} />
    </ExportForm>
  );
}

function countWords(kind: ExportChoices['kind'], count: number): string {
  const key = kind === 'archive' ? 'keep.rowCount' : kind === 'events' ? 'keep.eventCount' : 'keep.leadCount';
  return words(key, count, [count.toLocaleString()]);
}
