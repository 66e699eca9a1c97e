import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ProgressLine } from '@/components/import/ProgressLine';
import { words } from '@/lib/words';
import './keep.css';

type Props = {
  /** As `useExport` tells it. */
  readonly state:
    | { readonly type: 'idle' }
    | {
        readonly type: 'running';
        readonly name: string;
        readonly done: number;
        readonly all: number | null;
      }
    | { readonly type: 'done'; readonly name: string; readonly isPlaced: boolean; readonly count: number }
    | { readonly type: 'stopped' }
    | { readonly type: 'failed'; readonly isFull: boolean };
  /** How much was written, in words: "1,200 leads". */
  readonly countWords: (count: number) => string;
  readonly onStop: () => void;
};

/** How far a file is, and what became of it. */
export function FileLine({ state, countWords, onStop }: Props): ReactElement | null {
  switch (state.type) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div className="file-line">
          <ProgressLine
            label={words('keep.file.writing', [state.name])}
            done={state.done}
            total={state.all ?? state.done}
            text={
              state.all === null
                ? countWords(state.done)
                : words('keep.file.progress', [countWords(state.done), state.all.toLocaleString()])
            }
          />
          <Button small onPress={onStop}>
            {words('common.cancel')}
          </Button>
        </div>
      );
    case 'done':
      return (
        <output className="file-said">
          {words(state.isPlaced ? 'keep.file.saved' : 'keep.file.downloaded', [
            state.name,
            countWords(state.count),
          ])}
        </output>
      );
    case 'stopped':
      return <output className="file-said">{words('keep.file.stopped')}</output>;
    case 'failed':
      return (
        <p className="field-error" role="alert">
          {words(state.isFull ? 'keep.file.full' : 'keep.file.failed')}
        </p>
      );
  }
}
