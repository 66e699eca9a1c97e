import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { sizeText } from '@/components/format/size';
import { ProgressLine } from '@/components/import/ProgressLine';
import type { RestoreState } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import { Note } from './Note';
import { RestorePreviewView } from './RestorePreviewView';
import { problemWords } from './restore-words';

type Props = {
  readonly restore: Exclude<RestoreState, { readonly type: 'none' }>;
  readonly onStart: () => void;
  /** Gives it up, or puts away what is told of it. */
  readonly onCancel: () => void;
  /** Address of the list of all leads. */
  readonly leads: string;
};

/** How a restore stands: read to its end, previewed, refused, under way or done. */
export function RestoreStateView({ restore, onStart, onCancel, leads }: Props): ReactElement {
  switch (restore.type) {
    case 'checking':
      return (
        <>
          <ProgressLine
            label={words('keep.restore.checking')}
            done={restore.bytes}
            total={restore.allBytes}
            text={
              restore.allBytes === 0
                ? words('keep.restore.checking')
                : words('keep.restore.checkingProgress', [
                    sizeText(restore.bytes),
                    sizeText(restore.allBytes),
                  ])
            }
          />
          <Cancel onCancel={onCancel} />
        </>
      );
    case 'refused':
      return (
        <Note isAlert {...problemWords(restore.problem)}>
          <Button small onPress={onCancel}>
            {words('keep.restore.other')}
          </Button>
        </Note>
      );
    case 'checked':
      return (
        <>
          <RestorePreviewView preview={restore.preview} />
          <Confirm onStart={onStart} onCancel={onCancel} canTurnBack={restore.preview.isHereReadable} />
        </>
      );
    case 'restoring':
      return (
        <>
          <ProgressLine
            label={words('keep.restore.restoring')}
            done={restore.done}
            total={restore.all}
            text={words('keep.restore.stepProgress', [
              words(`keep.restore.step.${restore.step}`),
              Math.min(restore.done, restore.all).toLocaleString(),
              restore.all.toLocaleString(),
            ])}
          />
          <p className="keep-quiet">{words('keep.restore.untouched')}</p>
          <Cancel onCancel={onCancel} />
        </>
      );
    case 'done':
      return (
        <div className="keep-done">
          <output>{words('keep.restore.done', restore.leads, [restore.leads.toLocaleString()])}</output>
          <a href={leads} target="_blank" rel="noreferrer">
            {words('keep.restore.show')}
          </a>
          <Button small onPress={onCancel}>
            {words('keep.restore.close')}
          </Button>
        </div>
      );
  }
}

function Cancel({ onCancel }: Pick<Props, 'onCancel'>): ReactElement {
  return (
    <div className="option-buttons">
      <Button onPress={onCancel}>{words('keep.restore.cancel')}</Button>
    </div>
  );
}

/** Pressed once, it is not there to be pressed again. */
function Confirm({
  onStart,
  onCancel,
  canTurnBack,
}: Pick<Props, 'onStart' | 'onCancel'> & { readonly canTurnBack: boolean }): ReactElement {
  const [isStarted, setStarted] = useState(false);
  return (
    <>
      {canTurnBack && <p className="keep-quiet">{words('keep.restore.reassure')}</p>}
      <div className="option-buttons">
        <Button
          look="primary"
          isPending={isStarted}
          onPress={() => {
            if (isStarted) return;
            setStarted(true);
            onStart();
          }}
        >
          {words('keep.restore.start')}
        </Button>
        <Button isDisabled={isStarted} onPress={onCancel}>
          {words('keep.restore.cancel')}
        </Button>
      </div>
    </>
  );
}
